#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests
{
    public sealed class GeneratorStateTests
    {
        private static readonly long[] Numbers = { 0, 1, -1, 42, int.MaxValue, 1L << 40, long.MaxValue, long.MinValue };

        private static GeneratorState Example => new GeneratorState(0x6b86b273ff34fce1, StreamVersion.V1, 42, 1000);

        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void A_restored_generator_goes_on_where_the_saved_one_stood(string name)
        {
            NameModel model = TestModels.Load(name);
            var names = new NameGenerator(model, 77);
            for (int i = 0; i < 13; i++)
                names.Next();
            NameGenerator again = NameGenerator.Restore(NameModel.Load(TestModels.Bytes(name)), GeneratorState.Parse(names.Save().ToString()));
            Assert.That(again.Save(), Is.EqualTo(names.Save()));
            for (int i = 0; i < 50; i++)
                Assert.That(again.Next(), Is.EqualTo(names.Next()));
        }

        [Test]
        public void Restoring_on_another_model_says_both_fingerprints()
        {
            GeneratorState saved = new NameGenerator(TestModels.Load("elman"), 1).Save();
            NameModel other = TestModels.Load("lstm");
            Assert.That(
                () => NameGenerator.Restore(other, saved),
                Throws.InstanceOf<ModelMismatchException>()
                    .With.Property("SavedFingerprint").EqualTo(saved.ModelFingerprint)
                    .And.Property("GivenFingerprint").EqualTo(other.Fingerprint)
                    .And.Message.Contain(saved.ModelFingerprint.ToString("x16"))
                    .And.Message.Contain(other.Fingerprint.ToString("x16")));
        }

        [Test]
        public void A_stream_version_that_is_not_known_is_refused_by_its_number()
        {
            Assert.That(
                () => new NameGenerator(TestModels.Any, streamVersion: (StreamVersion)7),
                Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contain("stream version is 7").And.Message.Contain("version 1"));
            Assert.That(() => new GeneratorState(1, (StreamVersion)2, 0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => NameGenerator.Restore(TestModels.Any, default), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void A_text_of_a_newer_stream_version_is_refused_by_its_number()
        {
            // Version 2 with check digits that are right.
            Assert.That(
                () => GeneratorState.Parse("v2.6b86b273ff34fce1.42.1000.d343de35"),
                Throws.InstanceOf<FormatException>().With.Message.Contain("stream version is 2"));
        }

        [Test]
        public void The_text_has_this_form()
        {
            // A save game may hold it: it never changes.
            Assert.That(Example.ToString(), Is.EqualTo("v1.6b86b273ff34fce1.42.1000.c9a6f14b"));
        }

        [Test]
        public void Every_state_survives_being_written_and_read()
        {
            foreach (long seed in Numbers)
            {
                foreach (long position in Numbers)
                {
                    var state = new GeneratorState(unchecked((ulong)(seed * 31 + position)), StreamVersion.V1, seed, position);
                    Assert.That(GeneratorState.TryParse(state.ToString(), out GeneratorState read), Is.True, state.ToString());
                    Assert.That(read, Is.EqualTo(state));
                    Assert.That(read.GetHashCode(), Is.EqualTo(state.GetHashCode()));
                }
            }
        }

        [Test]
        public void A_text_with_a_changed_lost_added_or_swapped_character_is_refused()
        {
            string text = Example.ToString();
            foreach (string broken in Corruptions(text).Distinct().Where(broken => broken != text))
            {
                Assert.That(GeneratorState.TryParse(broken, out GeneratorState read), Is.False, broken);
                Assert.That(read, Is.EqualTo(default(GeneratorState)), broken);
                Assert.That(() => GeneratorState.Parse(broken), Throws.InstanceOf<FormatException>(), broken);
            }
        }

        // The check digits of these are right: the form is not.
        [TestCase("v1.6b86b273ff34fce1.042.1000.651fa6a6")]
        [TestCase("v1.6B86b273ff34fce1.42.1000.6a31e41c")]
        [TestCase("v1.6b86b273ff34fce1.+42.1000.43e30aa9")]
        [TestCase("v1.6b86b273ff34fce1.42.a1e570e9")]
        [TestCase("")]
        [TestCase(".")]
        [TestCase("v.")]
        [TestCase("....")]
        [TestCase("v1.6b86b273ff34fce1.42.1000")]
        public void A_text_of_another_form_is_refused(string text) => Assert.That(GeneratorState.TryParse(text, out _), Is.False);

        [Test]
        public void No_text_at_all_is_no_state()
        {
            Assert.That(GeneratorState.TryParse(null, out _), Is.False);
            Assert.That(() => GeneratorState.Parse(null!), Throws.InstanceOf<ArgumentNullException>());
        }

        [Test]
        public void States_are_equal_when_all_four_numbers_are()
        {
            var same = new GeneratorState(Example.ModelFingerprint, StreamVersion.V1, Example.Seed, Example.Position);
            Assert.That(same == Example && !(same != Example) && same.Equals((object)Example), Is.True);
            Assert.That(new GeneratorState(1, StreamVersion.V1, 42, 1000) != Example, Is.True);
            Assert.That(new GeneratorState(Example.ModelFingerprint, StreamVersion.V1, 43, 1000) != Example, Is.True);
            Assert.That(new GeneratorState(Example.ModelFingerprint, StreamVersion.V1, 42, 1001) != Example, Is.True);
        }

        private static IEnumerable<string> Corruptions(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                yield return text.Remove(i, 1);
                yield return text.Substring(0, i);
                foreach (char other in "0123456789abcdefv.- A")
                {
                    yield return text.Remove(i, 1).Insert(i, other.ToString());
                    yield return text.Insert(i, other.ToString());
                }

                if (i + 1 < text.Length)
                    yield return text.Substring(0, i) + text[i + 1] + text[i] + text.Substring(i + 2);
            }
        }
    }
}
