using System.IO;
using System.Linq;
using Cognomen.Editor;
using Cognomen.Tests;
using Cognomen.Unity.Tests.Host;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Unity.Tests.Components;

/// <summary>The importer, the inspectors and the settings page.</summary>
internal sealed class EditorTests : UnityHost
{
    [Test]
    public void A_model_file_becomes_an_asset_whose_model_is_loaded_once()
    {
        File.Copy(RepositoryRoot.At("Data", "Surnames.cognomen"), Path.Combine(Project, "Assets", "Names.cognomen"));
        NameModelAsset asset = AssetDatabase.LoadAssetAtPath<NameModelAsset>("Assets/Names.cognomen")!;
        Assert.That(asset.name, Is.EqualTo("Names"));
        NameModel first = asset.Model;
        Assert.That(asset.Model, Is.SameAs(first));
        Assert.That(first.Nationalities, Has.Member("Irish"));
    }

    [Test]
    public void A_reimport_fills_the_asset_anew()
    {
        NameModelAsset asset = NameModelAsset.FromBytes(File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen")));
        NameModel before = asset.Model;
        ((ISerializationCallbackReceiver)asset).OnAfterDeserialize();
        Assert.That(asset.Model, Is.Not.SameAs(before));
        Assert.That(asset.Model.Fingerprint, Is.EqualTo(before.Fingerprint));
    }

    [Test]
    public void A_broken_model_file_is_an_import_error_that_names_it()
    {
        File.WriteAllText(Path.Combine(Project, "Assets", "Broken.cognomen"), "COGNOMEN?");
        Assert.That(AssetDatabase.LoadAssetAtPath<NameModelAsset>("Assets/Broken.cognomen"), Is.Null);
        Assert.That(EditorStage.ImportErrors, Has.Count.EqualTo(1));
        Assert.That(EditorStage.ImportErrors[0], Does.StartWith("Assets/Broken.cognomen: model file, byte"));
    }

    [Test]
    public void The_components_inspector_previews_its_names_and_follows_a_change()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component);
        Label preview = Find<Label>(inspector, "preview");
        NameGenerator plain = new(NameModel.Bundled, 0);
        Assert.That(preview.text, Is.EqualTo(string.Join("\n", Enumerable.Range(0, 6).Select(_ => plain.Next()))));

        DropdownField nationality = Nationality(inspector);
        Assert.That(nationality.choices.Select(nationality.formatListItemCallback!), Is.EqualTo(new[] { "Any" }.Concat(NameModel.Bundled.Nationalities)));
        Assert.That(nationality.text, Is.EqualTo("Any"));
        nationality.value = "Japanese";
        EditorStage.Update();
        Assert.That(component.Request.Nationality, Is.EqualTo("Japanese"));
        plain = new NameGenerator(NameModel.Bundled, 0);
        Assert.That(preview.text, Is.EqualTo(string.Join("\n", Enumerable.Range(0, 6).Select(_ => plain.Next("Japanese")))));

