#nullable enable

using System;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>From logits to relative probabilities, and from a random word to a choice; integers throughout.</summary>
    internal static class Categorical
    {
        /// <summary>The neutral inverse temperature, in Q16.</summary>
        public const int Neutral = FixedPoint.One;

        /// <summary>
        /// Weights e^((logit - largest logit) / temperature) in Q24: the likeliest has 2^24, what is less than e^-16 as likely has 0.
        /// </summary>
        /// <param name="logits">In Q16.</param>
        /// <param name="inverseTemperature">In Q16.</param>
        /// <param name="weights">As many as logits.</param>
        /// <returns>The sum of the weights.</returns>
        public static ulong Weights(ReadOnlySpan<int> logits, int inverseTemperature, Span<uint> weights)
        {
#if NET
            if (VectorWeights.AreFaster(logits.Length))
                return VectorWeights.Fill(logits, inverseTemperature, weights);
#endif
            return WeightsScalar(logits, inverseTemperature, weights);
        }

        /// <summary><see cref="Weights"/> without vector instructions.</summary>
        internal static ulong WeightsScalar(ReadOnlySpan<int> logits, int inverseTemperature, Span<uint> weights)
        {
            int largest = int.MinValue;
            foreach (int logit in logits)
                largest = Math.Max(largest, logit);
            ulong total = 0;
            for (int i = 0; i < logits.Length; i++)
            {
                long distance = ((long)largest - logits[i]) * inverseTemperature >> 16;
                weights[i] = Activations.ExponentialOfNegative(distance);
                total += weights[i];
            }

            return total;
        }

        /// <summary>The first entry at which the running sum of weights exceeds ⌊word · total / 2^32⌋.</summary>
        public static int Choose(ReadOnlySpan<uint> weights, ulong total, uint word)
        {
            ulong threshold = Threshold(total, word);
            ulong sum = 0;
            for (int i = 0; i < weights.Length - 1; i++)
            {
                sum += weights[i];
                if (sum > threshold)
                    return i;
            }

            return weights.Length - 1;
        }

        // Split so that no product exceeds 64 bits; total is below 2^40.
        internal static ulong Threshold(ulong total, uint word) => word * (total >> 32) + (word * (total & 0xFFFFFFFF) >> 32);
    }
}
