#nullable enable
#if NET

using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary><see cref="Categorical.Weights"/> and <see cref="Narrowing.KeepFrom"/> on eight lanes at a time, for AVX2, with the same integers.</summary>
    /// <remarks>The last eight lanes overlap the ones before if the length is no multiple of eight, and are not added again.</remarks>
    internal static class VectorWeights
    {
        private const int Lanes = 8;
        private const int Group = 64;
        private const long Beyond = (long)Activations.Range << 16;

        /// <summary>Whether vector instructions are faster for this number of weights.</summary>
        public static bool AreFaster(int count) => Avx2.IsSupported && count >= Lanes;

        /// <inheritdoc cref="Categorical.Weights"/>
        public static ulong Fill(ReadOnlySpan<int> logits, int inverseTemperature, Span<uint> weights)
        {
            int last = logits.Length - Lanes;
            ref int from = ref MemoryMarshal.GetReference(logits);
            ref uint to = ref MemoryMarshal.GetReference(weights.Slice(0, logits.Length));
            Vector256<uint> largest = Vector256.Create((uint)Largest(logits));
            Vector256<uint> inverse = Vector256.Create((uint)inverseTemperature);
            Vector256<ulong> sums = Vector256<ulong>.Zero;
            for (int i = 0; i < logits.Length; i += Lanes)
            {
                int at = Math.Min(i, last);
                Vector256<uint> distances = largest - Vector256.LoadUnsafe(ref from, (nuint)at).AsUInt32();
                Vector256<ulong> even = Exponential(Vector256.ShiftRightLogical(Avx2.Multiply(distances, inverse), 16));
                Vector256<ulong> odd = Exponential(Vector256.ShiftRightLogical(Avx2.Multiply(Upper(distances).AsUInt32(), inverse), 16));
                Vector256<uint> found = (even | Vector256.ShiftLeft(odd, 32)).AsUInt32();
                found.StoreUnsafe(ref to, (nuint)at);
                sums = Add(sums, found & From(i - at));
            }

            return Vector256.Sum(sums);
        }

        /// <inheritdoc cref="Narrowing.KeepFrom"/>
        public static ulong KeepFrom(Span<uint> weights, uint least)
        {
            int last = weights.Length - Lanes;
            ref uint first = ref MemoryMarshal.GetReference(weights);
            Vector256<uint> limit = Vector256.Create(least);
            Vector256<ulong> sums = Vector256<ulong>.Zero;
            for (int i = 0; i < weights.Length; i += Lanes)
            {
                int at = Math.Min(i, last);
                Vector256<uint> found = Vector256.LoadUnsafe(ref first, (nuint)at);
                found &= Vector256.Equals(Vector256.Max(found, limit), found);
                found.StoreUnsafe(ref first, (nuint)at);
                sums = Add(sums, found & From(i - at));
            }

            return Vector256.Sum(sums);
        }

        /// <inheritdoc cref="Categorical.WeightsWithin"/>
        public static ulong FillWithin(ReadOnlySpan<int> logits, int inverseTemperature, uint reach, Span<uint> weights)
        {
            weights.Slice(0, logits.Length).Clear();
            int largest = Largest(logits);
            ulong total = 0;
            for (int start = 0; start < logits.Length; start += Group)
            {
                // Few are within reach.
                for (ulong within = Within(logits, start, largest, reach); within != 0; within &= within - 1)
                {
                    int i = start + BitOperations.TrailingZeroCount(within);
                    weights[i] = Categorical.Weight((uint)(largest - logits[i]), inverseTemperature);
                    total += weights[i];
                }
            }

            return total;
        }

        /// <inheritdoc cref="ScalarWeights.FindWithin"/>
        public static int FindWithin(ReadOnlySpan<int> logits, uint reach, Span<byte> places, out int largest)
        {
            largest = Largest(logits);
            int count = 0;
            for (ulong within = Within(logits, 0, largest, reach); within != 0; within &= within - 1)
                places[count++] = (byte)BitOperations.TrailingZeroCount(within);
            return count;
        }

        // The logits of a group that are within reach of the largest, a bit each.
        private static ulong Within(ReadOnlySpan<int> logits, int start, int largest, uint reach)
        {
            int last = logits.Length - Lanes;
            ref int from = ref MemoryMarshal.GetReference(logits);
            Vector256<uint> most = Vector256.Create((uint)largest);
            Vector256<uint> limit = Vector256.Create(reach);
            ulong within = 0;
            for (int i = start; i < start + Group && i < logits.Length; i += Lanes)
            {
                int at = Math.Min(i, last);
                Vector256<uint> distances = most - Vector256.LoadUnsafe(ref from, (nuint)at).AsUInt32();
                ulong near = Vector256.Equals(Vector256.Min(distances, limit), distances).ExtractMostSignificantBits();
                within |= near >> (i - at) << (i - start);
            }

            return within;
        }

        private static int Largest(ReadOnlySpan<int> logits)
        {
            int last = logits.Length - Lanes;
            ref int first = ref MemoryMarshal.GetReference(logits);
            Vector256<int> largest = Vector256.LoadUnsafe(ref first, (nuint)last);
            for (int i = 0; i < last; i += Lanes)
                largest = Vector256.Max(largest, Vector256.LoadUnsafe(ref first, (nuint)i));
            Vector128<int> four = Vector128.Max(largest.GetLower(), largest.GetUpper());
            four = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
            return Math.Max(four.GetElement(0), four.GetElement(1));
        }

        // All ones from a lane on.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> From(int lane) =>
            Vector256.GreaterThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(lane - 1)).AsUInt32();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ulong> Add(Vector256<ulong> sums, Vector256<uint> numbers) =>
            sums + (numbers.AsUInt64() & Vector256.Create(0xFFFFFFFFUL)) + Upper(numbers);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<ulong> Upper(Vector256<uint> numbers) => Vector256.ShiftRightLogical(numbers.AsUInt64(), 32);

        // Activations.ExponentialOfNegative.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static unsafe Vector256<ulong> Exponential(Vector256<ulong> distances)
        {
            Vector256<long> beyond = Vector256.Create(Beyond);
            Vector256<long> x = Vector256.ConditionalSelect(Vector256.GreaterThan(distances.AsInt64(), beyond), beyond, distances.AsInt64());
            Vector256<long> pair;
            fixed (long* table = Activations.ExponentialPairs)
                pair = Avx2.GatherVector256(table, Vector256.ShiftRightLogical(x, Activations.FractionBits), sizeof(long));
            Vector256<long> fraction = x & Vector256.Create((1L << Activations.FractionBits) - 1);
            Vector256<long> start = Vector256.ShiftLeft(pair & Vector256.Create(0xFFFFFFFFL), Activations.FractionBits);
            Vector256<long> way = Avx2.Multiply(Vector256.ShiftRightLogical(pair, 32).AsInt32(), fraction.AsInt32());

            // Q31 · 2^10 to Q24.
            return Vector256.ShiftRightLogical(start + way + Vector256.Create(1L << (Activations.FractionBits + 6)), Activations.FractionBits + 7).AsUInt64();
        }
    }
}
#endif
