#nullable enable

using System;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Keeps the likeliest symbols only: those of at least a share of the likeliest's probability, the k likeliest, or as few as carry a
    /// share p of the probability.
    /// </summary>
    internal static class Narrowing
    {
        /// <summary>The share that keeps everything, in Q16.</summary>
        public const int All = 1 << 16;

        // Weights are at most 2^24.
        private const int WeightBits = 25;

        /// <summary>Sets all weights to 0 except those that are kept. Of equally likely symbols, the first in the alphabet are kept first.</summary>
        /// <remarks>The share of top-p is a share of what the k likeliest symbols carry together.</remarks>
        /// <returns>The sum of the kept weights.</returns>
        public static ulong Apply(Span<uint> weights, ulong total, int topK, int topP)
        {
            if (topK < weights.Length)
                total = KeepUntil(weights, (ulong)topK, countsOne: true);
            if (topP < All)
                total = KeepUntil(weights, (total * (ulong)topP + All - 1) >> 16, countsOne: false);
            return total;
        }

        /// <summary>Sets the weights below the least one to 0. The largest, 2^24, always stays.</summary>
        /// <returns>The sum of the kept weights.</returns>
        public static ulong KeepFrom(Span<uint> weights, uint least)
        {
#if NET
            if (VectorWeights.AreFaster(weights.Length))
                return VectorWeights.KeepFrom(weights, least);
#endif
            return KeepFromScalar(weights, least);
        }

        /// <summary><see cref="KeepFrom"/> without vector instructions.</summary>
        internal static ulong KeepFromScalar(Span<uint> weights, uint least)
        {
            ulong total = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] < least)
                    weights[i] = 0;
                total += weights[i];
            }

            return total;
        }

        // Finds the largest limit such that the weights at or above it reach the needed sum.
        private static ulong KeepUntil(Span<uint> weights, ulong needed, bool countsOne)
        {
            uint least = 0;
            for (int bit = WeightBits - 1; bit >= 0; bit--)
            {
                uint trial = least | 1U << bit;
                if (Sum(weights, trial, countsOne) >= needed)
                    least = trial;
            }

            ulong kept = Sum(weights, least + 1, countsOne);
            ulong total = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                if (weights[i] < least || (weights[i] == least && kept >= needed))
                    weights[i] = 0;
                else if (weights[i] == least)
                    kept += countsOne ? 1 : weights[i];
                total += weights[i];
            }

            return total;
        }

        private static ulong Sum(ReadOnlySpan<uint> weights, uint least, bool countsOne)
        {
            ulong sum = 0;
            foreach (uint weight in weights)
            {
                if (weight >= least)
                    sum += countsOne ? 1 : weight;
            }

            return sum;
        }
    }
}
