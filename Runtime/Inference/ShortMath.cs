#nullable enable

using System;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// 16-bit arithmetic of the gated linear recurrence: products in Q15, sums that saturate, and tanh by a polynomial, so that a vector of any width gives the
    /// same integers as the scalar.
    /// </summary>
    internal static class ShortMath
    {
        /// <summary>Arguments of tanh from here on have the value of the last one, in Q10.</summary>
        public const int LargestArgument = 4095;

        // (1 - tanh x)^(1/8) for x from 0 to 4 as a polynomial of x/4, in Q14; the fit leaves an error of at most 0.0004 in tanh.
        private const short Power4 = -12401;
        private const short Power3 = 26999;
        private const short Power2 = -16464;
        private const short Power1 = -8123;
        private const short Power0 = 16384;

        // What the eighth power of 32,767 comes to, so that tanh 0 is 0.
        private const short One = 32760;

        private static readonly short[] Table = MakeTable();

        /// <summary>The product of two numbers, one of them in Q15, rounded half up; neither is -32,768.</summary>
        public static int Multiply(int a, int b) => (a * b + (1 << 14)) >> 15;

        /// <summary>A number brought to ±32,767.</summary>
        public static int Saturate(int value) => value > short.MaxValue ? short.MaxValue : value < -short.MaxValue ? -short.MaxValue : value;

        /// <summary>tanh x in Q15 for x in Q10.</summary>
        public static int Tanh(int x)
        {
            int right = Table[Math.Min(x < 0 ? -x : x, LargestArgument)];
            return x < 0 ? -right : right;
        }

        /// <summary>σ(2x) in Q15, 0 to 32,767, for x in Q10.</summary>
        public static int SigmoidOfTwice(int x) => (1 << 14) + (Tanh(x) >> 1);

        /// <summary>tanh as it is defined, for an argument of 0 to <see cref="LargestArgument"/>.</summary>
        internal static short Polynomial(int x)
        {
            int t = x << 3;
            int p = Multiply(Power4, t) + Power3;
            p = Multiply(p, t) + Power2;
            p = Multiply(p, t) + Power1;
            p = Multiply(p, t) + Power0;
            p = Math.Min(2 * p, short.MaxValue);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            return (short)(One - p);
        }

        private static short[] MakeTable()
        {
            var table = new short[LargestArgument + 1];
            for (int x = 0; x < table.Length; x++)
                table[x] = Polynomial(x);
            return table;
        }

#if NET
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Multiply(Vector256<short> a, Vector256<short> b) => Avx2.MultiplyHighRoundScale(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Multiply(Vector128<short> a, Vector128<short> b)
        {
            if (Ssse3.IsSupported)
                return Ssse3.MultiplyHighRoundScale(a, b);
            if (AdvSimd.IsSupported)
                return AdvSimd.MultiplyRoundedDoublingSaturateHigh(a, b);
            if (PackedSimd.IsSupported)
                return PackedSimd.MultiplyRoundedSaturateQ15(a, b);
            Vector128<int> half = Vector128.Create(1 << 14);
            (Vector128<int> a0, Vector128<int> a1) = Vector128.Widen(a);
            (Vector128<int> b0, Vector128<int> b1) = Vector128.Widen(b);
            return Vector128.Narrow(Vector128.ShiftRightArithmetic(a0 * b0 + half, 15), Vector128.ShiftRightArithmetic(a1 * b1 + half, 15));
        }

        /// <summary>The sum of two numbers, brought to ±32,767.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Add(Vector256<short> a, Vector256<short> b) =>
            Vector256.Max(Avx2.AddSaturate(a, b), Vector256.Create((short)-short.MaxValue));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Add(Vector128<short> a, Vector128<short> b) =>
            Vector128.Max(Vector128.AddSaturate(a, b), Vector128.Create((short)-short.MaxValue));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Tanh(Vector256<short> x)
        {
            Vector256<short> t = Vector256.ShiftLeft(Vector256.Min(Vector256.Abs(x), Vector256.Create((short)LargestArgument)), 3);
            Vector256<short> p = Multiply(Vector256.Create(Power4), t) + Vector256.Create(Power3);
            p = Multiply(p, t) + Vector256.Create(Power2);
            p = Multiply(p, t) + Vector256.Create(Power1);
            p = Multiply(p, t) + Vector256.Create(Power0);
            p = Avx2.AddSaturate(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            Vector256<short> sign = Vector256.ShiftRightArithmetic(x, 15);
            return ((Vector256.Create(One) - p) ^ sign) - sign;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Tanh(Vector128<short> x)
        {
            Vector128<short> t = Vector128.ShiftLeft(Vector128.Min(Vector128.Abs(x), Vector128.Create((short)LargestArgument)), 3);
            Vector128<short> p = Multiply(Vector128.Create(Power4), t) + Vector128.Create(Power3);
            p = Multiply(p, t) + Vector128.Create(Power2);
            p = Multiply(p, t) + Vector128.Create(Power1);
            p = Multiply(p, t) + Vector128.Create(Power0);
            p = Vector128.AddSaturate(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            Vector128<short> sign = Vector128.ShiftRightArithmetic(x, 15);
            return ((Vector128.Create(One) - p) ^ sign) - sign;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> SigmoidOfTwice(Vector256<short> x) => Vector256.Create((short)(1 << 14)) + Vector256.ShiftRightArithmetic(Tanh(x), 1);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> SigmoidOfTwice(Vector128<short> x) => Vector128.Create((short)(1 << 14)) + Vector128.ShiftRightArithmetic(Tanh(x), 1);
#endif
    }
}
