#nullable enable
#if NET

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cognomen.Inference
{
    /// <summary>
    /// <see cref="FixedPoint"/> and <see cref="Activations"/> on eight lanes at a time, for AVX2: the same integers. Products of up to 2^52
    /// go through doubles, which hold them exactly.
    /// </summary>
    internal static class VectorMath
    {
        /// <summary>Lanes of a vector of integers.</summary>
        public const int Lanes = 8;

        private const double Fifteen = 1.0 / (1 << 15);

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

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Saturate(Vector256<int> value) =>
            Vector256.Min(Vector256.Max(value, Vector256.Create(-FixedPoint.Largest)), Vector256.Create(FixedPoint.Largest));

        /// <summary>A value between two, both and the factor in Q15: to + factor · (from - to).</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Mix(Vector256<int> factor, Vector256<int> from, Vector256<int> to) =>
            to + Vector256.ShiftRightArithmetic((factor * (from - to)) + Vector256.Create(1 << 14), 15);

        /// <summary><see cref="Activations.Sigmoid"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Sigmoid(Vector256<int> x)
        {
            Vector256<int> right = Interpolate(Activations.SigmoidPairs, Vector256.Abs(x));
            return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<int>.Zero), Vector256.Create(1 << 15) - right, right);
        }

        /// <summary><see cref="Activations.Tanh"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Tanh(Vector256<int> x)
        {
            Vector256<int> right = Interpolate(Activations.TanhPairs, Vector256.Abs(x));
            return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<int>.Zero), -right, right);
        }

        /// <summary>Eight 32-bit lanes, each in the range of 16 bits, as 16-bit lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Narrow(Vector256<int> value) => Vector128.Narrow(value.GetLower(), value.GetUpper());

        /// <summary>The rounded sum of two Q15 products, a · b + c · d, saturated.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Multiply15Twice(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) => Vector256.Create(
            Multiply15Twice(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower()),
            Multiply15Twice(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Multiply15Twice(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d) => RoundSaturated(
            (Avx.ConvertToVector256Double(a) * Avx.ConvertToVector256Double(b) + Avx.ConvertToVector256Double(c) * Avx.ConvertToVector256Double(d))
            * Vector256.Create(Fifteen));

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
            Vector256<int> from = pair & Vector256.Create(0xFFFF);
            Vector256<int> step = Vector256.ShiftRightLogical(pair, 16) - from;
            return from + Vector256.ShiftRightArithmetic(step * fraction + Vector256.Create(1 << (Activations.FractionBits - 1)), Activations.FractionBits);
        }
    }
}
#endif
