#nullable enable

using System;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Filtering
{
    public sealed class RealNamesTests
    {
        private static readonly string[] Known = Enumerable.Range(0, 3000).Select(i => "Name" + i).ToArray();

        [Test]
        public void A_name_of_the_set_is_always_found_in_any_writing()
        {
            RealNames set = RealNames.From(Known.Append("Łukaszewicz"));
            Assert.That(Known.All(name => set.Contains(name.ToUpperInvariant().AsSpan())), Is.True);
            Assert.That(set.Contains("Lukaszewicz".AsSpan()), Is.True);
            Assert.That(set.Count, Is.EqualTo(3001));
        }

        [Test]
        public void About_one_other_name_in_256_is_taken_for_real()
        {
            RealNames set = RealNames.From(Known);
            int taken = Enumerable.Range(0, 100000).Count(i => set.Contains(("Other" + i).AsSpan()));
            Assert.That(taken / 100000.0, Is.EqualTo(RealNames.FalsePositiveRate).Within(0.0008));
        }

        [Test]
        public void A_set_takes_ten_bits_a_name_and_is_the_same_after_reading()
        {
            RealNames set = RealNames.From(Known.Reverse());
            byte[] bytes = set.ToByteArray();
            Assert.That(bytes.Length * 8.0 / Known.Length, Is.LessThan(10.2));
            Assert.That(RealNames.Load(bytes).ToByteArray(), Is.EqualTo(bytes));
            Assert.That(RealNames.From(Known).ToByteArray(), Is.EqualTo(bytes));
        }

        [Test]
        public void Damaged_bytes_are_refused_wherever_the_damage_is()
        {
            byte[] bytes = RealNames.From(Known.Take(20)).ToByteArray();
            for (int i = 0; i < bytes.Length; i++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[i] ^= 1;
                Assert.That(() => RealNames.Load(damaged), Throws.TypeOf<NameModelException>(), "byte " + i);
                Assert.That(() => RealNames.Load(bytes.AsSpan(0, i)), Throws.TypeOf<NameModelException>(), "length " + i);
            }
        }

        [Test]
        public void Avoided_names_never_come_and_only_real_names_do_where_asked()
        {
            var plain = new NameGenerator(TestModels.Any, 1);
            string[] real = Enumerable.Range(0, 400).Select(i => plain.NameAt(i, "Corvic")).ToArray();
            NameModel model = TestModels.Any.WithRealNames(RealNames.From(real));
            var names = new NameGenerator(model, 2);
            var avoid = new NameRequest { Nationality = "Corvic", RealNames = RealNameRule.Avoid };
            var only = new NameRequest { Nationality = "Corvic", RealNames = RealNameRule.Only };
            for (int i = 0; i < 300; i++)
            {
                Assert.That(real, Has.No.Member(names.NameAt(i, avoid)));
                Assert.That(model.RealNames!.Contains(names.NameAt(i, only).AsSpan()), Is.True);
            }
        }

        [Test]
        public void A_model_without_a_set_refuses_to_avoid_real_names_by_name()
        {
            var names = new NameGenerator(TestModels.Any);
            Assert.That(
                () => names.Next(new NameRequest { RealNames = RealNameRule.Avoid }),
                Throws.ArgumentException.With.Message.Contains("RealNames is Avoid"));
        }
    }
}
