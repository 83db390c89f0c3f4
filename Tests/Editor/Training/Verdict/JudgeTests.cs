#nullable enable

using System.Linq;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class JudgeTests
    {
        private static VerdictMeasures Fine => new VerdictMeasures
        {
            Model = "Mine.cognomen",
            Corpus = "my names.csv",
            Preset = "quick",
            TrainingNames = 1000,
            HeldOutNames = 200,
            Nats = 1.8,
            BaselineNats = 1.9,
            StandardError = 0.01,
            Novelty = 0.9,
            HeldOutSeen = 0.05,
            Symbols = 30,
            RareSymbols = 1,
            Judged = 1000,
        };

        [Test]
        public void A_model_that_beats_the_table_and_invents_is_good_and_its_names_are_worth_reading()
        {
            Verdict verdict = Judge.Of(Fine);

            Assert.That(verdict.Level, Is.EqualTo(VerdictLevel.Good));
            Assert.That(verdict.Sentences, Is.EqualTo(new[]
            {
                "It predicts unseen names better than a table of letters (n-grams): 1.800 against 1.900 nats a letter, 5.3 % less.",
                "It is inventive: 90.0 % of its names are in no row of the corpus.",
            }));
            Assert.That(verdict.Command, Is.EqualTo("cognomen generate --model Mine.cognomen --count 20"));
        }

        [Test]
        public void A_model_clearly_behind_the_table_is_poor_and_wants_teachers()
        {
            VerdictMeasures measures = Fine;
            measures.Nats = 1.95;

            Verdict verdict = Judge.Of(measures);

            Assert.That(verdict.Level, Is.EqualTo(VerdictLevel.Poor));
            Assert.That(verdict.Sentences[0], Does.Contain("worse than a table").And.Contain("2.6 % more"));
            Assert.That(verdict.Command, Is.EqualTo("cognomen-train train --corpus \"my names.csv\" --out Mine.cognomen --preset full"));
            measures.Preset = "full";
            Assert.That(Judge.Of(measures).Command, Is.Null, "a longer recipe than full is not known");
        }

        [Test]
        public void A_difference_within_chance_is_no_defeat()
        {
            VerdictMeasures measures = Fine;
            measures.Nats = 1.915;

            Assert.That(Judge.Of(measures).Level, Is.EqualTo(VerdictLevel.Fair));
            Assert.That(Judge.Of(measures).Sentences[0], Does.Contain("about as well").And.Contain("chance"));
            measures.Nats = 1.89;
            Assert.That(Judge.Of(measures).Level, Is.EqualTo(VerdictLevel.Good));
            Assert.That(Judge.Of(measures).Sentences[0], Does.Contain("at least as well"));
        }

        [TestCase(3, VerdictLevel.Poor, "too few")]
        [TestCase(150, VerdictLevel.Fair, "the best that they allow")]
        public void Few_names_are_told(int names, VerdictLevel level, string words)
        {
            VerdictMeasures measures = Fine;
            measures.TrainingNames = names;

            Verdict verdict = Judge.Of(measures);

            Assert.That(verdict.Level, Is.EqualTo(level));
            Assert.That(verdict.Sentences, Has.Some.Contains(words));
            Assert.That(verdict.Advice, Does.StartWith("Collect more names"));
        }

        [Test]
        public void Copies_are_memorised_only_where_real_names_repeat_less()
        {
            VerdictMeasures measures = Fine;
            measures.Novelty = 0.2;

            Assert.That(Judge.Of(measures).Sentences, Has.Some.EqualTo(
                "It has memorised: 80.0 % of its names are copies from the corpus, while 5.0 % of real test names are in training too."));
            Assert.That(Judge.Of(measures).Command, Does.EndWith("--real-names Avoid"));
            measures.HeldOutSeen = 0.7;
            Assert.That(Judge.Of(measures).Level, Is.EqualTo(VerdictLevel.Good));
            Assert.That(Judge.Of(measures).Sentences, Has.Some.Contains("Real names repeat as much"));
        }

        [Test]
        public void Mislabelled_rows_are_listed_and_lead_to_the_report_where_they_are_many()
        {
            VerdictMeasures measures = Fine;
            measures.Suspects = Enumerable.Range(2, 40).Select(line => $"line {line}: 'X' (Irish) looks Greek").ToArray();

            Verdict verdict = Judge.Of(measures);

            Assert.That(verdict.Level, Is.EqualTo(VerdictLevel.Fair));
            Assert.That(verdict.Sentences, Has.Some.EqualTo(
                "40 rows look mislabelled (4.0 %): line 2: 'X' (Irish) looks Greek, line 3: 'X' (Irish) looks Greek, line 4: 'X' (Irish) looks Greek and 37 more."));
            Assert.That(verdict.Command, Is.EqualTo("cognomen-train report --model Mine.cognomen --corpus \"my names.csv\" --out Report"));
            measures.Reading = new[] { "--name-column", "last name", "--skip-invalid" };
            Assert.That(Judge.Of(measures).Command, Does.Contain(" --corpus \"my names.csv\" --name-column \"last name\" --skip-invalid --out "));
            measures.Judged = 10_000;
            Assert.That(Judge.Of(measures).Level, Is.EqualTo(VerdictLevel.Good), "names migrate: a few such rows are usual");
            Assert.That(Judge.Of(measures).Sentences, Has.Some.Contains("(0.4 %), which is usual"));
        }

        [Test]
        public void Names_without_a_pattern_are_told_apart_from_a_poor_model()
        {
            VerdictMeasures measures = Fine;
            measures.Nats = 3.2;
            measures.BaselineNats = 3.3;

            Verdict verdict = Judge.Of(measures);

            Assert.That(verdict.Level, Is.EqualTo(VerdictLevel.Poor));
            Assert.That(verdict.Sentences[0], Does.Contain("hardly any pattern"));
            Assert.That(verdict.Advice, Does.Contain("right column"));
        }

        [Test]
        public void Small_groups_and_those_behind_are_named_the_first_three_of_them()
        {
            VerdictMeasures measures = Fine;
            measures.Small = new[] { ("Orcish", 12), ("Elvish", 30) };
            measures.Behind = new[] { "A", "B", "C", "D", "E" };

            Verdict verdict = Judge.Of(measures);

            Assert.That(verdict.Level, Is.EqualTo(VerdictLevel.Fair));
            Assert.That(verdict.Sentences, Has.Some.EqualTo("Few training rows for Orcish 12, Elvish 30."));
            Assert.That(verdict.Sentences, Has.Some.EndsWith("A, B, C and 2 more."));
            Assert.That(verdict.Advice, Is.EqualTo("Add names to Orcish first, then train again."));
        }

        [Test]
        public void Rare_symbols_are_noise_in_a_small_alphabet_only()
        {
            VerdictMeasures measures = Fine;
            measures.RareSymbols = 15;

            Assert.That(Judge.Of(measures).Sentences, Has.Some.StartsWith("15 of 30 symbols are in one or two names"));
            measures.Symbols = 900;
            measures.RareSymbols = 450;
            Assert.That(Judge.Of(measures).Level, Is.EqualTo(VerdictLevel.Good), "half of all characters are rare in any list of Chinese names");
        }

        [Test]
        public void A_corpus_without_test_names_is_not_judged_by_prediction()
        {
            Verdict verdict = Judge.Of(new VerdictMeasures { TrainingNames = 500 });

            Assert.That(verdict.Level, Is.EqualTo(VerdictLevel.Fair));
            Assert.That(verdict.Sentences.Single(), Does.Contain("cannot be judged"));
        }
    }
}
