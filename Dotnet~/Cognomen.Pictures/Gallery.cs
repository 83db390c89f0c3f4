using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Editor;
using Cognomen.Samples.CustomCulture;
using Cognomen.Samples.DeterministicWorld;
using Cognomen.Samples.NameShowcase;
using Cognomen.Training;
using Cognomen.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Pictures;

/// <summary>Every picture of the manual.</summary>
internal static class Gallery
{
    /// <param name="package">The package's folder.</param>
    /// <param name="recording">The JSON lines of a training on the bundled corpus.</param>
    /// <param name="model">The model of the training.</param>
    public static IEnumerable<Picture> All(string package, string recording, string model)
    {
        EditorStage.PackageFolder = package;
        Stage.ProjectFolder = Path.GetTempPath();
        string sheet = Path.Combine(package, "Editor", "Window", "Cognomen.uss");
        ProgressMessage[] messages = [.. File.ReadLines(recording).Select(line => ProgressReader.TryParse(line, out ProgressMessage? message) ? message : null).OfType<ProgressMessage>()];

        RetrainWindow.Open();
        EditorStage.Update();
        RetrainWindow window = (RetrainWindow)EditorStage.Windows.Single();
        int half = Array.FindLastIndex(messages, message => message is SampleMessage);
        window.Retraining.Replay(messages.Take(half));
        EditorStage.Update();
        yield return new Picture("retrain", "Cognomen", window.rootVisualElement, sheet, 760, 980);

        window.Retraining.Replay(messages, model);
        EditorStage.Update();
        window.rootVisualElement.Q<Foldout>("samples")!.value = false;
        yield return new Picture("result", "Cognomen", window.rootVisualElement, sheet, 760, 900);

        window.rootVisualElement.Q<Button>("tab-preview")!.Click();
        window.rootVisualElement.Q<DropdownField>("nationality")!.value = "Irish";
        window.rootVisualElement.Q<DropdownField>("other")!.value = "Italian";
        window.rootVisualElement.Q<TextField>("scored")!.value = "O'Bellini";
        EditorStage.Update();
        yield return new Picture("preview", "Cognomen", window.rootVisualElement, sheet, 760, 520);

        NameGeneratorComponent component = new GameObject("Villager").AddComponent<NameGeneratorComponent>();
        component.Request.Nationality = "Portuguese";
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component);
        inspector.AddToClassList("cognomen-page");
        yield return new Picture("inspector", "Name Generator", inspector, sheet, 460, 640);

        yield return Scene<NameShowcase>(package, "NameShowcase", "Name Showcase");
        yield return Scene<DeterministicWorld>(package, "DeterministicWorld", "Deterministic World");
        string culture = Path.Combine(package, "Samples~", "CustomCulture");
        yield return Scene<CustomCulture>(
            package,
            "CustomCulture",
            "Custom Culture",
            ("model", NameModelAsset.FromBytes(File.ReadAllBytes(Path.Combine(culture, "StarSystems.cognomen")))),
            ("list", new TextAsset(File.ReadAllText(Path.Combine(culture, "StarSystems.txt")))));
    }

    private static Picture Scene<T>(string package, string folder, string title, params (string Field, object Value)[] fields)
        where T : MonoBehaviour
    {
        GameObject owner = new("scene");
        UIDocument document = owner.AddComponent<UIDocument>();
        Component script = owner.Attach(typeof(T));
        foreach ((string field, object value) in fields)
            SerializedProperty.FieldsOf(typeof(T)).Single(candidate => candidate.Name == field).SetValue(script, value);
        Messages.Send(script, "OnEnable");
        return new Picture(folder, title, document.rootVisualElement, Path.Combine(package, "Samples~", folder, "Theme.tss"), 1180, 720);
    }
}
