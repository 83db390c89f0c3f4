#nullable enable

using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace Cognomen.Tests.Scripts
{
    public sealed class NativeScriptTests
    {
        private const int Drawn = 400;

        [TestCaseSource(typeof(KnownSpellings), nameof(KnownSpellings.Surnames))]
        public void A_real_surname_is_written_as_its_bearers_write_it(string nationality, string latin, string native)
        {
            Assert.That(NativeScript.Write(latin, nationality), Is.EqualTo(native));
        }

        [TestCaseSource(typeof(KnownSpellings), nameof(KnownSpellings.GivenNames))]
        public void A_real_given_name_is_written_as_its_bearers_write_it(string nationality, string latin, string native)
        {
            Assert.That(NativeScript.Write(latin, nationality, given: true), Is.EqualTo(native));
        }

        [Test]
        public void Every_name_of_the_bundled_model_can_be_written_and_no_Latin_letter_is_left()
        {
            var names = new NameGenerator(NameModel.Bundled, 11);
            foreach (string nationality in NativeScript.Nationalities)
            {
                foreach (double temperature in new[] { 1.0, 3.0 })
                {
                    for (int i = 0; i < Drawn; i++)
                    {
                        string name = names.Next(new NameRequest { Nationality = nationality, Temperature = temperature });
                        Assert.That(NativeScript.Write(name, nationality), Does.Not.Match("[A-Za-zÀ-ɏ]"), $"{nationality} {name}");
                    }
                }
            }
        }

        [Test]
        public void The_nationalities_are_those_of_the_bundled_model_that_are_offered()
        {
            var offered = new List<string>();
            foreach (string nationality in NameModel.Bundled.Nationalities)
            {
                if (NativeScript.IsOffered(nationality))
                    offered.Add(nationality);
            }

            Assert.That(NativeScript.Nationalities, Is.EquivalentTo(offered));
            Assert.That(offered, Does.Contain("Russian").And.No.Member("Chinese"));
        }

        [TestCase("SHCHUKIN", "ЩУКИН")]
        [TestCase("BELY", "БЕЛЫЙ")]
        [TestCase("YAROVOY", "ЯРОВОЙ")]
        [TestCase("petrov", "петров")]
        [TestCase("MaYarov", "МаЯров")]
        public void Capital_letters_are_those_of_the_Latin_name(string latin, string native)
        {
            Assert.That(NativeScript.Write(latin, "Russian"), Is.EqualTo(native));
        }

        [TestCase("Russian", "Bely-Sky Yelin", "Белый-Ский Елин")]
        [TestCase("Ukrainian", "Nechui-Levytskyi", "Нечуй-Левицький")]
        [TestCase("Serbian", "Nikolić Lukić", "Николић Лукић")]
        public void Each_part_of_a_name_begins_and_ends_as_a_word(string nationality, string latin, string native)
        {
            Assert.That(NativeScript.Write(latin, nationality), Is.EqualTo(native));
        }

        [Test]
        public void A_span_is_filled_as_the_string_is_and_nothing_is_allocated()
        {
            var buffer = new char[32];
            foreach (TestCaseData real in KnownSpellings.Surnames())
            {
                string nationality = (string)real.Arguments[0]!, latin = (string)real.Arguments[1]!, native = (string)real.Arguments[2]!;
                Assert.That(NativeScript.TryWrite(latin.AsSpan(), nationality, buffer, out int written), Is.True);
                Assert.That(new string(buffer, 0, written), Is.EqualTo(native));
                long before = GC.GetAllocatedBytesForCurrentThread();
                NativeScript.TryWrite(latin.AsSpan(), nationality, buffer, out _);
                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.That(allocated, Is.Zero, nationality);
            }
        }

        [Test]
        public void Twice_the_length_of_a_name_is_always_enough()
        {
            var random = new Random(5);
            foreach (string nationality in NativeScript.Nationalities)
            {
                for (int i = 0; i < 2000; i++)
                {
                    var name = new char[random.Next(1, 12)];
                    for (int k = 0; k < name.Length; k++)
                        name[k] = (char)('a' + random.Next(26));
                    var destination = new char[2 * name.Length];
                    bool given = i % 2 == 0;
                    Assert.That(
                        NativeScript.TryWrite(name, nationality, destination, out int written, given), Is.True, $"{nationality} {new string(name)}");
                    Assert.That(written, Is.GreaterThan(0));
                }
            }
        }

        [Test]
        public void A_destination_that_is_too_short_receives_nothing()
        {
            Assert.That(NativeScript.TryWrite("Ivanov".AsSpan(), "Russian", new char[5], out int written), Is.False);
            Assert.That(written, Is.Zero);
            Assert.That(NativeScript.TryWrite("Ivanov".AsSpan(), "Russian", new char[6], out written), Is.True);
            Assert.That(written, Is.EqualTo(6));
        }

        [Test]
        public void A_letter_without_a_rule_is_refused()
        {
            Assert.That(NativeScript.TryWrite("Ivañov".AsSpan(), "Russian", new char[20], out int written), Is.False);
            Assert.That(written, Is.Zero);
            Assert.That(
                () => NativeScript.Write("Ivañov", "Russian"),
                Throws.ArgumentException.With.Message.StartsWith("name is \"Ivañov\": the romanisation of Russian names does not have the letter \"ñ\""));
            Assert.That(() => NativeScript.Write("A😀", "Japanese"), Throws.ArgumentException.With.Message.Contains("\"😀\""));
        }

        [Test]
        public void A_nationality_without_rules_is_refused()
        {
            Assert.That(NativeScript.IsOffered("Chinese"), Is.False);
            Assert.That(
                () => NativeScript.Write("Wang", "Chinese"),
                Throws.ArgumentException.With.Message.StartsWith(
                    "nationality is \"Chinese\", whose names cannot be written in their own script. Those of Bulgarian, "));
            Assert.That(() => NativeScript.TryWrite("Wang".AsSpan(), "Chinese", new char[9], out _), Throws.ArgumentException);
            Assert.That(() => NativeScript.Write(null!, "Russian"), Throws.ArgumentNullException);
            Assert.That(() => NativeScript.IsOffered(null!), Throws.ArgumentNullException);
        }

        [Test]
        public void A_long_name_is_written_whole()
        {
            string latin = new string('z', 5000) + "h";
            Assert.That(NativeScript.Write(latin, "Russian"), Is.EqualTo(new string('з', 4999) + "ж"));
            Assert.That(NativeScript.Write("", "Russian"), Is.EqualTo(""));
        }
    }
}
