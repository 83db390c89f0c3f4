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
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component).CreateInspectorGUI();
        Label preview = Find<Label>(inspector, "preview");
        NameGenerator plain = new(NameModel.Bundled, 0);
        Assert.That(preview.text, Is.EqualTo(string.Join("\n", Enumerable.Range(0, 6).Select(_ => plain.Next()))));

        DropdownField nationality = All<DropdownField>(inspector).Single(field => field.label == "Nationality");
        Assert.That(nationality.choices, Is.EqualTo(new[] { "Any" }.Concat(NameModel.Bundled.Nationalities)));
        nationality.value = "Japanese";
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
        VisualElement inspector = UnityEditor.Editor.Inspect<NameGeneratorComponentEditor>(component).CreateInspectorGUI();
        Assert.That(All<DropdownField>(inspector).Single(field => field.label == "Nationality").value, Is.EqualTo("Klingon"));
        Assert.That(Find<Label>(inspector, "preview").text, Does.Contain("Klingon"));
    }

    [Test]
    public void The_assets_inspector_shows_names_of_every_nationality()
    {
        NameModelAsset asset = NameModelAsset.FromBytes(File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen")));
        VisualElement inspector = UnityEditor.Editor.Inspect<NameModelAssetEditor>(asset).CreateInspectorGUI();
        Assert.That(Texts(inspector), Is.SupersetOf(NameModel.Bundled.Nationalities));
        Assert.That(Find<Label>(inspector, "fingerprint").text, Does.Contain(NameModel.Bundled.Fingerprint.ToString("x16")));
    }

    [Test]
    public void The_settings_page_keeps_what_is_typed_and_looks_for_dotnet()
    {
        SettingsProvider page = CognomenSettingsPage.Create();
        VisualElement root = new();
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

    private static T[] All<T>(VisualElement root)
        where T : VisualElement => [.. root.Inner.SelectMany(child => All<T>(child).Concat(child is T found ? [found] : []))];
}
