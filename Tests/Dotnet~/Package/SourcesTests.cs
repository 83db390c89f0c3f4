using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>Data/SOURCES.md against the corpus, and Third Party Notices.md against both.</summary>
internal sealed class SourcesTests
{
    private static readonly string Notices = RepositoryRoot.Read("Third Party Notices.md");

    private static readonly Dictionary<string, string[]> Nationalities =
        Table("| Nationality |").ToDictionary(row => row[0].TrimEnd('*', ' '));

    private static readonly Dictionary<string, string[]> Sources = Table("| Source |").ToDictionary(row => row[0]);

    [Test]
    public void Every_nationality_is_described_with_its_count()
    {
        Dictionary<string, int> said = Nationalities.ToDictionary(entry => entry.Key, entry => Number(entry.Value[1]));
        Assert.That(said, Is.EquivalentTo(Corpus.Rows.GroupBy(row => row.Nationality)
            .ToDictionary(group => group.Key, group => group.Count())));
    }

    [Test]
    public void The_kinds_of_label_and_the_genders_of_a_nationality_add_up()
    {
        foreach ((string nationality, string[] row) in Nationalities)
        {
            int[] genders = Numbers(row[3]);
            Assert.That(Numbers(row[2]).Sum(), Is.EqualTo(Number(row[1])), nationality);
            Assert.That(genders, Is.EqualTo(new[] { Count(nationality, "u"), Count(nationality, "m"), Count(nationality, "f") }),
                nationality);
        }
    }

    [Test]
    public void Every_example_is_in_the_corpus()
    {
        ILookup<string, string> surnames = Corpus.Rows.ToLookup(row => row.Nationality, row => row.Surname);
        Assert.That(
            Nationalities.SelectMany(entry => entry.Value[5].Split(", ").Except(surnames[entry.Key])
                .Select(name => $"{entry.Key}: {name}")),
            Is.Empty);
    }

    [Test]
    public void Every_source_of_a_nationality_is_listed_with_its_licence() =>
        Assert.That(
            Nationalities.Values.SelectMany(row => row[4].Split(", ")).Distinct(),
            Is.EquivalentTo(Sources.Keys));

    [Test]
    public void Every_source_is_in_the_notices_under_the_same_licence()
    {
        Dictionary<string, string> noticed = Table("| Work |", Notices)
            .ToDictionary(row => row[0].Split(" (")[0], row => row[1].Split(',')[0]);
        noticed["Faker (Python)"] = noticed["Faker"];
        foreach ((string source, string[] row) in Sources)
        {
            Assert.That(noticed, Contains.Key(source));
            Assert.That(noticed[source], Is.EqualTo(row[1]), source);
        }
    }

    [Test]
    public void Every_MIT_work_has_its_copyright_line() =>
        Assert.That(
            Sources.Where(entry => entry.Value[1] == "MIT" && entry.Key != "faker-js")
                .Where(entry => !Notices.Contains($"\n- {entry.Key}: Copyright (c) ", StringComparison.Ordinal)).Select(entry => entry.Key),
            Is.Empty);

    [TestCase("Permission is hereby granted, free of charge, to any person obtaining")]
    [TestCase("faker.js - Copyright (c) 2011-2020\nMarak Squires")]
    [TestCase("Permission to use, copy, modify, and/or distribute this software for any")]
    [TestCase("Copyright (c) 2011-2018, The UniDic Consortium")]
    [TestCase("Neither the name of the UniDic Consortium nor the names of its\n  contributors")]
    [TestCase("Nara Institute of Science and Technology (NAIST),\nthe copyright holders, disclaims all warranties")]
    [TestCase("NO WARRANTY\n\nThe program was produced on an experimental basis")]
    [TestCase("from and not be held liable to the user for any such damages as noted\nabove as far as the program is concerned.")]
    public void A_notice_that_must_be_reproduced_is_there(string text) => Assert.That(Notices, Does.Contain(text));

    [Test]
    public void The_library_that_the_editor_depends_on_is_named() => Assert.That(Notices, Does.Contain("- Newtonsoft.Json, Copyright"));

    private static int Count(string nationality, string gender) =>
        Corpus.Rows.Count(row => row.Nationality == nationality && row.Gender == gender);

    private static int Number(string text) =>
        int.Parse(text, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static int[] Numbers(string text) => [.. text.Split(" / ").Select(Number)];

    // The cells of the Markdown table whose header begins so.
    private static IEnumerable<string[]> Table(string header, string? text = null) =>
        (text ?? RepositoryRoot.Read("Data", "SOURCES.md")).Split('\n')
            .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries));
}
