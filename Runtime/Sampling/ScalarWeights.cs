#nullable enable

using System;
using System.Runtime.CompilerServices;
using Cognomen.Format;
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
        [MethodImpl(RiceReader.AtOnce)]
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
        [MethodImpl(RiceReader.AtOnce)]
        public static ulong Fill(ReadOnlySpan<int> logits, int inverseTemperature, Span<uint> weights)
        {
            long largest = Largest(logits);
            weights = weights.Slice(0, logits.Length);
            ulong total = 0;
            fixed (int* from = logits, table = Activations.ExponentialTable)
            fixed (uint* to = weights)
            {
                byte* l = (byte*)from, w = (byte*)to, t = (byte*)table;
                byte* end = (byte*)(from + logits.Length);
                for (byte* afterTurns = (byte*)(from + logits.Length / 4 * 4); l < afterTurns; l += 16, w += 16)
                {
                    // A loop without a branch, of four weights a turn, as in ScalarKernel.
                    uint a = Exponential(t, (largest - *(int*)l) * inverseTemperature >> 16);
                    uint b = Exponential(t, (largest - *(int*)(l + 4)) * inverseTemperature >> 16);
                    *(uint*)w = a;
                    *(uint*)(w + 4) = b;
                    total += (ulong)a + b;
                    a = Exponential(t, (largest - *(int*)(l + 8)) * inverseTemperature >> 16);
                    b = Exponential(t, (largest - *(int*)(l + 12)) * inverseTemperature >> 16);
                    *(uint*)(w + 8) = a;
                    *(uint*)(w + 12) = b;
                    total += (ulong)a + b;
                }

                for (; l < end; l += 4, w += 4)
                {
                    uint a = Exponential(t, (largest - *(int*)l) * inverseTemperature >> 16);
                    *(uint*)w = a;
                    total += a;
                }
            }

            return total;
        }

        /// <inheritdoc cref="Categorical.WeightsWithin"/>
        [MethodImpl(RiceReader.AtOnce)]
        public static ulong FillWithin(ReadOnlySpan<int> logits, int inverseTemperature, uint reach, Span<uint> weights)
        {
            int largest = Largest(logits);
            weights = weights.Slice(0, logits.Length);
            ulong total = 0;
            fixed (int* from = logits, table = Activations.ExponentialTable)
            fixed (uint* to = weights)
            {
                byte* w = (byte*)to;
                byte* end = (byte*)(from + logits.Length);
                for (byte* l = (byte*)from; l < end; l += sizeof(int), w += sizeof(uint))
                {
                    uint distance = unchecked((uint)(largest - *(int*)l));
                    uint found = distance > reach ? 0 : Exponential((byte*)table, distance * (long)inverseTemperature >> 16);
                    *(uint*)w = found;
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
        [MethodImpl(RiceReader.AtOnce)]
        public static int FindWithin(ReadOnlySpan<int> logits, uint reach, Span<byte> places, out int largest)
        {
            int most = Largest(logits);
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

        /// <summary>The first entry at which the running sum of weights exceeds a threshold, or the last.</summary>
        [MethodImpl(RiceReader.AtOnce)]
        public static int Choose(ReadOnlySpan<uint> weights, ulong threshold)
        {
            if (weights.Length < 2)
                return weights.Length - 1;
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

        // Four at a time: none waits for the one before.
        [MethodImpl(RiceReader.AtOnce)]
        private static int Largest(ReadOnlySpan<int> logits)
        {
            long a = logits[0], b = a, c = a, d = a;
            fixed (int* from = logits)
            {
                byte* l = (byte*)from;
                byte* end = (byte*)(from + logits.Length);
                for (byte* afterTurns = (byte*)(from + logits.Length / 4 * 4); l < afterTurns; l += 16)
                {
                    a = Max(a, *(int*)l);
                    b = Max(b, *(int*)(l + 4));
                    c = Max(c, *(int*)(l + 8));
                    d = Max(d, *(int*)(l + 12));
                }

                for (; l < end; l += 4)
                    a = Max(a, *(int*)l);
            }

            return (int)Max(Max(a, b), Max(c, d));
        }

        // Of numbers of 32 bits, without a branch.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static long Max(long a, long b) => a + ((b - a) & ~((b - a) >> 63));

        // Activations.ExponentialOfNegative, without a branch.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Exponential(byte* table, long x)
        {
            long within = (x - Beyond) >> 63;
            int near = (int)(x & within);
            byte* point = table + ((near >> Activations.FractionBits) << 2);
            int from = *(int*)point;
            long line = ((long)from << Activations.FractionBits) + (long)(*(int*)(point + 4) - from) * (near & ((1 << Activations.FractionBits) - 1));
            return (uint)((line + (1L << (Activations.FractionBits + 6))) >> (Activations.FractionBits + 7) & within);
        }
    }
}
