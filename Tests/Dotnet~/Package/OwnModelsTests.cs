using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>The models of the sample <c>OwnModels</c>: each belongs to its list, gives names, and says how it was made.</summary>
internal sealed class OwnModelsTests
{
    private const int Drawn = 200;

    private static string Folder => RepositoryRoot.At("Samples~", "OwnModels");

    private static IEnumerable<string> Models() => Directory.EnumerateFiles(Folder, "*.cognomen").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    private static NameModel Load(string model) => NameModel.Load(File.ReadAllBytes(Path.Combine(Folder, model)));

    private static Cognomen.Training.Corpus List(string model)
    {
        string path = Path.Combine(Folder, Path.ChangeExtension(model, ".csv"));
        return Cognomen.Training.Corpus.Read(File.Exists(path) ? path : Path.ChangeExtension(path, ".txt"));
    }

    [Test]
    public void There_are_towns_a_people_and_a_script_of_its_own() =>
        Assert.That(Models(), Is.EqualTo(new[] { "Elves.cognomen", "GreekSurnames.cognomen", "Towns.cognomen" }));

    [TestCaseSource(nameof(Models))]
    public void A_model_was_trained_on_the_list_beside_it_and_beats_the_n_grams(string model)
    {
        Cognomen.Training.Corpus list = List(model);
        JsonElement notes = JsonDocument.Parse(Load(model).Notes).RootElement;
        Assert.That(notes.GetProperty("corpus").GetProperty("fingerprint").GetString(), Is.EqualTo(list.Fingerprint));
        double Nats(string of) => notes.GetProperty(of).GetProperty("unseen").GetProperty("nats").GetDouble();
        Assert.That(Nats("quality"), Is.LessThanOrEqualTo(Nats("baseline")));
    }

    [TestCaseSource(nameof(Models))]
    public void Its_names_are_written_with_the_lists_letters_and_most_are_new(string model)
    {
        Cognomen.Training.Corpus list = List(model);
        HashSet<string> letters = [.. list.Alphabet], known = new(list.Rows.Select(row => row.Surname), StringComparer.Ordinal);
        NameGenerator names = new(Load(model), seed: 1);
        string[] drawn = [.. Enumerable.Range(0, Drawn).Select(_ => names.Next())];
        Assert.That(drawn.SelectMany(name => name.EnumerateRunes()).Select(rune => rune.ToString()).Distinct(), Is.SubsetOf(letters));
        Assert.That(drawn.Count(name => !known.Contains(name)), Is.GreaterThan(Drawn / 2));
        Assert.That(drawn.Distinct().Count(), Is.GreaterThan(Drawn * 3 / 4));
    }

    [TestCaseSource(nameof(Models))]
    public void The_readme_has_the_command_that_made_it(string model)
    {
        string list = List(model).Name;
        Assert.That(RepositoryRoot.Read("Samples~", "OwnModels", "README.md"), Does.Contain($"cognomen-train train --corpus {list} --out {model} --preset quick --seed 1 --threads 1"));
    }

    [Test]
    public void Greek_names_have_two_forms()
    {
        NameGenerator names = new(Load("GreekSurnames.cognomen"), seed: 1);
        string[] Of(Gender gender) => [.. Enumerable.Range(0, Drawn).Select(_ => names.Next(new NameRequest { Nationality = "Ελληνικά", Gender = gender }))];
        Assert.That(Of(Gender.Masculine).Count(name => name.EndsWith('ς')), Is.GreaterThan(Drawn * 2 / 3));
        Assert.That(Of(Gender.Feminine).Count(name => name.EndsWith('ς')), Is.LessThan(Drawn / 10));
    }
}
