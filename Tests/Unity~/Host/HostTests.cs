using System.Collections.Generic;
using NUnit.Framework;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Unity.Tests.Host;

/// <summary>The host refuses what Unity refuses: a test that passes here would otherwise say nothing of Unity.</summary>
internal sealed class HostTests : UnityHost
{
    [Test]
    public void An_element_in_a_field_initialiser_of_a_component_is_refused() =>
        Assert.That(
            () => new GameObject("script").AddComponent<ElementInField>(),
            Throws.TypeOf<UnityException>().With.Message.StartsWith(
                "VisualElementCreation is not allowed to be called from a MonoBehaviour constructor (or instance field initializer)"));

    [Test]
    public void An_element_in_a_field_initialiser_of_a_window_is_refused() =>
        Assert.That(ScriptableObject.CreateInstance<WindowWithElement>, Throws.TypeOf<UnityException>().With.Message.Contains("ScriptableObject constructor"));

    [Test]
    public void An_engine_service_in_a_field_initialiser_is_refused() =>
        Assert.That(() => new GameObject("script").AddComponent<ServiceInField>(), Throws.TypeOf<UnityException>().With.Message.StartsWith("get_dataPath"));

    [Test]
    public void A_component_made_with_new_is_refused() => Assert.That(() => new Plain(), Throws.TypeOf<UnityException>());

    [Test]
    public void An_engine_service_on_another_thread_is_refused()
    {
        System.Exception? refusal = null;
        System.Threading.Thread other = new(() =>
        {
            try
            {
                _ = Application.dataPath;
            }
            catch (UnityException e)
            {
                refusal = e;
            }
        });
        other.Start();
        other.Join();
        Assert.That(refusal?.Message, Does.Contain("main thread"));
    }

    [Test]
    public void A_field_in_no_panel_tells_nobody_of_a_change()
    {
        List<long> heard = [];
        LongField field = new("Seed");
        field.RegisterValueChangedCallback(change => heard.Add(change.newValue));
        field.value = 1;
        VisualElement root = new();
        root.Show();
        root.Add(field);
        field.value = 2;
        field.RemoveFromHierarchy();
        field.value = 3;
        Assert.That(heard, Is.EqualTo(new long[] { 2 }));
    }

    [Test]
    public void A_drawer_is_asked_for_its_elements_only_when_its_field_is_bound()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        SerializedObject fields = new(component);
        PropertyField field = new(fields.FindProperty("request.nationality")!);
        Assert.That(field.childCount, Is.Zero);
        field.Bind(fields);
        Assert.That(field.Q<DropdownField>(), Is.Not.Null);
    }

    [Test]
    public void What_is_set_on_a_property_reaches_the_object_only_when_it_is_applied()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        SerializedObject fields = new(component);
        fields.FindProperty("request.nationality")!.stringValue = "Irish";
        Assert.That(component.Request.Nationality, Is.Empty);
        fields.ApplyModifiedProperties();
        Assert.That(component.Request.Nationality, Is.EqualTo("Irish"));
        component.Request.Nationality = "Polish";
        Assert.That(fields.FindProperty("request.nationality")!.stringValue, Is.EqualTo("Irish"));
        fields.Update();
        Assert.That(fields.FindProperty("request.nationality")!.stringValue, Is.EqualTo("Polish"));
    }

    private sealed class ElementInField : MonoBehaviour
    {
        public readonly Label label = new();
    }

    private sealed class WindowWithElement : EditorWindow
    {
        public readonly VisualElement body = new();
    }

    private sealed class ServiceInField : MonoBehaviour
    {
        public readonly string folder = Application.dataPath;
    }

    private sealed class Plain : MonoBehaviour;
}
