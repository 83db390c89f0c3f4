#nullable enable

using System;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>
    /// The loops of <see cref="Categorical"/> and <see cref="Narrowing"/> without vector instructions, by pointer: spans take twice as long under Unity's Mono.
    /// </summary>
    internal static unsafe class ScalarWeights
    {
        private const long Beyond = (long)Activations.Range << 16;

        /// <summary>The first of the largest logits.</summary>
        /// <param name="logits">One at least.</param>
        public static int Likeliest(ReadOnlySpan<int> logits)
        {
            int largest = logits[0];
            fixed (int* first = logits)
            {
                byte* likeliest = (byte*)first;
                byte* end = (byte*)(first + logits.Length);
                for (byte* next = (byte*)first; next < end; next += sizeof(int))
                {
                    if (*(int*)next > largest)
                    {
                        largest = *(int*)next;
                        likeliest = next;
                    }
                }

                return (int)((int*)likeliest - first);
            }
        }

        /// <inheritdoc cref="Categorical.Weights"/>
        public static ulong Fill(ReadOnlySpan<int> logits, int inverseTemperature, Span<uint> weights)
        {
            long largest = logits[Likeliest(logits)];
            weights = weights.Slice(0, logits.Length);
            ulong total = 0;
            fixed (int* from = logits, table = Activations.ExponentialTable)
            fixed (uint* to = weights)
            {
                byte* weight = (byte*)to;
                byte* end = (byte*)(from + logits.Length);
                for (byte* logit = (byte*)from; logit < end; logit += sizeof(int), weight += sizeof(uint))
                {
                    uint found = Exponential((byte*)table, (largest - *(int*)logit) * inverseTemperature >> 16);
                    *(uint*)weight = found;
                    total += found;
                }
            }

            return total;
        }

        /// <inheritdoc cref="Categorical.WeightsWithin"/>
        public static ulong FillWithin(ReadOnlySpan<int> logits, int inverseTemperature, uint reach, Span<uint> weights)
        {
            int largest = logits[Likeliest(logits)];
            weights = weights.Slice(0, logits.Length);
            ulong total = 0;
            fixed (int* from = logits, table = Activations.ExponentialTable)
            fixed (uint* to = weights)
            {
                byte* weight = (byte*)to;
                byte* end = (byte*)(from + logits.Length);
                for (byte* logit = (byte*)from; logit < end; logit += sizeof(int), weight += sizeof(uint))
                {
                    uint distance = unchecked((uint)(largest - *(int*)logit));
                    uint found = distance > reach ? 0 : Exponential((byte*)table, distance * (long)inverseTemperature >> 16);
                    *(uint*)weight = found;
                    total += found;
                }
            }

            return total;
        }

        /// <summary>Finds the places of the logits within reach of the largest.</summary>
        /// <param name="logits">In Q16; 256 at most.</param>
        /// <param name="reach">By <see cref="Categorical.Reach"/>.</param>
        /// <param name="places">Room for as many places.</param>
        /// <param name="largest">The largest logit.</param>
        /// <returns>How many there are.</returns>
        public static int FindWithin(ReadOnlySpan<int> logits, uint reach, Span<byte> places, out int largest)
        {
            int most = logits[Likeliest(logits)];
            largest = most;
            places = places.Slice(0, logits.Length);
            fixed (int* from = logits)
            fixed (byte* to = places)
            {
                byte* found = to;
                byte* end = (byte*)(from + logits.Length);
                int place = 0;
                for (byte* logit = (byte*)from; logit < end; logit += sizeof(int), place++)
                {
                    if (unchecked((uint)(most - *(int*)logit)) <= reach)
                        *found++ = (byte)place;
                }

                return (int)(found - to);
            }
        }

        /// <inheritdoc cref="Categorical.Choose"/>
        public static int Choose(ReadOnlySpan<uint> weights, ulong threshold)
        {
            fixed (uint* first = weights)
            {
                byte* last = (byte*)(first + weights.Length - 1);
                byte* weight = (byte*)first;
                for (ulong sum = 0; weight < last; weight += sizeof(uint))
                {
                    sum += *(uint*)weight;
                    if (sum > threshold)
                        break;
                }

                return (int)((uint*)weight - first);
            }
        }

        // Activations.ExponentialOfNegative.
        private static uint Exponential(byte* table, long x)
        {
            if (x >= Beyond)
                return 0;
            byte* point = table + ((int)x >> Activations.FractionBits) * sizeof(int);
            int from = *(int*)point;
            long line = ((long)from << Activations.FractionBits) + (long)(*(int*)(point + sizeof(int)) - from) * ((int)x & ((1 << Activations.FractionBits) - 1));
            return (uint)((line + (1L << (Activations.FractionBits + 6))) >> (Activations.FractionBits + 7));
        }
    }
}
