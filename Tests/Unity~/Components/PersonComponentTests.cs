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

internal sealed class PersonComponentTests : UnityHost
{
    [Test]
    public void It_gives_what_a_generator_with_its_seed_and_request_gives()
    {
        PersonGeneratorComponent component = Make(seed: 7);
        component.Request.Nationality = "Russian";
        component.Request.Gender = Gender.Feminine;
        PersonGenerator plain = new(seed: 7);
        PersonName[] people = [.. Enumerable.Range(0, 5).Select(_ => component.Next())];
        Assert.That(people, Is.EqualTo(Enumerable.Range(0, 5).Select(_ => plain.Next("Russian", Gender.Feminine))));
        Assert.That(component.PersonFor("gate"), Is.EqualTo(plain.PersonFor("gate", "Russian", Gender.Feminine)));
        Assert.That(component.PersonFor(12), Is.EqualTo(plain.PersonFor(12, "Russian", Gender.Feminine)));
        Assert.That(component.Position, Is.EqualTo(5));
    }

    [Test]
    public void Its_event_hears_whole_names_in_the_format_of_the_request()
    {
        PersonGeneratorComponent component = Make(seed: 7);
        component.Request.Nationality = "Hungarian";
        component.Request.Format = "{family}, {given.}";
        string? heard = null;
        component.OnName.AddListener(name => heard = name);
        component.Generate();
        Assert.That(heard, Is.EqualTo(new PersonGenerator(seed: 7).Next("Hungarian").ToString("{family}, {given.}")));
    }

    [Test]
    public void A_scene_that_starts_with_it_gives_one_name_when_that_is_asked_for()
    {
        PersonGeneratorComponent component = Make();
        int heard = 0;
        component.OnName.AddListener(_ => heard++);
        Messages.Send(component, "Start");
        Assert.That(heard, Is.Zero);
        Set(component, "generateOnStart", property => property.boolValue = true);
        Messages.Send(component, "Start");
        Assert.That(heard, Is.EqualTo(1));
    }

    [Test]
    public void A_second_run_and_a_seed_changed_in_the_inspector_begin_anew()
    {
        PersonGeneratorComponent component = Make(seed: 3);
        PersonName first = component.Next();
        component.Next();
        Messages.Send(component, "Awake");
        Assert.That(component.Next(), Is.EqualTo(first));
        Set(component, "seed", property => property.longValue = 2);
        Assert.That((component.Seed, component.Position), Is.EqualTo((2L, 0L)));
    }

    [Test]
    public void An_asset_takes_the_place_of_a_bundled_model()
    {
        PersonGeneratorComponent component = Make(seed: 5);
        PersonName bundled = component.PersonFor(1);
        component.GivenNamesAsset = NameModelAsset.FromBytes(File.ReadAllBytes(RepositoryRoot.At("Data", "GivenNames.cognomen")));
        Assert.That(component.Generator.GivenNames, Is.SameAs(component.GivenNamesAsset.Model));
        Assert.That(component.PersonFor(1).Family, Is.EqualTo(bundled.Family), "an asset has no list of real names, and the same surnames");
        component.SurnamesAsset = NameModelAsset.FromBytes(File.ReadAllBytes(RepositoryRoot.At("Data", "Surnames.cognomen")));
        Assert.That(component.Generator.Surnames, Is.SameAs(component.SurnamesAsset.Model));
    }

    [Test]
    public void Settings_become_a_request_once_and_anew_after_a_change()
    {
        PersonRequestSettings settings = new() { Nationality = "Polish", Gender = Gender.Masculine, InventedGivenNames = true, Format = "latin" };
        PersonRequest request = settings.Request;
        Assert.That(settings.Request, Is.SameAs(request));
        Assert.That((request.Nationality, request.Gender, request.RealNames, request.Format), Is.EqualTo(("Polish", Gender.Masculine, (RealNameRule?)RealNameRule.Allow, "latin")));
        settings.InventedGivenNames = false;
        Assert.That(settings.Request.RealNames, Is.Null);
        request = settings.Request;
        ((ISerializationCallbackReceiver)settings).OnAfterDeserialize();
        Assert.That(settings.Request, Is.Not.SameAs(request));
    }

    [Test]
    public void Whole_names_are_written_without_allocating()
    {
        PersonGeneratorComponent component = Make();
        component.Request.Nationality = "Russian";
        char[] buffer = new char[component.Generator.MaxChars];
        AssertThatNothingIsAllocated(() =>
        {
            component.Position = 0;
            for (int i = 0; i < 100; i++)
                component.TryNext(buffer, out _);
        });
    }

    [Test]
    public void Its_inspector_previews_people_and_follows_a_change()
    {
        PersonGeneratorComponent component = Make();
        VisualElement inspector = UnityEditor.Editor.Inspect<PersonGeneratorComponentEditor>(component);
        Label preview = Find<Label>(inspector, "preview");
        PersonGenerator plain = new(seed: 0);
        Assert.That(preview.text, Is.EqualTo(string.Join("\n", Enumerable.Range(0, 6).Select(_ => plain.Next().ToString()))));

        Set(component, "request.nationality", property => property.stringValue = "Japanese");
        EditorStage.Update();
        plain = new PersonGenerator(seed: 0);
        Assert.That(preview.text, Is.EqualTo(string.Join("\n", Enumerable.Range(0, 6).Select(_ => plain.Next("Japanese").ToString()))));

        string before = preview.text;
        Find<Button>(inspector, "reroll").Click();
        Assert.That(preview.text, Is.Not.EqualTo(before));
        Assert.That(component.Position, Is.Zero, "looking moved the component on");
    }

    [TestCase("Klingon", "native", "Klingon")]
    [TestCase("Irish", "{surname}", "\"surname\" is no part")]
    public void The_preview_says_what_is_wrong(string nationality, string format, string message)
    {
        PersonGeneratorComponent component = Make();
        component.Request.Nationality = nationality;
        component.Request.Format = format;
        Assert.That(Find<Label>(UnityEditor.Editor.Inspect<PersonGeneratorComponentEditor>(component), "preview").text, Does.Contain(message));
    }

    private static PersonGeneratorComponent Make(long seed = 0)
    {
        PersonGeneratorComponent component = new GameObject("people").AddComponent<PersonGeneratorComponent>();
        component.Seed = seed;
        return component;
    }
}
