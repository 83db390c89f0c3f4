#nullable enable

using System;
using System.Linq;
using System.Numerics;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    public sealed class CategoricalTests
    {
        private static readonly uint[] Words = { 0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 123456789 };

        [Test]
        public void The_threshold_is_the_floor_of_word_times_total_over_two_to_the_32([Values(
            1UL, 2UL, 3UL, 1UL << 24, (1UL << 32) - 1, 1UL << 32, (1UL << 32) + 1, (1UL << 40) - 1)] ulong total)
        {
            foreach (uint word in Words)
            {
                ulong threshold = Categorical.Threshold(total, word);
                Assert.That((BigInteger)threshold, Is.EqualTo(new BigInteger(total) * word >> 32), word.ToString());
                Assert.That(threshold, Is.LessThan(total));
            }
        }

        [Test]
        public void An_entry_of_weight_zero_is_never_chosen()
        {
            uint[] weights = { 0, 3, 0, 1, 0 };
            foreach (uint word in Words)
                Assert.That(weights[Categorical.Choose(weights, 4, word)], Is.GreaterThan(0u));
        }

        [Test]
        public void Each_entry_has_its_share_of_the_words()
        {
            uint[] weights = { 1, 0, 2, 5 };
            var counts = new int[4];
            for (uint i = 0; i < 8000; i++)
                counts[Categorical.Choose(weights, 8, i * (uint.MaxValue / 8000))]++;
            Assert.That(counts[0], Is.EqualTo(1000).Within(2));
            Assert.That(counts[1], Is.Zero);
            Assert.That(counts[2], Is.EqualTo(2000).Within(2));
            Assert.That(counts[3], Is.EqualTo(5000).Within(2));
        }

        [Test]
        public void The_largest_sums_still_leave_the_last_entry_a_chance()
        {
            uint[] weights = Enumerable.Repeat(1u << 24, 65536).ToArray();
            Assert.That(Categorical.Choose(weights, 1UL << 40, uint.MaxValue), Is.EqualTo(65535));
            Assert.That(Categorical.Choose(weights, 1UL << 40, 0), Is.Zero);
        }

        [Test]
        public void The_likeliest_entry_weighs_two_to_the_24_at_every_temperature([Values(3277, 65536, 1310720)] int inverseTemperature)
        {
            int[] logits = { -(1 << 27), 1 << 27, 0, (1 << 27) - 1 };
            var weights = new uint[4];
            ulong total = Categorical.Weights(logits, inverseTemperature, weights);
            Assert.That(weights[1], Is.EqualTo(1u << 24));
            Assert.That(weights[3], Is.InRange((1u << 24) - 5200, 1u << 24));
            Assert.That(weights[0], Is.Zero);
            Assert.That(total, Is.EqualTo(weights.Aggregate(0UL, (sum, weight) => sum + weight)));
        }

        [Test]
        public void Weights_follow_the_exponential_of_distance_over_temperature()
        {
            int[] logits = { 0, -65536, -131072 };
            var weights = new uint[3];
            Categorical.Weights(logits, 32768, weights);
            for (int i = 0; i < 3; i++)
                Assert.That(weights[i], Is.EqualTo((1 << 24) * Math.Exp(-i / 2.0)).Within(600));
        }

        [TestCase(0.05, 1310720)]
        [TestCase(20, 3277)]
        [TestCase(1, 65536)]
        [TestCase(0.8, 81920)]
        [TestCase(0.7, 93623)]
        [TestCase(131072.0 / 131073, 65537)]
        public void A_temperature_becomes_the_nearest_inverse_in_Q16_and_a_half_rounds_up(double temperature, int expected) =>
            Assert.That(SymbolSampler.InverseOf(temperature), Is.EqualTo(expected));
    }
}
