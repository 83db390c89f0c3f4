#nullable enable

using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class CorpusReadingTests
    {
        [Test]
        public void A_csv_is_read_by_its_header_whatever_the_order_of_its_columns()
        {
            Corpus corpus = Reading.Csv("split,Note,SURNAME,gender,nationality\ntest,x,Nováková,F,Czech\nval,,Kim,,Korean\n");

            Assert.That(corpus.Rows.Select(row => row.ToString()), Is.EqualTo(new[]
            {
                "Nováková (Czech, Feminine, Test, line 2)",
                "Kim (Korean, Unmarked, Validation, line 3)",
            }));
        }

        [TestCase(',')]
        [TestCase(';')]
        [TestCase('\t')]
        public void The_separator_is_detected_from_the_header(char separator)
        {
            Corpus corpus = Reading.Csv($"surname{separator}nationality\nDe Vries{separator}Dutch\n");

            Assert.That(corpus.Rows[0].Surname, Is.EqualTo("De Vries"));
            Assert.That(corpus.Rows[0].Nationality, Is.EqualTo("Dutch"));
        }

        [TestCase("\n")]
        [TestCase("\r")]
        [TestCase("\r\n")]
        public void Lines_end_as_they_like_and_are_counted_alike(string end)
        {
            Corpus corpus = Reading.Csv($"surname,nationality{end}{end}Kim,Korean{end}\"Lee\",Korean");

            Assert.That(corpus.Rows.Select(row => row.Line), Is.EqualTo(new[] { 3, 4 }));
        }

        [Test]
        public void Utf8_and_utf16_with_a_byte_order_mark_give_the_same_corpus()
        {
            const string Text = "surname,nationality\nŁukasz,Polish\nД,Russian\n😀,Emoji\n";
            Encoding[] encodings = { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) };

            string[] fingerprints = encodings
                .Select(encoding => Reading.Bytes("x.csv", encoding.GetPreamble().Concat(encoding.GetBytes(Text)).ToArray()).Fingerprint)
                .ToArray();

            Assert.That(fingerprints, Is.All.EqualTo(fingerprints[0]));
        }

        [TestCase("m", Gender.Masculine)]
        [TestCase("Male", Gender.Masculine)]
        [TestCase("MASCULINE", Gender.Masculine)]
        [TestCase("f", Gender.Feminine)]
        [TestCase("female", Gender.Feminine)]
        [TestCase("Feminine", Gender.Feminine)]
        [TestCase("u", Gender.Unmarked)]
        [TestCase("", Gender.Unmarked)]
        public void Genders_are_letters_or_words(string word, Gender expected)
        {
            Assert.That(Reading.Csv($"surname,nationality,gender\nKim,Korean,{word}\n").Rows[0].Gender, Is.EqualTo(expected));
        }

        [TestCase("train", Split.Train)]
        [TestCase("Val", Split.Validation)]
        [TestCase("validation", Split.Validation)]
        [TestCase("valid", Split.Validation)]
        [TestCase("dev", Split.Validation)]
        [TestCase("TEST", Split.Test)]
        public void Splits_have_the_names_in_use(string word, Split expected)
        {
            Assert.That(Reading.Csv($"surname,nationality,split\nKim,Korean,{word}\n").Rows[0].Split, Is.EqualTo(expected));
        }

        [Test]
        public void A_plain_list_has_one_name_a_line_of_the_nationality_that_the_file_is_named_for()
        {
            Corpus corpus = Reading.List("Star systems.txt", "Vega, the bright\n\n  Rigel \n\"Deneb\"\n");

            Assert.That(corpus.Rows.Select(row => row.Surname), Is.EqualTo(new[] { "Vega, the bright", "Rigel", "\"Deneb\"" }));
            Assert.That(corpus.Nationalities, Is.EqualTo(new[] { "Star systems" }));
            Assert.That(corpus.Rows.Select(row => row.Line), Is.EqualTo(new[] { 1, 3, 4 }));
        }

        [Test]
        public void The_options_name_the_nationality_of_a_list_and_of_a_csv_without_that_column()
        {
            CorpusOptions elvish = new CorpusOptions(nationality: "Elvish");

            Assert.That(Reading.List("names.txt", "Finwë\n", elvish).Nationalities, Is.EqualTo(new[] { "Elvish" }));
            Assert.That(Reading.Csv("surname\nFinwë\n", elvish).Nationalities, Is.EqualTo(new[] { "Elvish" }));
        }

        [Test]
        public void Repeated_rows_are_kept()
        {
            Assert.That(Reading.Csv("surname,nationality\nKim,Korean\nKim,Korean\n").Rows, Has.Count.EqualTo(2));
        }

        [Test]
        public void Texts_are_trimmed_composed_and_freed_of_what_cannot_be_seen()
        {
            Corpus corpus = Reading.Csv("surname,nationality\n\u00A0Nova\u0301k\u00AD ,  Czech\nVan  der\tBerg,Dutch\n");

            Assert.That(corpus.Rows[0].Surname, Is.EqualTo("Novák"));
            Assert.That(corpus.Rows[0].Nationality, Is.EqualTo("Czech"));
            Assert.That(corpus.Rows[1].Surname, Is.EqualTo("Van der Berg"));
        }

        [Test]
        public void Nationalities_and_alphabet_are_distinct_and_in_ordinal_order()
        {
            Corpus corpus = Reading.Csv("surname,nationality\nba,Z\n😀b,a\nÉ,Z\n");

            Assert.That(corpus.Nationalities, Is.EqualTo(new[] { "Z", "a" }));
            Assert.That(corpus.Alphabet, Is.EqualTo(new[] { "a", "b", "É", "😀" }));
        }

        [Test]
        public void A_file_is_read_under_its_own_name()
        {
            string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
            File.WriteAllText(path, "surname,nationality\nKim,Korean\n");
            try
            {
                Assert.That(Corpus.Read(path).Name, Is.EqualTo(Path.GetFileName(path)));
            }
            finally
            {
                File.Delete(path);
            }
        }

        [Test]
        public void Rows_with_nothing_in_them_and_empty_fields_at_the_end_are_what_spreadsheets_leave()
        {
            Assert.That(Reading.Csv("surname,nationality\nKim,Korean,,\n,,,\n , \n").Rows, Has.Count.EqualTo(1));
        }
    }
}
