#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Cognomen.Filtering;
using Cognomen.Format;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Filtering
{
    public sealed class FamiliarNamesTests
    {
        private const int Draws = 60000;

        private static readonly (string, string, Gender, int)[] Rows =
        {
            ("Polish", "Łucja", Gender.Feminine, 1), ("Polish", "Anna", Gender.Feminine, 2), ("Polish", "Annamaria", Gender.Feminine, 6), ("Polish", "Adam", Gender.Masculine, 3),
            ("Irish", "Síle", Gender.Feminine, 1), ("Irish", "Adam", Gender.Masculine, 1), ("Vietnamese", "Minh Hằng", Gender.Feminine, 4),
        };

        [Test]
        public void A_list_has_its_own_names_and_those_of_other_lists_are_only_in_the_set()
        {
            RealNames set = RealNames.Load(RealNames.Of(Rows).ToByteArray());
            FamiliarNames women = set.Lists!.Of("Polish", Gender.Feminine)!;
            Assert.That(set.Count, Is.EqualTo(6));
            Assert.That(set.ContainsKey("lucja".AsSpan(), women), Is.True);
            Assert.That(set.ContainsKey("adam".AsSpan(), women), Is.False);
            Assert.That(set.Contains("ADAM".AsSpan()), Is.True);
            Assert.That(set.Contains("Minh Hang".AsSpan()), Is.True);
            Assert.That(set.Lists.Of("Irish", Gender.Unmarked), Is.Null);
            Assert.That(set.Lists.Of("Elvish", Gender.Feminine), Is.Null);
        }

        [Test]
        public void No_other_name_is_taken_for_a_real_one()
        {
            RealNames set = RealNames.Of(Rows);
            int taken = 0;
            for (int i = 0; i < 20000; i++)
                taken += set.Contains(("Other" + i).AsSpan()) ? 1 : 0;
            Assert.That(taken, Is.Zero);
        }

        [Test]
        public void A_set_of_lists_is_the_same_after_reading_and_in_any_order()
        {
            byte[] bytes = RealNames.Of(Rows).ToByteArray();
            Assert.That(RealNames.Load(bytes).ToByteArray(), Is.EqualTo(bytes));
            var reversed = new List<(string, string, Gender, int)>(Rows);
            reversed.Reverse();
            Assert.That(RealNames.Of(reversed).ToByteArray(), Is.EqualTo(bytes));
        }

        [Test]
        public void A_name_comes_as_often_as_the_cube_of_its_familiarity_says()
        {
            FamiliarNames women = RealNames.Of(Rows).Lists!.Of("Polish", Gender.Feminine)!;
            var counts = new Dictionary<string, int> { ["Łucja"] = 0, ["Anna"] = 0, ["Annamaria"] = 0 };
            for (int i = 0; i < Draws; i++)
                counts[women.Choose(new RandomWords(NameAddress.Position(1, i), 0).Next(), out _)]++;
            const double Whole = 1 + 8 + 216;
            Assert.That(counts["Łucja"] / (double)Draws, Is.EqualTo(1 / Whole).Within(0.0015));
            Assert.That(counts["Anna"] / (double)Draws, Is.EqualTo(8 / Whole).Within(0.004));
            Assert.That(counts["Annamaria"] / (double)Draws, Is.EqualTo(216 / Whole).Within(0.004));
        }

        [Test]
        public void The_first_and_the_last_word_choose_the_first_and_the_last_name()
        {
            FamiliarNames women = RealNames.Of(Rows).Lists!.Of("Polish", Gender.Feminine)!;
            Assert.That((women.Choose(0, out _), women.Choose(uint.MaxValue, out _)), Is.EqualTo(("Anna", "Łucja")));
        }

        [Test]
        public void A_name_that_the_default_blocklist_stops_is_marked()
        {
            FamiliarNames names = RealNames.Of(new[] { ("Polish", "Kurwa", Gender.Feminine, 1) }).Lists!.Of("Polish", Gender.Feminine)!;
            string name = names.Choose(0, out bool blocked);
            Assert.That((name, blocked), Is.EqualTo(("Kurwa", true)));
        }

        [Test]
        public void Damaged_bytes_are_refused_wherever_the_damage_is()
        {
            byte[] bytes = RealNames.Of(Rows).ToByteArray();
            for (int i = 0; i < bytes.Length; i++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[i] ^= 1;
                Assert.That(() => RealNames.Load(damaged), Throws.TypeOf<NameModelException>(), "byte " + i);
                Assert.That(() => RealNames.Load(bytes.AsSpan(0, i)), Throws.TypeOf<NameModelException>(), "length " + i);
            }
        }

        [Test]
        public void Any_bytes_with_a_right_checksum_are_lists_or_are_refused()
        {
            byte[] bytes = RealNames.Of(Rows).ToByteArray();
            int refused = 0;
            for (int i = 12; i < bytes.Length - 8; i++)
            {
                foreach (byte value in new byte[] { 0, 1, 0x7F, 0xFF })
                {
                    var changed = (byte[])bytes.Clone();
                    changed[i] = value;
                    BinaryPrimitives.WriteUInt64LittleEndian(changed.AsSpan(changed.Length - 8), XxHash64.Hash(changed.AsSpan(0, changed.Length - 8)));
                    try
                    {
                        RealNames.Load(changed).Contains("Anna".AsSpan());
                    }
                    catch (NameModelException)
                    {
                        refused++;
                    }
                }
            }

            Assert.That(refused, Is.GreaterThan(50));
        }
    }
}
