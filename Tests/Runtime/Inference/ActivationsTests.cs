#nullable enable

using System;
using Cognomen.Inference;
using NUnit.Framework;

namespace Cognomen.Tests.Inference
{
    public sealed class ActivationsTests
    {
        private const double One = 65536;
        private const double Q15 = 1 << 15;
        private const double Q24 = 1 << 24;

        // Straight lines between points 1/64 apart differ from a function by at most its largest second derivative / 8 / 64^2: 3.1e-5 of
        // the value for exp, 2.9e-6 for the sigmoid, 2.4e-5 for tanh. The rest is rounding.
        [Test]
        public void The_exponential_is_within_one_part_in_30000_and_one_unit()
        {
            for (int x = 0; x < 16 << 16; x += 7)
            {
                double exact = Q24 * Math.Exp(-x / One);
                Assert.That(Activations.ExponentialOfNegative(x), Is.EqualTo(exact).Within(exact / 30000 + 1), x.ToString());
            }

            Assert.That(Activations.ExponentialOfNegative(0), Is.EqualTo(1u << 24));
            Assert.That(Activations.ExponentialOfNegative(16 << 16), Is.Zero);
            Assert.That(Activations.ExponentialOfNegative(long.MaxValue), Is.Zero);
        }

        [Test]
        public void The_sigmoid_is_within_a_unit_of_Q15()
        {
            for (int x = -17 << 16; x <= 17 << 16; x += 13)
                Assert.That(Activations.Sigmoid(x), Is.EqualTo(Q15 / (1 + Math.Exp(-x / One))).Within(1.1), x.ToString());
        }

        [Test]
        public void The_hyperbolic_tangent_is_within_two_units_of_Q15()
        {
            for (int x = -17 << 16; x <= 17 << 16; x += 13)
                Assert.That(Activations.Tanh(x), Is.EqualTo(Q15 * Math.Tanh(x / One)).Within(1.9), x.ToString());
        }

        [Test]
        public void Activations_are_symmetric_rise_and_stay_in_range()
        {
            int sigmoid = -1;
            int tanh = -32768;
            for (int x = -(17 << 16); x <= 17 << 16; x += 5)
            {
                Assert.That(Activations.Sigmoid(x), Is.InRange(Math.Max(0, sigmoid), 32768));
                Assert.That(Activations.Tanh(x), Is.InRange(Math.Max(-32767, tanh), 32767));
                sigmoid = Activations.Sigmoid(x);
                tanh = Activations.Tanh(x);
                Assert.That(Activations.Tanh(-x), Is.EqualTo(-tanh));
                if (x != 0)
                    Assert.That(Activations.Sigmoid(-x), Is.EqualTo(32768 - sigmoid));
            }

            foreach (int extreme in new[] { int.MaxValue, 3 << 26 })
            {
                Assert.That(Activations.Tanh(extreme), Is.EqualTo(32767));
                Assert.That(Activations.Tanh(-extreme), Is.EqualTo(-32767));
                Assert.That(Activations.Sigmoid(extreme), Is.EqualTo(32768));
                Assert.That(Activations.Sigmoid(-extreme), Is.Zero);
            }

            Assert.That(Activations.Tanh(int.MinValue), Is.EqualTo(-32767));
            Assert.That(Activations.Sigmoid(int.MinValue), Is.Zero);
        }

        [Test]
        public void The_logarithm_is_within_two_units_of_Q16()
        {
            for (ulong value = 1; value < 1UL << 60; value += value / 3 + 1)
            {
                double exact = One * (Math.Log(value) - 24 * Math.Log(2));
                Assert.That(NaturalLog.OfQ24(value), Is.EqualTo(exact).Within(2), value.ToString());
            }

            Assert.That(NaturalLog.OfQ24(1UL << 24), Is.Zero);
        }
    }
}
