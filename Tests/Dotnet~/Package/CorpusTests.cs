using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>What Data/SOURCES.md promises of Data/surnames.csv.</summary>
internal sealed class CorpusTests
{
    private static readonly string[] Genders = ["u", "m", "f"];

    private static readonly string[] Splits = ["train", "val", "test"];

    [Test]
    public void It_has_five_columns_and_no_quotes()
    {
        Assert.That(
            RepositoryRoot.Read("Data", "surnames.csv"),
            Does.StartWith("nationality,surname,gender,split,edition\n").And.Not.Contain("\""));
        Assert.That(Corpus.Lines.Where(line => line.Count(c => c == ',') != 4), Is.Empty);
    }

    [Test]
    public void It_has_96686_surnames_of_50_nationalities()
    {
        Assert.That(Corpus.Rows, Has.Count.EqualTo(96_686));
        Assert.That(Corpus.Rows.Select(row => row.Nationality).Distinct().Count(), Is.EqualTo(50));
    }

    [TestCase("Arabic", "Chinese", "Czech", "Dutch", "English", "French", "German", "Greek", "Irish")]
    [TestCase("Italian", "Japanese", "Korean", "Polish", "Portuguese", "Russian", "Scottish", "Spanish", "Vietnamese")]
    public void It_has_the_nationalities_of_the_classic_data_set(params string[] nationalities) =>
        Assert.That(nationalities, Is.SubsetOf(Corpus.Rows.Select(row => row.Nationality).Distinct()));

    [Test]
    public void It_is_ordered_by_nationality_and_surname()
    {
        IEnumerable<CorpusRow> ordered = Corpus.Rows.OrderBy(row => row.Nationality, StringComparer.Ordinal)
            .ThenBy(row => row.Surname, StringComparer.Ordinal).ThenBy(row => row.Gender, StringComparer.Ordinal);
        Assert.That(Corpus.Rows.SequenceEqual(ordered));
    }

    [Test]
    public void No_row_is_there_twice() =>
        Assert.That(
            Corpus.Rows.GroupBy(row => (row.Nationality, row.Surname, row.Gender)).Where(group => group.Count() > 1)
                .Select(group => group.Key),
            Is.Empty);

    [Test]
    public void Gender_and_split_have_known_values()
    {
        Assert.That(Corpus.Rows.Select(row => row.Gender).Distinct(), Is.EquivalentTo(Genders));
        Assert.That(Corpus.Rows.Select(row => row.Split).Distinct(), Is.EquivalentTo(Splits));
    }

    [Test]
    public void Every_surname_is_precomposed_Latin()
    {
        // Letters of the Latin blocks need no normalisation, so this is NFC; string.IsNormalized sees nothing without ICU.
        IEnumerable<string> wrong = Corpus.Rows.Select(row => row.Surname)
            .Where(surname => !surname.All(c => c is ' ' or '\'' or '-' || (IsLatin(c) && CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter)));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void No_surname_has_spaces_or_hyphens_at_its_ends_or_two_together() =>
        Assert.That(
            Corpus.Rows.Select(row => row.Surname)
                .Where(surname => surname.Trim(' ', '-') != surname || surname.Contains("  ") || surname.Contains("--")),
            Is.Empty);

    [Test]
    public void The_last_word_of_a_surname_begins_with_a_capital() =>
        Assert.That(
            Corpus.Rows.Where(row => !char.IsUpper(row.Surname.Split(' ')[^1].TrimStart('\'').First(char.IsLetter))),
            Is.Empty);

    [Test]
    public void Every_nationality_is_split_about_70_to_15_to_15()
    {
        IEnumerable<string> wrong =
            from row in Corpus.Rows
            group row by row.Nationality into nationality
            from split in Splits
            let share = nationality.Count(row => row.Split == split) / (double)nationality.Count()
            where Math.Abs(share - (split == "train" ? 0.70 : 0.15)) > 0.03
            select $"{nationality.Key} {split}: {share:0.000}";
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("Bulgarian", "va", "v", 40)]
    [TestCase("Czech", "ová", "", 400)]
    [TestCase("Czech", "á", "ý", 50)]
    [TestCase("Latvian", "a", "s", 30)]
    [TestCase("Macedonian", "ska", "ski", 200)]
    [TestCase("Polish", "ka", "ki", 900)]
    [TestCase("Russian", "va", "v", 150)]
    [TestCase("Slovak", "ová", "", 100)]
    [TestCase("Uzbek", "va", "v", 200)]
    public void A_feminine_form_is_on_the_side_of_its_masculine_form(string nationality, string feminine, string masculine, int atLeast)
    {
        Dictionary<string, string> others = Corpus.Rows.Where(row => row.Nationality == nationality && row.Gender != "f")
            .ToDictionary(row => row.Surname, row => row.Split);
        int pairs = 0;
        foreach (CorpusRow row in Corpus.Rows.Where(row => row.Nationality == nationality && row.Gender == "f"))
        {
            if (row.Surname.EndsWith(feminine, StringComparison.Ordinal)
                && others.TryGetValue(row.Surname[..^feminine.Length] + masculine, out string? split))
            {
                pairs++;
                Assert.That(row.Split, Is.EqualTo(split), row.Surname);
            }
        }

        Assert.That(pairs, Is.AtLeast(atLeast));
    }

    // Basic Latin to Latin Extended-B, IPA extensions (ɔ), Latin Extended Additional.
    private static bool IsLatin(char c) => c is <= '\u02AF' or (>= '\u1E00' and <= '\u1EFF');
}
