using System.Collections.Generic;
using System.Linq;
using Cognomen.Samples.CustomCulture;
using Cognomen.Samples.DeterministicWorld;
using Cognomen.Samples.NameShowcase;
using Cognomen.Tests;
using Cognomen.Unity.Tests.Host;
using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Cognomen.Unity.Tests.Samples;

/// <summary>The scenes, loaded and used.</summary>
internal sealed class SampleTests : UnityHost
{
    [Test]
    public void The_showcase_shows_names_of_every_nationality_at_once()
    {
        VisualElement root = Load("NameShowcase");
        VisualElement cards = Find<VisualElement>(root, "cards");
        Assert.That(cards.Children().Select(card => card.name), Is.EqualTo(NameModel.Bundled.Nationalities));
        foreach (VisualElement card in cards.Children())
            Assert.That(Texts(card)[1].Split('\n'), Has.Length.GreaterThan(1).And.None.Empty, card.name);
    }

    [Test]
    public void A_reroll_gives_other_names_and_the_old_seed_the_old_ones()
    {
        VisualElement root = Load("NameShowcase");
        string[] before = Texts(root);
        Find<Button>(root, "reroll").Click();
        Assert.That(Texts(root), Is.Not.EqualTo(before));
        Find<LongField>(root, "seed").value = 1;
        Assert.That(Texts(root), Is.EqualTo(before));
    }

    [Test]
    public void The_showcase_keeps_the_lengths_that_its_sliders_ask_for()
    {
        VisualElement root = Load("NameShowcase");
        Find<SliderInt>(root, "least").value = 6;
        Find<SliderInt>(root, "most").value = 7;
        IEnumerable<string> names = Find<VisualElement>(root, "cards").Children().SelectMany(card => Texts(card)[1].Split('\n'));
        Assert.That(names.Select(name => name.Length), Has.All.InRange(6, 7));
    }

    [Test]
    public void The_showcase_shows_whole_people_with_the_same_family_names_when_asked()
    {
        Showcase showcase = new(NameModel.Bundled);
        List<string> irish = showcase.Names("Irish", 4);
        showcase.WholePeople = true;
        List<string> people = showcase.Names("Irish", 4);
        Assert.That(people.Select(person => person[(person.IndexOf(' ') + 1)..]), Is.EqualTo(irish));

        VisualElement root = Load("NameShowcase");
        Find<Toggle>(root, "people").value = true;
        string[] irishCard = Texts(Find<VisualElement>(root, "cards").Children().Single(card => card.name == "Irish"))[1].Split('\n');
        Assert.That(irishCard, Is.EqualTo(people));
    }

    [Test]
    public void The_blend_follows_its_nationalities_and_its_share()
    {
        Showcase showcase = new(NameModel.Bundled) { First = "Irish", Second = "Japanese", Share = 0 };
        List<string> irish = showcase.Names("Irish", 5);
        Assert.That(showcase.Blend(5), Is.EqualTo(irish));
        showcase.Share = 1;
        Assert.That(showcase.Blend(5), Is.EqualTo(showcase.Names("Japanese", 5)).And.Not.EqualTo(irish));
    }

    [Test]
    public void People_have_the_same_names_in_whatever_order_the_world_grew()
    {
        World small = new(NameModel.Bundled, 7, 3);
        World large = new(NameModel.Bundled, 7, 40);
        for (int i = 0; i < 37; i++)
            small.Grow();
        Assert.That(small.People.Select(person => person.Name), Is.EqualTo(large.People.Select(person => person.Name)));
        PersonGenerator people = new(seed: 7);
        foreach (Person person in small.People)
            Assert.That(person.Name, Is.EqualTo(people.PersonFor(person.Id, person.Nationality).ToString()));
    }

    [Test]
    public void A_loaded_world_has_the_names_of_the_saved_one()
    {
        VisualElement root = Load("DeterministicWorld");
        Find<Button>(root, "grow").Click();
        string[] saved = Texts(Find<VisualElement>(root, "map"));
        Find<Button>(root, "save").Click();
        Find<LongField>(root, "seed").value = 99;
        Assert.That(Texts(Find<VisualElement>(root, "map")), Is.Not.EqualTo(saved));
        Find<Button>(root, "load").Click();
        Assert.That(Texts(Find<VisualElement>(root, "map")), Is.EqualTo(saved));
        Assert.That(saved, Has.Length.EqualTo(25));
    }

    [Test]
    public void Loading_before_saving_says_so()
    {
        VisualElement root = Load("DeterministicWorld");
        Find<Button>(root, "load").Click();
        Assert.That(Find<Label>(root, "told").text, Is.EqualTo("Nothing was saved yet."));
    }

    [Test]
    public void A_frame_moves_the_crowd_inside_the_map_and_allocates_nothing()
    {
        List<Component> scene = new SceneFile("Samples~/DeterministicWorld/DeterministicWorld.unity").Load();
        Component world = scene.Single(component => component is Cognomen.Samples.DeterministicWorld.DeterministicWorld);
        VisualElement person = Find<VisualElement>(((UIDocument)scene[0]).rootVisualElement, "person-3");
        float before = person.style.left.value.value;
        System.Action update = world.GetType().GetMethod("Update", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
            .CreateDelegate<System.Action>(world);
        Stage.Time = 5;
        update();
        Assert.That(person.style.left.value.value, Is.Not.EqualTo(before).And.InRange(0, 100));
        long allocated = System.GC.GetAllocatedBytesForCurrentThread();
        update();
        Assert.That(System.GC.GetAllocatedBytesForCurrentThread() - allocated, Is.Zero);
    }

    [Test]
    public void The_star_chart_gives_new_names_that_fit_the_list()
    {
        VisualElement root = Load("CustomCulture");
        string[] stars = Texts(Find<VisualElement>(root, "stars"));
        Assert.That(stars, Has.Length.GreaterThanOrEqualTo(12).And.Unique);
        StarChart chart = new(
            NameModel.Load(System.IO.File.ReadAllBytes(RepositoryRoot.At("Samples~", "CustomCulture", "StarSystems.cognomen"))),
            RepositoryRoot.Read("Samples~", "CustomCulture", "StarSystems.txt"));
        Assert.That(stars.Count(star => !chart.IsFromTheList(star)), Is.GreaterThan(stars.Length / 3));
        Assert.That(stars.Count(star => char.IsUpper(star[0])), Is.GreaterThan(stars.Length * 3 / 4));
        Find<Button>(root, "next").Click();
        Assert.That(Texts(Find<VisualElement>(root, "stars")), Is.Not.EqualTo(stars));
    }

    [Test]
    public void The_samples_menu_opens_the_window_with_its_list()
    {
        EditorStage.Guids.Add("0123456789abcdef0123456789abcdef", RepositoryRoot.At("Samples~", "CustomCulture", "StarSystems.txt"));
        Cognomen.Samples.CustomCulture.Editor.RetrainStarSystems.Open();
        EditorStage.Update();
        VisualElement window = EditorStage.Windows.Single().rootVisualElement;
        Assert.That(Find<Label>(window, "corpus").text, Is.EqualTo("StarSystems.txt"));
        Assert.That(Find<Label>(window, "summary").text, Does.StartWith("40 rows · 1 nationality"));
    }

    private static VisualElement Load(string sample) =>
        ((UIDocument)new SceneFile($"Samples~/{sample}/{sample}.unity").Load()[0]).rootVisualElement;
}
