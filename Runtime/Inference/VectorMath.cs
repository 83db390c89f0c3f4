#nullable enable
#if NET

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cognomen.Inference
{
    /// <summary>
    /// <see cref="FixedPoint"/> and <see cref="Activations"/> on eight lanes at a time, for AVX2, with the same integers. Products of up to 2^52 are
    /// exact in doubles.
    /// </summary>
    internal static class VectorMath
    {
        private const double Fifteen = 1.0 / (1 << 15);

        /// <summary>Each number times its scale, as <see cref="FixedPoint.Scale"/> computes it.</summary>
        /// <param name="numbers">The numbers; a multiple of 16.</param>
        /// <param name="scales">As long as the numbers: multiplier / 2^shift.</param>
        public static void Scale(Span<int> numbers, ReadOnlySpan<double> scales)
        {
            Span<Vector256<int>> all = MemoryMarshal.Cast<int, Vector256<int>>(numbers);
            if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
            {
                ReadOnlySpan<Vector512<double>> wide = MemoryMarshal.Cast<double, Vector512<double>>(scales).Slice(0, all.Length);
                for (int i = 0; i < all.Length; i++)
                    all[i] = RoundSaturated(Avx512F.ConvertToVector512Double(all[i]) * wide[i]);
                return;
            }

            ReadOnlySpan<Vector256<double>> halves = MemoryMarshal.Cast<double, Vector256<double>>(scales);
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = Vector256.Create(
                    RoundSaturated(Avx.ConvertToVector256Double(all[i].GetLower()) * halves[2 * i]),
                    RoundSaturated(Avx.ConvertToVector256Double(all[i].GetUpper()) * halves[2 * i + 1]));
            }
        }

        /// <summary>⌊x + 1/2⌋, saturated at ±<see cref="FixedPoint.Largest"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<int> RoundSaturated(Vector256<double> x)
        {
            Vector256<double> rounded = Vector256.Floor(x + Vector256.Create(0.5));
            rounded = Vector256.Min(Vector256.Max(rounded, Vector256.Create((double)-FixedPoint.Largest)), Vector256.Create((double)FixedPoint.Largest));
            return Avx.ConvertToVector128Int32WithTruncation(rounded);
        }

        /// <summary><see cref="FixedPoint.Multiply15"/>, saturated.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Multiply15(Vector256<int> factor, Vector256<int> value) => Vector256.Create(
            Multiply15(factor.GetLower(), value.GetLower()),
            Multiply15(factor.GetUpper(), value.GetUpper()));

        /// <inheritdoc cref="RoundSaturated(Vector256{double})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> RoundSaturated(Vector512<double> x)
        {
            Vector512<double> rounded = Vector512.Floor(x + Vector512.Create(0.5));
            rounded = Vector512.Min(Vector512.Max(rounded, Vector512.Create((double)-FixedPoint.Largest)), Vector512.Create((double)FixedPoint.Largest));
            return Avx512F.ConvertToVector256Int32WithTruncation(rounded);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Saturate(Vector256<int> value) =>
            Vector256.Min(Vector256.Max(value, Vector256.Create(-FixedPoint.Largest)), Vector256.Create(FixedPoint.Largest));

        /// <summary>The interpolation between two values with a factor, all in Q15: to + factor · (from - to).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Mix(Vector256<int> factor, Vector256<int> from, Vector256<int> to) =>
            to + Vector256.ShiftRightArithmetic((factor * (from - to)) + Vector256.Create(1 << 14), 15);

        /// <summary><see cref="Activations.Sigmoid"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Sigmoid(Vector256<int> x) =>
            Vector256.Create(Activations.SigmoidOfZero) + Avx2.Sign(Interpolate(Activations.SigmoidPairs, Vector256.Abs(x)), x);

        /// <summary><see cref="Activations.Tanh"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Tanh(Vector256<int> x) => Avx2.Sign(Interpolate(Activations.TanhPairs, Vector256.Abs(x)), x);

        /// <summary>Eight 32-bit lanes, each in the range of 16 bits, as 16-bit lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Narrow(Vector256<int> value) => Vector128.Narrow(value.GetLower(), value.GetUpper());

        /// <summary><see cref="FixedPoint.Multiply15"/> of two numbers of up to ±2^15.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Multiply15Small(Vector256<int> factor, Vector256<int> value) =>
            Vector256.ShiftRightArithmetic((factor * value) + Vector256.Create(1 << 14), 15);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Multiply15(Vector128<int> factor, Vector128<int> value) =>
            RoundSaturated(Avx.ConvertToVector256Double(factor) * Avx.ConvertToVector256Double(value) * Vector256.Create(Fifteen));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static unsafe Vector256<int> Interpolate(int[] pairs, Vector256<int> x)
        {
            x = Vector256.Min(x, Vector256.Create(Activations.Range << 16));
            Vector256<int> point = Vector256.ShiftRightLogical(x, Activations.FractionBits);
            Vector256<int> fraction = x & Vector256.Create((1 << Activations.FractionBits) - 1);
            Vector256<int> pair;
            fixed (int* table = pairs)
                pair = Avx2.GatherVector256(table, point, sizeof(int));

            // One instruction gives from · 2^10 + step · fraction.
            Vector256<int> shares = Vector256.ShiftLeft(fraction, 16) | Vector256.Create(1 << Activations.FractionBits);
            Vector256<int> line = Avx2.MultiplyAddAdjacent(pair.AsInt16(), shares.AsInt16());
            return Vector256.ShiftRightArithmetic(line + Vector256.Create(1 << (Activations.FractionBits - 1)), Activations.FractionBits);
        }
    }
}
#endif
