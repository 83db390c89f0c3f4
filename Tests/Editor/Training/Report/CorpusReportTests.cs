#nullable enable

using System.Linq;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class CorpusReportTests
    {
        private const string Text =
            "surname,nationality,gender,split\n" +
            "Kim,Korean,u,train\n" +
            "Kim,Korean,u,train\n" +
            "Kim,Korean,m,test\n" +
            "Lee,Korean,u,val\n" +
            "Lee,English,u,train\n" +
            "Lee,english,f,train\n" +
            "Иванoв,Russian,m,train\n" +
            "R2-D2!,Robot,u,train\n" +
            " Van  Dam,Dutch,u,train\n";

        private static readonly CorpusReport Report = CorpusReport.Create(Reading.Csv(Text));

        private static string[] Found(CorpusFindingKind kind) => Report.Of(kind).Listed.Select(finding => finding.ToString()).ToArray();

        [Test]
        public void Rows_are_counted_by_split_and_gender()
        {
            Assert.That(new[] { Report.Rows, Report.Train, Report.Validation, Report.Test }, Is.EqualTo(new[] { 9, 7, 1, 1 }));
            Assert.That(new[] { Report.Unmarked, Report.Masculine, Report.Feminine }, Is.EqualTo(new[] { 6, 2, 1 }));
        }

        [Test]
        public void Rows_are_counted_by_nationality()
        {
            NationalityCount korean = Report.Nationalities.Single(count => count.Nationality == "Korean");

            Assert.That(new[] { korean.Rows, korean.Train, korean.Validation, korean.Test }, Is.EqualTo(new[] { 4, 2, 1, 1 }));
            Assert.That(new[] { korean.Unmarked, korean.Masculine, korean.Feminine, korean.Distinct }, Is.EqualTo(new[] { 3, 1, 0, 2 }));
        }

        [Test]
        public void A_duplicate_is_a_surname_met_again_with_its_nationality_and_gender()
        {
            Assert.That(Found(CorpusFindingKind.Duplicate), Is.EqualTo(new[] { "'Kim' (Korean): 1 row (line 3)" }));
        }

        [Test]
        public void Held_out_names_that_training_has_seen_are_found()
        {
            Assert.That(Found(CorpusFindingKind.SeenInTraining), Is.EqualTo(new[] { "'Kim' (Korean): 1 row (line 4)" }));
        }

        [Test]
        public void A_surname_of_several_nationalities_is_found_with_all_its_lines()
        {
            Assert.That(Found(CorpusFindingKind.SharedSurname), Is.EqualTo(new[] { "'Lee' (English, Korean, english): 3 rows (lines 5, 6, 7)" }));
        }

        [Test]
        public void Nationalities_that_differ_by_case_alone_are_found()
        {
            Assert.That(Found(CorpusFindingKind.SimilarNationality), Is.EqualTo(new[] { "'english' differs from 'English' only by letter case: 1 row" }));
        }

        [Test]
        public void Nationalities_with_few_training_rows_are_found()
        {
            Assert.That(Found(CorpusFindingKind.TinyNationality), Does.Contain("Korean has 2 training rows: 4 rows"));
            string many = "surname,nationality,split\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"N{i},Land,train\n"));
            Assert.That(CorpusReport.Create(Reading.Csv(many)).Of(CorpusFindingKind.TinyNationality).Total, Is.EqualTo(0));
        }

        [Test]
        public void Symbols_that_are_rare_or_no_letters_are_found_with_their_lines()
        {
            Assert.That(Found(CorpusFindingKind.UnusualSymbol), Is.EqualTo(new[] { "'2' U+0032: 1 row (line 9)", "'!' U+0021: 1 row (line 9)" }));
            Assert.That(Found(CorpusFindingKind.RareSymbol), Does.Contain("'И' U+0418: 1 row (line 8)"));
            Assert.That(Found(CorpusFindingKind.RareSymbol), Has.None.StartsWith("'e'"));
        }

        [Test]
        public void A_latin_letter_among_cyrillic_ones_is_found()
        {
            Assert.That(Found(CorpusFindingKind.MixedScripts), Is.EqualTo(new[] { "'Иванoв' (Russian) has Latin, Cyrillic letters: 1 row (line 8)" }));
        }

        [TestCase("山田ひろ")]
        [TestCase("O’Brien-Smith Jr.")]
        [TestCase("Γιάννης")]
        [TestCase("محمد")]
        [TestCase("Kaʻahumanu")]
        public void Names_of_one_script_are_not_called_mixed(string surname)
        {
            Assert.That(CorpusReport.Create(Reading.Csv($"surname,nationality\n{surname},Land\n")).Of(CorpusFindingKind.MixedScripts).Total, Is.EqualTo(0));
        }

        [Test]
        public void Repairs_are_counted_by_kind()
        {
            Assert.That(Found(CorpusFindingKind.Repair), Is.EqualTo(new[]
            {
                "white space around a text removed: 1 row (line 10)",
                "white space inside a text replaced by one space: 1 row (line 10)",
            }));
        }

        [Test]
        public void Lists_stop_growing_and_counts_go_on()
        {
            string text = "surname,nationality\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"N{i},Land\nN{i},Land\n"))
                + string.Concat(Enumerable.Repeat("N0,Land\n", 30));

            CorpusFindings duplicates = CorpusReport.Create(Reading.Csv(text)).Of(CorpusFindingKind.Duplicate);

            Assert.That(duplicates.Total, Is.EqualTo(300));
            Assert.That(duplicates.Rows, Is.EqualTo(330));
            Assert.That(duplicates.Listed, Has.Count.EqualTo(CorpusFindings.MaximumListed));
            Assert.That(duplicates.Listed[0].Rows, Is.EqualTo(31));
            Assert.That(duplicates.Listed[0].Lines, Has.Count.EqualTo(CorpusFinding.MaximumLines));
            Assert.That(duplicates.Listed[0].ToString(), Does.EndWith(", …)"));
        }

        [Test]
        public void The_json_holds_what_the_report_holds()
        {
            JObject json = JObject.Parse(Report.ToJson());

            Assert.That((int)json["rows"]!, Is.EqualTo(9));
            Assert.That((string?)json["fingerprint"], Is.EqualTo(Report.Fingerprint));
            Assert.That(json["nationalities"]!.Count(), Is.EqualTo(6));
            Assert.That(json["findings"]!.Children<JProperty>().Select(kind => kind.Name), Is.EqualTo(new[]
            {
                "duplicate", "seen_in_training", "tiny_nationality", "shared_surname", "similar_nationality", "rare_symbol",
                "unusual_symbol", "mixed_scripts", "repair", "skipped",
            }));
            Assert.That((string?)json["findings"]!["shared_surname"]!["listed"]![0]!["what"], Is.EqualTo("'Lee' (English, Korean, english)"));
            Assert.That((int)json["findings"]!["shared_surname"]!["listed"]![0]!["lines"]![2]!, Is.EqualTo(7));
        }
    }
}
