#nullable enable

using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class CorpusRefusalTests
    {
        [TestCase("surname,nationality\nKim,Korean\n,Korean\n", "surnames.csv line 3: surname is empty")]
        [TestCase("surname,nationality\nKim,\n", "surnames.csv line 2: nationality is empty")]
        [TestCase("surname,nationality\nKim\n", "surnames.csv line 2: nationality is empty")]
        [TestCase("surname,nationality\nK\u0007m,Korean\n", "surnames.csv line 2: surname 'K\uFFFDm' holds the control character U+0007")]
        [TestCase("surname,nationality\n\"K\nm\",Korean\n", "surnames.csv line 2: surname 'K\uFFFDm' holds the control character U+000A")]
        [TestCase("surname,nationality\n\uE000,Klingon\n", "surnames.csv line 2: surname '\uE000' holds the private character U+E000, which means nothing elsewhere")]
        [TestCase("surname,nationality,gender\nKim,Korean,x\n", "surnames.csv line 2: gender 'x' is no gender: m, f or u")]
        [TestCase("surname,nationality,split\nKim,Korean,later\n", "surnames.csv line 2: split 'later' is no split: train, val or test")]
        [TestCase("surname,nationality\nSmith, Jr,English\n", "surnames.csv line 2: row has 3 fields, but the header has 2")]
        [TestCase("surname,nationality\nO\"Neil,Irish\n", "surnames.csv line 2: surname 'O\"Neil' holds a stray quote: quote the whole field and double the quotes inside")]
        [TestCase("surname,nationality\n\"O\"Neil,Irish\n", "surnames.csv line 2: surname 'ONeil' continues after its closing quote: double the quotes inside a quoted field")]
        [TestCase("surname,nationality\nKim,\"Korean\n", "surnames.csv line 2: nationality 'Korean\uFFFD' begins with a quote that is never closed")]
        [TestCase("Kim,Korean\n", "surnames.csv line 1: header 'Kim, Korean' has no column of names (surname, last name, family name, name): name it, or save a list of names as .txt")]
        [TestCase("surname,nationality,Surname\n", "surnames.csv line 1: header has the column surname twice")]
        [TestCase("surname,nationality\n", "surnames.csv: file has no row with a name")]
        [TestCase("", "surnames.csv: file is empty: a header with a column of names is needed")]
        public void A_refusal_names_the_file_the_line_the_column_the_value_and_the_rule(string text, string message)
        {
            Assert.That(Reading.Refusal(text).Message, Is.EqualTo(message));
        }

        [Test]
        public void A_problem_can_be_read_part_by_part()
        {
            CorpusProblem problem = Reading.Refusal("surname,nationality,gender\nKim,Korean,x\n").Problems.Single();

            Assert.That(problem.Line, Is.EqualTo(2));
            Assert.That(problem.Column, Is.EqualTo("gender"));
            Assert.That(problem.Value, Is.EqualTo("x"));
            Assert.That(problem.Rule, Is.EqualTo("is no gender: m, f or u"));
        }

        [Test]
        public void Windows_1252_is_refused_with_its_line()
        {
            byte[] bytes = Encoding.ASCII.GetBytes("surname,nationality\nKim,Korean\nM?ller,German\n");
            bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFC;

            string message = Reading.Refusal("old.csv", bytes).Message;

            Assert.That(message, Is.EqualTo(
                "old.csv line 3: surname 'M\uFFFDller' holds bytes that are not UTF-8 (Windows-1252?): save the file as UTF-8, or name its encoding"));
        }

        [Test]
        public void Bytes_that_are_not_utf8_are_refused_in_columns_that_nobody_reads_too()
        {
            byte[] bytes = Encoding.ASCII.GetBytes("surname,nationality,note\nKim,Korean,caf?\n");
            bytes[Array.IndexOf(bytes, (byte)'?')] = 0xE9;

            Assert.That(Reading.Refusal("old.csv", bytes).Problems[0].Column, Is.EqualTo("note"));
        }

        [Test]
        public void Utf16_without_a_byte_order_mark_is_refused_by_name()
        {
            byte[] bytes = new UnicodeEncoding(false, false).GetBytes("surname,nationality\nKim,Korean\n");

            Assert.That(Reading.Refusal("wide.csv", bytes).Message, Does.Contain("UTF-16 without a byte-order mark"));
        }

        [Test]
        public void Names_have_40_symbols_at_most_unless_the_options_say_otherwise()
        {
            string fits = "surname,nationality\n" + string.Concat(Enumerable.Repeat("😀", 40)) + ",Emoji\n";
            string longer = "surname,nationality\n" + new string('x', 41) + ",Long\n";

            Assert.That(Reading.Csv(fits).Rows, Has.Count.EqualTo(1));
            Assert.That(Reading.Refusal(longer).Message, Is.EqualTo(
                "surnames.csv line 2: surname '" + new string('x', 40) + "…' has 41 symbols: at most 40 are allowed"));
            Assert.That(Reading.Csv(longer, new CorpusOptions(maximumSymbols: 41)).Rows, Has.Count.EqualTo(1));
        }

        [Test]
        public void Many_problems_are_listed_together_and_the_rest_counted()
        {
            string text = "surname,nationality\n" + string.Concat(Enumerable.Repeat(",Korean\n", 30)) + "Kim,Korean\n";

            CorpusException refusal = Reading.Refusal(text);

            Assert.That(refusal.Problems, Has.Count.EqualTo(20));
            Assert.That(refusal.Total, Is.EqualTo(30));
            Assert.That(refusal.Message, Does.EndWith("surnames.csv: and 10 more problems"));
            Assert.That(Reading.Refusal(text, new CorpusOptions(maximumProblems: 3)).Problems, Has.Count.EqualTo(3));
        }

        [Test]
        public void A_name_of_a_million_characters_is_refused_without_being_shown_whole()
        {
            string text = "surname,nationality\n" + new string('a', 1000000) + ",Long\n";

            string message = Reading.Refusal(text).Message;

            Assert.That(message, Does.Contain("is longer than 65536 characters"));
            Assert.That(message.Length, Is.LessThan(200));
        }

        [Test]
        public void A_file_that_does_not_exist_is_named()
        {
            string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "none.csv");

            Assert.That(
                () => Corpus.Read(path),
                Throws.TypeOf<CorpusException>().With.Message.StartsWith("none.csv: file '").And.Message.EndsWith("' does not exist"));
        }

        [Test]
        public void A_folder_is_no_corpus()
        {
            Assert.That(
                () => Corpus.Read(Path.GetTempPath().TrimEnd('/', '\\')), Throws.TypeOf<CorpusException>().With.Message.Contains("file cannot be read"));
        }

        [Test]
        public void Arguments_that_cannot_be_meant_are_refused()
        {
            Assert.That(() => Corpus.Read(""), Throws.ArgumentException);
            Assert.That(() => Corpus.Parse("", Stream.Null), Throws.ArgumentException);
            Assert.That(() => Corpus.Parse("x.csv", null!), Throws.ArgumentNullException);
            Assert.That(() => new CorpusOptions(nationality: " "), Throws.ArgumentException);
            Assert.That(() => new CorpusOptions(nameColumn: ""), Throws.ArgumentException);
            Assert.That(() => new CorpusOptions(groupColumn: " "), Throws.ArgumentException);
            Assert.That(() => new CorpusOptions(maximumSymbols: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new CorpusOptions(maximumProblems: 1001), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new CorpusRow("", "Korean", Gender.Unmarked, Split.Train, 1), Throws.ArgumentException);
            Assert.That(() => new CorpusRow("Kim", "", Gender.Unmarked, Split.Train, 1), Throws.ArgumentException);
            Assert.That(() => new CorpusRow("Kim", "Korean", Gender.Unmarked, Split.Train, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
