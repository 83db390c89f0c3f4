#nullable enable

using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class ProgressTests
    {
        private static string Line(ProgressMessage message)
        {
            StringWriter text = new StringWriter(CultureInfo.InvariantCulture);
            new ProgressWriter(text).Write(message);
            return text.ToString();
        }

        private static T Back<T>(T message)
            where T : ProgressMessage
        {
            Assert.That(ProgressReader.TryParse(Line(message).TrimEnd('\n'), out ProgressMessage? read), Is.True);
            Assert.That(Line(read!), Is.EqualTo(Line(message)));
            return (T)read!;
        }

        [Test]
        public void What_began_is_read_back()
        {
            StartedMessage read = Back(new StartedMessage("surnames.csv", "00ff", "full", "lstm", 100, 18, 5, 60.5));

            Assert.That(new[] { read.Corpus, read.CorpusFingerprint, read.Preset, read.Cell }, Is.EqualTo(new[] { "surnames.csv", "00ff", "full", "lstm" }));
            Assert.That(new[] { read.TrainRows, read.Nationalities, read.Networks }, Is.EqualTo(new[] { 100, 18, 5 }));
            Assert.That(read.EtaSeconds, Is.EqualTo(60.5));
        }

        [Test]
        public void An_epoch_is_read_back()
        {
            EpochMessage read = Back(new EpochMessage("teacher", "teacher 2 of 4", 3, 20, 1.75, 1.9, 1.826, 12.25, 99));

            Assert.That(new[] { read.Phase, read.Network }, Is.EqualTo(new[] { "teacher", "teacher 2 of 4" }));
            Assert.That(new[] { read.Epoch, read.Of }, Is.EqualTo(new[] { 3, 20 }));
            Assert.That(new[] { read.TrainLoss, read.ValidationLoss, read.Baseline!.Value, read.Seconds, read.EtaSeconds!.Value }, Is.EqualTo(new[] { 1.75, 1.9, 1.826, 12.25, 99 }));
        }

        [Test]
        public void A_loss_that_is_no_number_is_null_on_the_line_and_no_number_again()
        {
            EpochMessage message = new EpochMessage("student", "student", 1, 2, double.NaN, double.PositiveInfinity, null, 1);

            Assert.That(Line(message), Does.Contain("\"train_loss\":null,\"validation_loss\":null,\"baseline\":null"));
            Assert.That(Back(message).TrainLoss, Is.NaN);
            Assert.That(Back(message).Baseline, Is.Null);
        }

        [Test]
        public void Samples_log_lines_and_warnings_are_read_back()
        {
            SampleMessage sample = Back(new SampleMessage("Czech", new[] { "Novák", "Dvořák\n\"x\"", "😀" }));
            LogMessage log = Back(new LogMessage(ProgressLevel.Error, "a\r\nb"));

            Assert.That(sample.Nationality, Is.EqualTo("Czech"));
            Assert.That(sample.Names, Is.EqualTo(new[] { "Novák", "Dvořák\n\"x\"", "😀" }));
            Assert.That(Back(new SampleMessage(null, new[] { "x" })).Nationality, Is.Null);
            Assert.That(log.Level, Is.EqualTo(ProgressLevel.Error));
            Assert.That(log.Text, Is.EqualTo("a\r\nb"));
            Assert.That(Back(new WarningMessage("few rows")).Text, Is.EqualTo("few rows"));
            foreach (ProgressLevel level in new[] { ProgressLevel.Debug, ProgressLevel.Information, ProgressLevel.Warning })
                Assert.That(Back(new LogMessage(level, "x")).Level, Is.EqualTo(level));
        }

        [Test]
        public void An_end_is_read_back_good_or_bad()
        {
            FinishedMessage finished = Back(new FinishedMessage(new TrainingQuality(1.8, 1.9, 0.44, 0.4, 1.83, null, 0.7, 1.95, 1.97), "out.cognomen", "abcd", 61));
            FailedMessage failed = Back(new FailedMessage("the disk is full", 5));

            Assert.That(
                new[] { finished.Quality.Nats, finished.Quality.NatsUnseen, finished.Quality.Accuracy, finished.Quality.AccuracyUnseen, finished.Quality.BaselineNats, finished.Quality.BaselineNatsUnseen, finished.Quality.Novelty, finished.Quality.EqualNatsUnseen, finished.Quality.EqualBaselineNatsUnseen },
                Is.EqualTo(new double?[] { 1.8, 1.9, 0.44, 0.4, 1.83, null, 0.7, 1.95, 1.97 }));
            Assert.That(new[] { finished.Path, finished.Fingerprint }, Is.EqualTo(new[] { "out.cognomen", "abcd" }));
            Assert.That(finished.Seconds, Is.EqualTo(61));
            Assert.That(failed.Message, Is.EqualTo("the disk is full"));
            Assert.That(failed.ExitCode, Is.EqualTo(5));
        }

        [Test]
        public void A_verdict_comes_back_whole_and_a_message_without_one_has_none()
        {
            Verdict verdict = new Verdict(VerdictLevel.Fair, new[] { "Fine.", "Too few." }, "More names.", "cognomen generate");

            Verdict back = Back(new FinishedMessage(new TrainingQuality(), "out.cognomen", "abcd", 1, verdict)).Verdict!;

            Assert.That(back.Level, Is.EqualTo(VerdictLevel.Fair));
            Assert.That(back.Sentences, Is.EqualTo(new[] { "Fine.", "Too few." }));
            Assert.That(new[] { back.Advice, back.Command, back.Word }, Is.EqualTo(new[] { "More names.", "cognomen generate", "fair" }));
            Assert.That(Back(new FinishedMessage(new TrainingQuality(), "out.cognomen", "abcd", 1)).Verdict, Is.Null);
        }

        [Test]
        public void A_message_is_one_line_of_ascii()
        {
            string line = Line(new WarningMessage("Dvořák\r\n\u2028😀"));

            Assert.That(line, Does.EndWith("}\n"));
            Assert.That(line.Count(c => c == '\n' || c == '\r'), Is.EqualTo(1));
            Assert.That(line.All(c => c < 128), Is.True);
        }

        [Test]
        public void A_culture_with_decimal_commas_changes_nothing()
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            commas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = commas;
            try
            {
                Assert.That(Back(new EpochMessage("p", "n", 1, 1, 1.5, 2.5, 3.5, 4.5)).TrainLoss, Is.EqualTo(1.5));
                Assert.That(new TrainingOptions("a.csv", "b.cognomen", overrides: new TrainingOverrides(dropout: 0.5)).ToArguments(), Does.Contain("0.5"));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        [Test]
        public void Members_and_types_from_the_future_are_passed_over()
        {
            Assert.That(ProgressReader.TryParse("{\"new\":{\"deep\":[1,[2]]},\"type\":\"warning\",\"text\":\"x\",\"more\":[{}]}", out ProgressMessage? known), Is.True);
            Assert.That(((WarningMessage)known!).Text, Is.EqualTo("x"));
            Assert.That(ProgressReader.TryParse("{\"type\":\"prophecy\",\"year\":3000}", out ProgressMessage? unknown), Is.True);
            Assert.That(unknown, Is.InstanceOf<UnknownMessage>().With.Property("Type").EqualTo("prophecy"));
        }

        [TestCase(null)]
        [TestCase("")]
        [TestCase("Restoring packages…")]
        [TestCase("{")]
        [TestCase("{}")]
        [TestCase("{\"type\":\"warning\"}")]
        [TestCase("{\"type\":\"warning\",\"text\":7}")]
        [TestCase("{\"type\":\"epoch\",\"epoch\":1.5,\"of\":2}")]
        [TestCase("{\"type\":\"epoch\",\"epoch\":99999999999999999999999,\"of\":2}")]
        [TestCase("{\"type\":\"finished\",\"path\":\"x\"}")]
        [TestCase("{\"type\":\"sample\",\"names\":\"x\"}")]
        [TestCase("{\"type\":\"failed\"}")]
        [TestCase("{\"type\":\"log\"}")]
        [TestCase("{\"type\":\"started\"}")]
        [TestCase("{\"type\":null}")]
        [TestCase("[{\"type\":\"warning\",\"text\":\"x\"}]")]
        [TestCase("{\"type\":\"warning\",\"text\":\"x\"} {}")]
        [TestCase("{\"type\":\"warning\",\"text\":\"x\"")]
        [TestCase("{type:new Date(1)}")]
        public void Lines_that_are_no_message_are_told_apart_without_an_exception(string? line)
        {
            Assert.That(ProgressReader.TryParse(line, out ProgressMessage? message), Is.False);
            Assert.That(message, Is.Null);
        }

        [Test]
        public void A_damaged_line_never_throws()
        {
            string line = Line(new FinishedMessage(new TrainingQuality(1.8, 1.9), "out.cognomen", "abcd", 61)).TrimEnd('\n');
            for (int i = 0; i < line.Length; i++)
            {
                foreach (char c in "{}[]\",:0-ex\0\\/")
                {
                    string damaged = line.Substring(0, i) + c + line.Substring(i + 1);
                    Assert.That(() => ProgressReader.TryParse(damaged, out _), Throws.Nothing, damaged);
                }

                Assert.That(() => ProgressReader.TryParse(line.Substring(0, i), out _), Throws.Nothing);
            }

            Assert.That(ProgressReader.TryParse(string.Concat(Enumerable.Repeat("{\"a\":", 100000)), out _), Is.False);
        }

        [Test]
        public void Messages_without_their_texts_are_refused()
        {
            Assert.That(() => new WarningMessage(null!), Throws.ArgumentNullException);
            Assert.That(() => new SampleMessage("x", null!), Throws.ArgumentNullException);
            Assert.That(() => new FinishedMessage(null!, "", "", 0), Throws.ArgumentNullException);
            Assert.That(() => new ProgressWriter(null!), Throws.ArgumentNullException);
            Assert.That(() => new ProgressWriter(TextWriter.Null).Write(null!), Throws.InstanceOf<ArgumentNullException>());
        }
    }
}
