using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Requests;

/// <summary>What the manual says of the bundled model.</summary>
internal sealed class BundledModelTests
{
    private static readonly NameModel Model = NameModel.Bundled;

    private static readonly (string Nationality, string Surname, string Gender)[] Corpus =
    [
        .. File.ReadLines(TestModels.PackagePath("Data/surnames.csv")).Skip(1).Select(line => line.Split(',')).Select(row => (row[0], row[1], row[2])),
    ];

    [Test]
    public void Blended_names_please_both_nationalities_and_names_of_one_of_them_do_not()
    {
        NameGenerator names = new(Model, 1);
        NameRequest blend = new() { Blend = new Dictionary<string, double> { ["Irish"] = 0.5, ["Japanese"] = 0.5 } };
        double blended = Enumerable.Range(0, 300).Average(i => Worse(names.NameAt(i, blend)));
        double picked = Enumerable.Range(0, 300).Average(i => Worse(names.NameAt(i, i % 2 == 0 ? "Irish" : "Japanese")));
        TestContext.Out.WriteLine($"nats a symbol under the nationality that likes a name less: blended {blended:F2}, picked {picked:F2}");
        Assert.That(blended, Is.LessThan(picked - 0.5));
    }

    [Test]
    public void A_heavier_weight_brings_a_blend_nearer_to_its_nationality()
    {
        NameGenerator names = new(Model, 1);
        double[] irish =
        [
            .. new[] { 0.1, 0.5, 0.9 }.Select(weight => Enumerable.Range(0, 200).Average(i => Model.Score(
                names.NameAt(i, new NameRequest { Blend = new Dictionary<string, double> { ["Irish"] = weight, ["Japanese"] = 1 - weight } }), "Irish").NatsPerSymbol)),
        ];
        Assert.That(irish, Is.Ordered.Descending);
    }

    [Test]
    public void The_default_blocklist_blocks_32_of_91_thousand_real_surnames()
    {
        string[] blocked = [.. Corpus.Select(row => row.Surname).Distinct().Where(name => NameBlocklist.Default.Blocks(name))];
        Assert.That(blocked, Is.EquivalentTo(new[]
        {
            "Ceaușescu", "Coito", "Coon", "Coons", "Dick", "Fick", "Foda", "Gaddafi", "Geil", "Gook", "Hooker",
            "Horný", "Jap", "Kunt", "Kutas", "Kyrpa", "Mugabe", "Mussolini", "Negro", "Nig'matov", "Nig'matova", "Paľo",
            "Phuk-hom", "Puķe", "Pène", "Píš", "Püss", "Půta", "Sambo", "Verga", "Čipka", "Šmerda",
        }));
    }

    [Test]
    public void Every_surname_of_the_corpus_is_known_as_real()
    {
        Assert.That(Corpus.Where(row => !Model.RealNames!.Contains(row.Surname)), Is.Empty);
        Assert.That(Model.RealNames!.Quantiles!.Fingerprint, Is.EqualTo(Model.Fingerprint), "run the housekeeping command real-names");
    }

    [Test]
    public void Percentiles_of_real_names_are_spread_evenly()
    {
        double[] percentiles = [.. Corpus.Where(row => row.Nationality == "Italian").Where((_, i) => i % 7 == 0).Select(row => (double)Model.Score(row.Surname, row.Nationality).Percentile!)];
        Assert.That(percentiles.Average(), Is.EqualTo(50).Within(6));
        Assert.That(Model.Score("Xqzwvk", "Polish").Percentile, Is.Zero);
    }

    [Test]
    public void Forms_agree_with_the_pairs_of_the_corpus()
    {
        foreach (string nationality in NameForms.Nationalities)
        {
            HashSet<string> masculine = [.. Corpus.Where(row => row.Nationality == nationality && row.Gender != "f").Select(row => row.Surname)];
            HashSet<string> feminine = [.. Corpus.Where(row => row.Nationality == nationality && row.Gender == "f").Select(row => row.Surname)];
            string[] back = [.. feminine.Select(name => NameForms.Masculine(name, nationality))];
            HashSet<string> paired = [.. masculine.Select(name => NameForms.Feminine(name, nationality)).Where(feminine.Contains)];
            int exact = paired.Count(name => masculine.Contains(NameForms.Masculine(name, nationality)));
            int changed = feminine.Count(name => NameForms.Masculine(name, nationality) != name);
            TestContext.Out.WriteLine(
                $"{nationality}: {feminine.Count} feminine rows, {changed} have a masculine form by rule, {paired.Count} are the form of a masculine row, and of these {exact} lead back to one");
            Assert.That(feminine.Where(name => NameForms.Feminine(NameForms.Masculine(name, nationality), nationality) != name && NameForms.Masculine(name, nationality) != name), Is.Empty);
            Assert.That(changed, Is.GreaterThanOrEqualTo(feminine.Count * 8 / 10), nationality);
            Assert.That(exact, Is.GreaterThanOrEqualTo(paired.Count * 7 / 10), nationality);
        }
    }

    [Test]
    public void Vietnamese_names_run_out_gracefully_or_go_on_with_new_ones()
    {
        UniqueNames unique = new(new NameGenerator(Model, 1));
        NameRequest request = new() { Nationality = "Vietnamese", TopP = 0.9, Temperature = 0.7 };
        int given = 0;
        NameShortfall? shortfall = null;
        while (given < 5000 && unique.TryNext(request, out _, out shortfall))
            given++;
        TestContext.Out.WriteLine($"{given} names, then {shortfall}; {unique.Estimate(request)}");
        Assert.That(given, Is.InRange(50, 4999));
        Assert.That(shortfall!.Constraint, Is.EqualTo(NameConstraint.Unused));
    }

    private static double Worse(string name) =>
        Math.Max(Model.Score(name, "Irish").NatsPerSymbol, Model.Score(name, "Japanese").NatsPerSymbol);
}