        string before = preview.text;
        Find<Button>(inspector, "reroll").Click();
        Assert.That(preview.text, Is.Not.EqualTo(before));
        Assert.That(component.Position, Is.Zero, "looking moved the component on");
    }

    [Test]
    public void A_nationality_that_the_model_does_not_have_stays_visible_and_the_preview_says_so()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        component.Request.Nationality = "Klingon";
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component);
        Assert.That(Nationality(inspector).text, Is.EqualTo("Klingon"));
        Assert.That(Nationality(inspector).choices, Has.Member("Klingon"));
        Assert.That(Find<Label>(inspector, "preview").text, Does.Contain("Klingon"));
    }

    [Test]
    public void An_undone_nationality_shows_again_in_the_list_and_in_the_preview()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component);
        string before = Find<Label>(inspector, "preview").text;
        Nationality(inspector).value = "Japanese";
        EditorStage.Update();
        Undo.PerformUndo();
        EditorStage.Update();
        Assert.That(component.Request.Nationality, Is.Empty);
        Assert.That(Nationality(inspector).text, Is.EqualTo("Any"));
        Assert.That(Find<Label>(inspector, "preview").text, Is.EqualTo(before));
    }

    [Test]
    public void Several_components_are_edited_together_and_mixed_nationalities_show_as_mixed()
    {
        NameGeneratorComponent one = new GameObject("one").AddComponent<NameGeneratorComponent>();
        NameGeneratorComponent other = new GameObject("other").AddComponent<NameGeneratorComponent>();
        one.Request.Nationality = "Irish";
        other.Request.Nationality = "Polish";
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(one, other);
        DropdownField nationality = Nationality(inspector);
        Assert.That(nationality.showMixedValue);
        nationality.value = "Irish";
        EditorStage.Update();
        Assert.That((one.Request.Nationality, other.Request.Nationality), Is.EqualTo(("Irish", "Irish")));
        Assert.That(nationality.showMixedValue, Is.False);
        Assert.That(Texts(inspector), Has.Member("Preview of the first"));
    }

    [Test]
    public void The_list_follows_the_components_model()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component);
        component.ModelAsset = NameModelAsset.FromBytes(File.ReadAllBytes(RepositoryRoot.At("Samples~", "CustomCulture", "StarSystems.cognomen")));
        EditorStage.Update();
        Assert.That(Nationality(inspector).choices, Is.EqualTo(new[] { "" }.Concat(component.Model.Nationalities)));
    }

    [Test]
    public void A_part_of_a_blend_is_a_list_of_the_components_model_too()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        component.Request.Blend = [new NationalityWeight("Irish", 1), new NationalityWeight("Polish", 1)];
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component);
        DropdownField[] lists = [.. All<DropdownField>(inspector).Where(field => field.label == "Nationality")];
        Assert.That(lists.Select(field => field.text), Is.EqualTo(new[] { "Any", "Irish", "Polish" }));
        lists[2].value = "Greek";
        Assert.That(component.Request.Blend.Select(part => part.Nationality), Is.EqualTo(new[] { "Irish", "Greek" }));
    }

    [Test]
    public void An_inspector_in_the_immediate_mode_draws_the_list_and_takes_the_choice()
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        SerializedObject fields = new(component);
        NationalityDrawer drawer = new();
        SerializedProperty property = fields.FindProperty("request.nationality")!;
        drawer.OnGUI(default, property, new GUIContent("Nationality"));
        Assert.That(EditorStage.Drawn, Is.EqualTo(new[] { "Nationality: Any" }));
        Assert.That(fields.ApplyModifiedProperties(), Is.False, "drawing changed the field");
        EditorStage.Picked = "Thai";
        drawer.OnGUI(default, property, new GUIContent("Nationality"));
        fields.ApplyModifiedProperties();
        Assert.That(component.Request.Nationality, Is.EqualTo("Thai"));
    }

    [Test]
    public void The_immediate_mode_shows_mixed_nationalities_as_mixed()
    {
        NameGeneratorComponent one = new GameObject("one").AddComponent<NameGeneratorComponent>();
        NameGeneratorComponent other = new GameObject("other").AddComponent<NameGeneratorComponent>();
        other.Request.Nationality = "Polish";
        SerializedProperty property = new SerializedObject([one, other]).FindProperty("request.nationality")!;
        new NationalityDrawer().OnGUI(default, property, new GUIContent("Nationality"));
        Assert.That(EditorStage.Drawn, Is.EqualTo(new[] { "Nationality: \u2014" }));
    }

    [Test]
    public void A_field_elsewhere_goes_by_the_nearest_model_whatever_its_name_or_by_the_named_one()
    {
        TwoModels script = new GameObject("script").AddComponent<TwoModels>();
        SerializedObject fields = new(script);
        Assert.That(ModelField.Of(fields.FindProperty("homeland")!, null)!.propertyPath, Is.EqualTo("people"));
        Assert.That(ModelField.Of(fields.FindProperty("origin")!, "stars")!.propertyPath, Is.EqualTo("stars"));
        Assert.That(ModelField.Of(fields.FindProperty("inner.homeland")!, null)!.propertyPath, Is.EqualTo("inner.own"));
        Assert.That(ModelField.Of(fields.FindProperty("homeland")!, "nothing"), Is.Null);
    }

    [Test]
    public void The_assets_inspector_shows_names_of_every_nationality()
    {
        NameModelAsset asset = NameModelAsset.FromBytes(File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen")));
        VisualElement inspector = UnityEditor.Editor.Inspect<NameModelAssetEditor>(asset);
        Assert.That(Texts(inspector), Is.SupersetOf(NameModel.Bundled.Nationalities));
        Assert.That(Find<Label>(inspector, "fingerprint").text, Does.Contain(NameModel.Bundled.Fingerprint.ToString("x16")));
    }

    [Test]
    public void The_settings_page_keeps_what_is_typed_and_looks_for_dotnet()
    {
        SettingsProvider page = CognomenSettingsPage.Create();
        VisualElement root = new();
        root.Show();
        page.activateHandler!("", root);
        Assert.That(page.settingsPath, Is.EqualTo("Project/Cognomen"));
        Find<TextField>(root, "dotnet").value = "/nowhere/dotnet";
        Assert.That(CognomenSettings.instance.DotnetPath, Is.EqualTo("/nowhere/dotnet"));
        Assert.That(CognomenSettings.instance.Saves, Is.EqualTo(1));
        Find<Button>(root, "check").Click();
        Assert.That(Find<Label>(root, "found").text, Does.Contain("'/nowhere/dotnet' cannot be started"));
        Find<TextField>(root, "dotnet").value = "";
        Find<Button>(root, "check").Click();
        Assert.That(Find<Label>(root, "found").text, Does.EndWith("has a .NET SDK that can train."));
    }

    private static DropdownField Nationality(VisualElement inspector) =>
        All<DropdownField>(inspector).First(field => field.label == "Nationality");

    private static T[] All<T>(VisualElement root)
        where T : VisualElement => [.. root.Inner.SelectMany(child => All<T>(child).Concat(child is T found ? [found] : []))];

    private sealed class TwoModels : MonoBehaviour
    {
        public TextAsset? list;
        public NameModelAsset? people;
        public NameModelAsset? stars;
        public string homeland = "";
        public string origin = "";
        public Inner inner = new();
    }

    [System.Serializable]
    private sealed class Inner
    {
        public string homeland = "";
        public NameModelAsset? own;
    }
}
