using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Cognomen.Tests.Determinism;

/// <summary>A script that was written from Documentation~/determinism.md reads the same files and finds the same names.</summary>
[Category("Determinism")]
public sealed class SecondImplementationTests
{
    private const int Names = 100;

    private static readonly string[] Keys =
        ["", "a", "castle/gate/guard-3", "é", "e\u0301", "\ud801\udc00", new string('k', 31), new string('k', 32), new string('ő', 400), "\0\t\n"];

    private static IEnumerable<string> Models =>
        TestModels.All.Select(name => $"Tests/Goldens~/{name}.cognomen").Append("Data/Surnames.cognomen").Where(path => File.Exists(RepositoryRoot.At(path)));

    [TestCaseSource(nameof(Models))]
    public async Task The_first_hundred_names_are_the_same_for_every_way_of_asking(string path)
    {
        NameModel model = NameModel.Load(File.ReadAllBytes(RepositoryRoot.At(path)));
        Case[] cases = [.. Cases(model)];
        string input = string.Concat(cases.Select(asked => asked.Json(path) + "\n"));
        (int code, string output, string errors) = await ChildProcess.Run("node", ["Tests/Determinism~/reference.mjs", "--cases"], input);
        Assert.That(code, Is.Zero, errors);
        string[] answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(answers, Has.Length.EqualTo(cases.Length));
        foreach ((Case asked, string answer) in cases.Zip(answers))
        {
            JsonNode node = JsonNode.Parse(answer)!;
            Assert.That((string?)node["fingerprint"], Is.EqualTo(model.Fingerprint.ToString("x16")));
            Assert.That(node["names"].Deserialize<string[]>(), Is.EqualTo(asked.Names(model)), asked.Json(path));
        }
    }

    private static IEnumerable<Case> Cases(NameModel model)
    {
        yield return new Case { Seed = 42 };
        yield return new Case { Seed = long.MinValue, Start = long.MaxValue - 20, Temperature = 1.6, Min = 3, Max = 9 };
        yield return new Case { Seed = (1L << 53) + 1, Keys = Keys };

        // The bundled model knows many; every seventh will do.
        foreach (string nationality in model.Nationalities.Where((_, i) => model.Nationalities.Count < 10 || i % 7 == 0))
        {
            yield return new Case { Nationality = nationality };
            yield return new Case { Nationality = nationality, Seed = -1, Start = -50, Temperature = 0.7, Gender = Gender.Feminine, Ids = true };
            yield return new Case { Nationality = nationality, Seed = long.MaxValue, Gender = Gender.Masculine, Temperature = 0.3, Keys = Keys };
        }
    }

    private sealed record Case
    {
        public string? Nationality { get; init; }
        public Gender Gender { get; init; }
        public long Seed { get; init; }
        public long Start { get; init; }
        public double Temperature { get; init; } = 1;
        public int Min { get; init; } = 1;
        public int Max { get; init; } = 255;
        public bool Ids { get; init; }
        public string[]? Keys { get; init; }

        public string[] Names(NameModel model)
        {
            NameGenerator names = new(model, Seed);
            NameRequest request = new()
            {
                Nationality = Nationality,
                Gender = Gender,
                Temperature = Temperature,
                MinLength = Min,
                MaxLength = Max,
                Blocklist = NameBlocklist.None,
            };
            if (Keys != null)
                return [.. Keys.Select(key => names.NameFor(key, request))];
            return [.. Enumerable.Range(0, SecondImplementationTests.Names).Select(i => Ids ? names.NameFor(Start + i, request) : names.NameAt(unchecked(Start + i), request))];
        }

        // Numbers beyond 2^53 travel as text.
        public string Json(string model) => new JsonObject
        {
            ["model"] = model,
            ["nationality"] = Nationality,
            ["gender"] = Gender.ToString().ToLowerInvariant(),
            ["seed"] = Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["start"] = Start.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["count"] = SecondImplementationTests.Names,
            ["temperature"] = Temperature,
            ["min"] = Min,
            ["max"] = Max,
            ["ids"] = Ids,
            ["keys"] = Keys == null ? null : new JsonArray([.. Keys.Select(key => (JsonNode)key)]),
        }.ToJsonString();
    }
}
