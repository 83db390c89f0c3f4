using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Tests;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Pipeline;

/// <summary>What a spreadsheet may hold and a corpus may be: it trains, and the model gives names of its letters.</summary>
[NeedsLibtorch]
public sealed class OddCorpusTests : FolderTests
{
    private static IEnumerable<TestCaseData> Scripts =>
    [
        Script("right to left", "כהן", "לוי", "مزراحی", "حداد", "פרץ", "خوري"),
        Script("CJK", "王", "歐陽", "김", "南宮", "佐藤", "髙橋"),
        Script("emoji", "😀😁", "🐲🔥", "👩‍🚀", "🏴‍☠️", "e\u0301\u0302", "🇫🇷"),
        Script("beyond the basic plane", "𐐀𐐨𐐀", "𐐨𐐀", "𠮷野", "𠮷田", "𠮷", "𐐀"),
        Script("one name", "Solo"),
    ];

    [TestCaseSource(nameof(Scripts))]
    public void A_corpus_of_any_script_trains_and_gives_names_of_its_letters(string[] names)
    {
        NameModel model = Train(names.Select(name => (name, "Odd")));
        NameGenerator generator = new(model, 1);
        HashSet<string> letters = [.. model.Alphabet];
        for (int i = 0; i < 20; i++)
        {
            if (generator.TryNext(new NameRequest { Nationality = "Odd" }, out string name, out _))
                Assert.That(Symbols.Of(name).All(letters.Contains), name);
        }

        Assert.That(model.RankNationalities(names[0])[0].Nationality, Is.EqualTo("Odd"));
    }

    [Test]
    public void Five_hundred_nationalities_train_and_each_gives_names()
    {
        string[] nationalities = [.. Enumerable.Range(0, 500).Select(i => $"N{i:000}")];
        NameModel model = Train(nationalities.SelectMany((nationality, i) => Enumerable.Range(0, 4).Select(k => ($"{(char)('A' + i % 26)}{(char)('a' + i / 26)}o{(char)('a' + k)}a", nationality))));
        Assert.That(model.Nationalities, Is.EqualTo(nationalities));
        NameGenerator generator = new(model, 1);
        char[] buffer = new char[model.MaxChars];
        Assert.That(nationalities.Count(nationality => generator.TryNext(nationality, buffer, out _)), Is.EqualTo(nationalities.Length));
    }

    private static TestCaseData Script(string name, params string[] names) => new TestCaseData([names]).SetArgDisplayNames(name);

    private NameModel Train(IEnumerable<(string Surname, string Nationality)> rows)
    {
        string corpus = Path.Combine(Folder, "odd.csv");
        File.WriteAllLines(corpus, rows.Select(row => $"{row.Surname},{row.Nationality}").Prepend("surname,nationality"));
        Recipe recipe = new() { Preset = "small", Student = new NetworkRecipe(Toy.Shape(RecurrentCell.Gru), Toy.Fast with { Epochs = 3 }) };
        return new TrainingPipeline(new TrainingOptions(corpus, Path.Combine(Folder, "odd.cognomen")), recipe, new Recorder(), NullLogger.Instance).Run(CancellationToken.None);
    }
}
