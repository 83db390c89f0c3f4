using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Tests;
using Cognomen.Unity.Tests.Host;
using NUnit.Framework;
using UnityEngine;

namespace Cognomen.Unity.Tests.Components;

internal sealed class ComponentTests : UnityHost
{
    private static readonly string Star = RepositoryRoot.At("Samples~", "CustomCulture", "StarSystems.cognomen");

    [Test]
    public void It_gives_what_a_generator_with_its_seed_and_request_gives()
    {
        NameGeneratorComponent component = Make(seed: 7);
        component.Request.Nationality = "Irish";
        NameGenerator plain = new(NameModel.Bundled, 7);
        string[] names = [.. Enumerable.Range(0, 5).Select(_ => component.Next())];
        Assert.That(names, Is.EqualTo(Enumerable.Range(0, 5).Select(_ => plain.Next("Irish"))));
        Assert.That(component.NameFor("gate"), Is.EqualTo(plain.NameFor("gate", "Irish")));
        Assert.That(component.NameFor(12), Is.EqualTo(plain.NameFor(12, "Irish")));
    }

    [Test]
    public void Its_event_hears_every_name_that_a_button_asks_for()
    {
        NameGeneratorComponent component = Make(seed: 7);
        string? heard = null;
        component.OnName.AddListener(name => heard = name);
        component.Generate();
        Assert.That(heard, Is.EqualTo(new NameGenerator(NameModel.Bundled, 7).Next()));
    }

    [Test]
    public void A_scene_that_starts_with_it_gives_one_name_when_that_is_asked_for()
    {
        NameGeneratorComponent component = Make();
        int heard = 0;
        component.OnName.AddListener(_ => heard++);
        Messages.Send(component, "Start");
        Assert.That(heard, Is.Zero);
        Set(component, "generateOnStart", property => property.boolValue = true);
        Messages.Send(component, "Start");
        Assert.That(heard, Is.EqualTo(1));
    }

    [Test]
    public void Its_stream_is_saved_and_restored()
    {
        NameGeneratorComponent component = Make(seed: 3);
        component.Next();
        GeneratorState state = GeneratorState.Parse(component.Save().ToString());
        string next = component.Next();
        NameGeneratorComponent other = Make(seed: 99);
        other.Restore(state);
        Assert.That(other.Next(), Is.EqualTo(next));
    }

    [Test]
    public void A_second_run_without_domain_reload_begins_anew()
    {
        NameGeneratorComponent component = Make(seed: 3);
        string first = component.Next();
        component.Next();
        Messages.Send(component, "Awake");
        Assert.That(component.Next(), Is.EqualTo(first));
    }

