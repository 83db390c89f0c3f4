#nullable enable

using System;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class TrainingOptionsTests
    {
        [Test]
        public void Options_become_the_trainers_command_line()
        {
            TrainingOptions options = new TrainingOptions("my names.csv", "out dir/new.cognomen");

            Assert.That(options.ToArguments(), Is.EqualTo(new[]
            {
                "train", "--corpus", "my names.csv", "--out", "out dir/new.cognomen", "--preset", "quick", "--seed", "1", "--progress", "json",
            }));
        }

        [Test]
        public void Everything_that_is_set_is_on_the_command_line()
        {
            TrainingOptions options = new TrainingOptions(
                "a.txt", "b.cognomen", TrainingPreset.Full, RecurrentCell.ElmanRelu, true, long.MaxValue,
                new CorpusOptions("Elvish", 60, nameColumn: "last name", groupColumn: "2", skipInvalid: true, encoding: Encoding.ASCII),
                new TrainingOverrides(64, 32, 20, 0, 128, 0.002, 0.01, 0.5, 0));

            Assert.That(string.Join(" ", options.ToArguments()), Is.EqualTo(
                "train --corpus a.txt --out b.cognomen --preset full --seed 9223372036854775807 --cell elman-relu --unconditioned " +
                "--nationality Elvish --name-column last name --group-column 2 --skip-invalid --max-length 60 --encoding us-ascii --hidden 64 --embedding 32 --epochs 20 --teachers 0 --batch 128 --learning-rate 0.002 " +
                "--weight-decay 0.01 --dropout 0.5 --clip 0 --progress json"));
        }

        [Test]
        public void Options_that_cannot_be_meant_are_refused()
        {
            Assert.That(() => new TrainingOptions(" ", "b.cognomen"), Throws.ArgumentException);
            Assert.That(() => new TrainingOptions("a.csv", ""), Throws.ArgumentException);
            Assert.That(() => new TrainingOptions("a.csv", "a.csv"), Throws.ArgumentException.With.Message.Contains("'a.csv'").And.Message.Contains(".cognomen"));
            Assert.That(() => new TrainingOptions("a.csv", "b.cognomen", seed: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOptions("a.csv", "b.cognomen", (TrainingPreset)9), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOptions("a.csv", "b.cognomen", cell: (RecurrentCell)9), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void Overrides_outside_their_range_are_refused_with_the_range()
        {
            Assert.That(() => new TrainingOverrides(hidden: 7), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("hidden 7: hidden is 8 to 512"));
            Assert.That(() => new TrainingOverrides(embedding: 513), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOverrides(epochs: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOverrides(teachers: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOverrides(batch: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOverrides(learningRate: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOverrides(weightDecay: double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new TrainingOverrides(dropout: 0.95), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("dropout is 0 to 0.9"));
            Assert.That(() => new TrainingOverrides(clip: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(TrainingOverrides.None.Hidden, Is.Null);
        }

        [TestCase("quick", TrainingPreset.Quick)]
        [TestCase("FULL", TrainingPreset.Full)]
        [TestCase("small", TrainingPreset.Small)]
        [TestCase("given-names", TrainingPreset.GivenNames)]
        [TestCase("book", TrainingPreset.Book)]
        public void A_presets_word_is_read_back(string word, TrainingPreset expected)
        {
            Assert.That(TrainingWords.TryParse(word, out TrainingPreset preset), Is.True);
            Assert.That(preset, Is.EqualTo(expected));
        }

        [TestCase("elman", RecurrentCell.Elman)]
        [TestCase("Elman-ReLU", RecurrentCell.ElmanRelu)]
        [TestCase("gru", RecurrentCell.Gru)]
        [TestCase("lstm", RecurrentCell.Lstm)]
        public void A_cells_word_is_read_back(string word, RecurrentCell expected)
        {
            Assert.That(TrainingWords.TryParse(word, out RecurrentCell cell), Is.True);
            Assert.That(cell, Is.EqualTo(expected));
        }

        [Test]
        public void Other_words_are_neither()
        {
            Assert.That(TrainingWords.TryParse("quickly", out TrainingPreset _), Is.False);
            Assert.That(TrainingWords.TryParse("rnn", out RecurrentCell _), Is.False);
        }
    }
}
