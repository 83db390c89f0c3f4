#nullable enable

using System;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>Converts logits to relative probabilities, and a random word to a choice, with integers throughout.</summary>
    internal static class Categorical
    {
        /// <summary>The neutral inverse temperature, in Q16.</summary>
        public const int Neutral = FixedPoint.One;

        /// <summary>The largest number of symbols whose places are bits of one word.</summary>
        internal const int FewSymbols = 64;

        /// <summary>
        /// Weights e^((logit - largest logit) / temperature) in Q24: the likeliest symbol has 2^24, and one less than e^-16 times as likely has 0.
        /// </summary>
        /// <param name="logits">In Q16.</param>
        /// <param name="inverseTemperature">In Q16.</param>
        /// <param name="weights">As long as the logits.</param>
        /// <returns>The sum of the weights.</returns>
        public static ulong Weights(ReadOnlySpan<int> logits, int inverseTemperature, Span<uint> weights)
        {
#if NET
            if (VectorWeights.AreFaster(logits.Length))
                return VectorWeights.Fill(logits, inverseTemperature, weights);
#endif
            return ScalarWeights.Fill(logits, inverseTemperature, weights);
        }

        /// <summary>How far a logit may be below the largest to have at least the least weight, in Q16.</summary>
        /// <param name="inverseTemperature">In Q16.</param>
        /// <param name="least">1 to 2^24.</param>
        public static uint Reach(int inverseTemperature, uint least)
        {
            // The largest distance whose exponential is not less.
            long reached = 0;
            for (long step = (long)Activations.Range << 15; step > 0; step >>= 1)
                reached += Activations.ExponentialOfNegative(reached + step) >= least ? step : 0;
            return (uint)Math.Min(uint.MaxValue, (((reached + 1) << 16) - 1) / inverseTemperature);
        }

        /// <summary>The same as <see cref="Weights"/>, but logits out of reach have weight 0.</summary>
        /// <param name="logits">In Q16.</param>
        /// <param name="inverseTemperature">In Q16.</param>
        /// <param name="reach">By <see cref="Reach"/>.</param>
        /// <param name="weights">As long as the logits.</param>
        /// <returns>The sum of the weights.</returns>
        public static ulong WeightsWithin(ReadOnlySpan<int> logits, int inverseTemperature, uint reach, Span<uint> weights)
        {
#if NET
            if (VectorWeights.AreFaster(logits.Length))
                return VectorWeights.FillWithin(logits, inverseTemperature, reach, weights);
#endif
            return ScalarWeights.FillWithin(logits, inverseTemperature, reach, weights);
        }

        /// <summary>The choice of <see cref="Choose"/> among <see cref="WeightsWithin"/>, which reads only the few logits within reach again.</summary>
        /// <param name="logits">In Q16.</param>
        /// <param name="inverseTemperature">In Q16.</param>
        /// <param name="reach">By <see cref="Reach"/>.</param>
        /// <param name="room">Scratch memory, as long as the logits. Its content is undefined afterwards.</param>
        /// <param name="word">The random word.</param>
        public static int ChooseWithin(ReadOnlySpan<int> logits, int inverseTemperature, uint reach, Span<uint> room, uint word)
        {
            if (logits.Length > FewSymbols)
                return Choose(room.Slice(0, logits.Length), WeightsWithin(logits, inverseTemperature, reach, room), word);
            Span<byte> places = stackalloc byte[FewSymbols];
            int count = FindWithin(logits, reach, places, out int largest);
            ulong total = 0;
            for (int i = 0; i < count; i++)
            {
                uint weight = Weight(unchecked((uint)(largest - logits[places[i]])), inverseTemperature);
                room[i] = weight;
                total += weight;
            }

            return places[Choose(room.Slice(0, count), total, word)];
        }

        /// <summary>The weight of a logit at a distance below the largest.</summary>
        /// <param name="distance">In Q16.</param>
        /// <param name="inverseTemperature">In Q16.</param>
        internal static uint Weight(uint distance, int inverseTemperature) => Activations.ExponentialOfNegative(distance * (long)inverseTemperature >> 16);

        /// <summary>The first entry at which the running sum of weights exceeds ⌊word · total / 2^32⌋.</summary>
        public static int Choose(ReadOnlySpan<uint> weights, ulong total, uint word) => ScalarWeights.Choose(weights, Threshold(total, word));

        // The logits within reach of the largest.
        private static int FindWithin(ReadOnlySpan<int> logits, uint reach, Span<byte> places, out int largest)
        {
#if NET
            if (VectorWeights.AreFaster(logits.Length))
                return VectorWeights.FindWithin(logits, reach, places, out largest);
#endif
            return ScalarWeights.FindWithin(logits, reach, places, out largest);
        }

        // Split so that no product exceeds 64 bits; total is below 2^40.
        internal static ulong Threshold(ulong total, uint word) => word * (total >> 32) + (word * (total & 0xFFFFFFFF) >> 32);
    }
}