    [Test]
    public void A_new_seed_in_every_run_gives_other_names()
    {
        string[] runs = [.. Enumerable.Range(0, 8).Select(_ =>
        {
            NameGeneratorComponent component = Make();
            Set(component, "newSeedInEveryRun", property => property.boolValue = true);
            Messages.Send(component, "Awake");
            return component.Next() + component.Next();
        })];
        Assert.That(runs.Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public void A_seed_changed_in_the_inspector_takes_effect_and_another_field_does_not_start_anew()
    {
        NameGeneratorComponent component = Make(seed: 1);
        component.Next();
        Set(component, "request.minLength", property => property.intValue = 2);
        Assert.That(component.Position, Is.EqualTo(1));
        Set(component, "seed", property => property.longValue = 2);
        Assert.That(component.Seed, Is.EqualTo(2));
        Assert.That(component.Position, Is.Zero);
    }

    [Test]
    public void Names_are_written_without_allocating()
    {
        NameGeneratorComponent component = Make();
        component.Request.Nationality = "Irish";
        char[] buffer = new char[component.Model.MaxChars];
        AssertThatNothingIsAllocated(() =>
        {
            component.Position = 0;
            for (int i = 0; i < 100; i++)
                component.TryNext(buffer, out _);
        });
    }

    [Test]
    public void An_asset_takes_the_place_of_the_bundled_model()
    {
        NameGeneratorComponent component = Make();
        component.Next();
        component.ModelAsset = NameModelAsset.FromBytes(File.ReadAllBytes(Star));
        Assert.That(component.Model.Fingerprint, Is.Not.EqualTo(NameModel.Bundled.Fingerprint));
        Assert.That(component.Generator.Model, Is.SameAs(component.ModelAsset.Model));
    }

    [Test]
    public void Settings_become_a_request_once_and_anew_after_a_change()
    {
        NameRequestSettings settings = new() { Nationality = "Polish", Temperature = 0.5f, MinLength = 4, MaxLength = 9, StartsWith = "Ko" };
        NameRequest request = settings.Request;
        Assert.That(settings.Request, Is.SameAs(request));
        Assert.That(request.Nationality, Is.EqualTo("Polish"));
        Assert.That((request.Temperature, request.MinLength, request.MaxLength, request.StartsWith), Is.EqualTo((0.5, 4, 9, "Ko")));
        settings.MaxLength = 0;
        Assert.That(settings.Request.MaxLength, Is.EqualTo(int.MaxValue));
        ((ISerializationCallbackReceiver)settings).OnAfterDeserialize();
        Assert.That(settings.Request, Is.Not.SameAs(request));
    }

    [Test]
    public void Every_wish_of_the_settings_stands_in_the_request()
    {
        NameRequestSettings settings = new()
        {
            Gender = Gender.Feminine,
            EndsWith = "a",
            Contains = "ko",
            AllowedCharacters = "Kkaov",
            Diacritics = DiacriticsRule.Fold,
            Casing = NameCasing.Upper,
            RealNames = RealNameRule.Avoid,
            LeaveOutOffensive = false,
            TopK = 8,
            TopP = 0.5f,
            MinP = 0.25f,
        };
        NameRequest request = settings.Request;
        Assert.That((request.Gender, request.EndsWith, request.Contains, request.AllowedCharacters), Is.EqualTo((Gender.Feminine, "a", "ko", "Kkaov")));
        Assert.That((request.Diacritics, request.Casing, request.RealNames), Is.EqualTo((DiacriticsRule.Fold, NameCasing.Upper, RealNameRule.Avoid)));
        Assert.That(request.Blocklist, Is.SameAs(NameBlocklist.None));
        Assert.That((request.TopK, request.TopP, request.MinP), Is.EqualTo((8, 0.5, (double?)0.25)));
    }

    [Test]
    public void Settings_as_they_are_ask_for_what_a_plain_request_asks_for()
    {
        NameRequest request = new NameRequestSettings().Request, plain = new();
        Assert.That(request.Blocklist, Is.SameAs(plain.Blocklist));
        Assert.That((request.TopK, request.TopP, request.MinP), Is.EqualTo((plain.TopK, plain.TopP, plain.MinP)));
        Assert.That((request.AllowedCharacters, request.RealNames, request.Temperature), Is.EqualTo((plain.AllowedCharacters, plain.RealNames, plain.Temperature)));
        NameGenerator one = new(NameModel.Bundled, 7), other = new(NameModel.Bundled, 7);
        for (int i = 0; i < 20; i++)
            Assert.That(one.Next(request), Is.EqualTo(other.Next()));
    }

    [Test]
    public void A_blend_takes_the_place_of_the_nationality_and_adds_up_equal_ones()
    {
        NameRequestSettings settings = new()
        {
            Nationality = "Polish",
            Blend = [new NationalityWeight("Irish", 0.25f), new NationalityWeight("Japanese", 0.5f), new NationalityWeight("Irish", 0.25f)],
        };
        Assert.That(settings.Request.Nationality, Is.Null);
        Assert.That(settings.Request.Blend!.ToDictionary(part => part.Key, part => part.Value), Is.EqualTo(new Dictionary<string, double> { ["Irish"] = 0.5, ["Japanese"] = 0.5 }));
    }

    private static NameGeneratorComponent Make(long seed = 0)
    {
        NameGeneratorComponent component = new GameObject("names").AddComponent<NameGeneratorComponent>();
        component.Seed = seed;
        return component;
    }
}
