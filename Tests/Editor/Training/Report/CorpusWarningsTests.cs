#nullable enable

using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class CorpusWarningsTests
    {
        [Test]
        public void A_list_of_three_names_is_warned_of_before_it_is_trained_on()
        {
            Assert.That(Warnings("surname,nationality\nA,X\nB,X\nC,X\n").Single(), Does.StartWith("3 different names are too few"));
        }

        [Test]
        public void A_short_list_is_warned_of_and_a_long_one_is_not()
        {
            Assert.That(Warnings(List(100, "X")).Single(), Does.Contain("are few"));
            Assert.That(Warnings(List(400, "X")), Is.Empty);
        }

        [Test]
        public void Groups_that_are_too_small_are_named_unless_nationalities_are_left_out()
        {
            string text = List(400, "X") + "Zed,Tiny\nZod,Tiny\n";

            Assert.That(Warnings(text).Single(), Does.EndWith(": Tiny 2"));
            Assert.That(Warnings(text, unconditioned: true), Is.Empty);
        }

        [Test]
        public void A_column_of_nationalities_with_hardly_any_name_twice_is_doubted()
        {
            string text = "surname,nationality\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"{Word(i)},group {i}\n"));

            Assert.That(Warnings(text), Has.Some.Contains("is the column of nationalities the right one?"));
        }

        [TestCase("{0} Smith", "have several words")]
        [TestCase("{0}7", "digits or signs are in 100 %")]
        public void Names_of_an_unlikely_look_are_warned_of(string form, string words)
        {
            string text = "surname,nationality\n" + string.Concat(Enumerable.Range(0, 400).Select(i => string.Format(form, Word(i)) + ",X\n"));

            Assert.That(Warnings(text), Has.Some.Contains(words));
        }

        [Test]
        public void Capitals_are_warned_of()
        {
            Assert.That(Warnings(List(400, "x").ToUpperInvariant()), Has.Some.Contains("in capitals"));
        }

        [Test]
        public void Rows_left_out_are_told_with_their_reason()
        {
            Corpus corpus = Reading.Csv(List(400, "X") + ",X\n,X\n", new CorpusOptions(skipInvalid: true));

            Assert.That(CorpusWarnings.Of(corpus, CorpusReport.Create(corpus)).Single(), Does.StartWith("2 rows are left out: surname is empty: 2 rows (lines "));
        }

        private static IReadOnlyList<string> Warnings(string text, bool unconditioned = false)
        {
            Corpus corpus = Reading.Csv(text);
            return CorpusWarnings.Of(corpus, CorpusReport.Create(corpus), unconditioned);
        }

        private static string List(int names, string nationality) =>
            "surname,nationality\n" + string.Concat(Enumerable.Range(0, names).Select(i => $"{Word(i)},{nationality}\n"));

        private static string Word(int i) => "N" + (char)('a' + i % 26) + (char)('a' + i / 26 % 26) + "o";
    }
}
