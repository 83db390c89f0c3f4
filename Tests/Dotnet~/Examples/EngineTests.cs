using System.Linq;
using Godot;
using NUnit.Framework;

namespace Cognomen.Tests.Examples;

/// <summary>The examples for Godot and MonoGame, run on declarations of these engines.</summary>
internal sealed class EngineTests
{
    [Test]
    public void Godot_shows_the_people_of_the_village_by_their_keys()
    {
        Village village = new() { WorldSeed = 11, Nationality = "Irish", Villagers = 4 };
        village._Ready();
        PersonGenerator people = new(11);
        Assert.That(
            village.GetChildren().Cast<Label>().Select(label => label.Text),
            Is.EqualTo(Enumerable.Range(0, 4).Select(id => people.PersonFor($"village/{id}", "Irish").ToString())));
    }

    [Test]
    public void MonoGame_draws_names_in_the_letters_of_its_font()
    {
        using Crowd game = new();
        game.Run();
        Assert.That(game.Names, Has.Length.EqualTo(16));
        Assert.That(game.Names, Is.Unique);
        Assert.That(string.Concat(game.Names).All(letter => letter is >= ' ' and <= (char)383));
    }
}
