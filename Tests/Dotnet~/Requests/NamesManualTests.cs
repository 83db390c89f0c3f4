using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Cognomen.Tests.Requests;

/// <summary>The examples of Documentation~/names.md, as they stand there.</summary>
internal sealed class NamesManualTests
{
    [Test]
    public void Every_example_of_the_manual_runs()
    {
        NameGenerator names = new(NameModel.Bundled, seed: 42);
        List<string> shown = [];
        TextWriter console = Console.Out;
        StringWriter printed = new();
        Console.SetOut(printed);
        try
        {
            Run(names, shown);
        }
        finally
        {
            Console.SetOut(console);
        }

        TestContext.Out.WriteLine(string.Join(", ", shown));
        Assert.That(shown, Has.Count.EqualTo(15));
        Assert.That(shown, Has.All.Not.Empty);
        Assert.That(printed.ToString(), Does.StartWith("EndsWith is \"ovich\": no name of Japanese can be so"));
    }

    [Test]
    public void Every_line_of_the_manual_s_examples_is_run()
    {
        string[] source = [.. File.ReadAllLines(Here()).Select(line => line.Trim())];
        bool inExample = false;
        List<string> missing = [];
        foreach (string line in File.ReadAllLines(TestModels.PackagePath("Documentation~/names.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inExample = line == "```csharp";
            else if (inExample && !source.Contains(line.Trim()))
                missing.Add(line);
        }

        Assert.That(missing, Is.Empty);
    }

    private static string Here([CallerFilePath] string file = "") => file;

    private static void Run(NameGenerator names, List<string> shown)
    {
        {
            var request = new NameRequest { Nationality = "Polish", StartsWith = "ko", EndsWith = "ski", MinLength = 7, MaxLength = 12 };
            string name = names.Next(request);
            shown.Add(name);
        }

        {
            bool found = names.TryNext(new NameRequest { Nationality = "Japanese", EndsWith = "ovich" }, out string none, out NameShortfall? why);
            Console.WriteLine(why!.Message);   // EndsWith is "ovich": no name of Japanese can be so
            shown.Add(found + none);
        }

        {
            string both = names.Next(new NameRequest { Blend = new Dictionary<string, double> { ["Irish"] = 0.7, ["Japanese"] = 0.3 } });
            shown.Add(both);
        }

        {
            string calm = names.Next(new NameRequest { Nationality = "Finnish", Temperature = 0.7 });
            string safe = names.Next(new NameRequest { Nationality = "Finnish", TopK = 8, TopP = 0.95 });
            string wild = names.Next(new NameRequest { Nationality = "Finnish", MinP = 0 });
            shown.AddRange([calm, safe, wild]);
        }

        {
            string plain = names.Next(new NameRequest { Nationality = "Danish", Diacritics = DiacriticsRule.Fold, Casing = NameCasing.Upper });
            shown.Add(plain);
        }

        {
            string invented = names.Next(new NameRequest { Nationality = "English", RealNames = RealNameRule.Avoid });
            shown.Add(invented);
        }

        {
            NameBlocklist list = NameBlocklist.Default.WithNames("Voldemort").WithParts("xyzzy").Except("Dick");
            string kept = names.Next(new NameRequest { Nationality = "Scottish", Blocklist = list, Accept = candidate => candidate[0] != 'M' });
            shown.Add(kept);
        }

        {
            var unique = new UniqueNames(names);
            string mayor = unique.Next("Swedish");
            string baker = unique.Next(new NameRequest { Nationality = "Danish", MaxLength = 8 });
            string[] taken = unique.Used.ToArray();
            PoolEstimate left = unique.Estimate(new NameRequest { Nationality = "Vietnamese" });
            shown.AddRange([mayor, baker, string.Join(" ", taken), left.ToString()]);
        }

        {
            NameScore score = NameModel.Bundled.Score("Kowalski", "Polish");
            IReadOnlyList<RankedNationality> ranks = NameModel.Bundled.RankNationalities("Kowalski", NationalityPrior.Uniform);
            shown.Add(score.Percentile + " " + ranks[0]);
        }

        {
            string father = names.Next(new NameRequest { Nationality = "Czech", Gender = Gender.Masculine });
            string daughter = NameForms.Feminine(father, "Czech");
            shown.Add(father + " " + daughter);
        }
    }
}
