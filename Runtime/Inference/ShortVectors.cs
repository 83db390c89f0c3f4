#nullable enable
#if NET

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;

namespace Cognomen.Inference
{
    /// <summary><see cref="ShortMath"/> on 8 or 16 lanes at a time, with the same integers.</summary>
    internal static class ShortVectors
    {
        /// <summary>Bits of the widest vectors that this process can compute with; 0 if it has none that fit.</summary>
        public static int Width =>
            Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? 512
            : Avx2.IsSupported ? 256
            : Ssse3.IsSupported || AdvSimd.IsSupported || PackedSimd.IsSupported ? 128 : 0;

        /// <inheritdoc cref="ShortMath.Multiply"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Multiply(Vector256<short> a, Vector256<short> b) => Avx2.MultiplyHighRoundScale(a, b);

        /// <inheritdoc cref="ShortMath.Multiply"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Multiply(Vector128<short> a, Vector128<short> b) =>
            Ssse3.IsSupported ? Ssse3.MultiplyHighRoundScale(a, b)
            : AdvSimd.IsSupported ? AdvSimd.MultiplyRoundedDoublingSaturateHigh(a, b)
            : PackedSimd.MultiplyRoundedSaturateQ15(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Add(Vector256<short> a, Vector256<short> b) => Avx2.AddSaturate(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Add(Vector128<short> a, Vector128<short> b) =>
            Sse2.IsSupported ? Sse2.AddSaturate(a, b) : AdvSimd.IsSupported ? AdvSimd.AddSaturate(a, b) : PackedSimd.AddSaturate(a, b);

        /// <summary><see cref="ShortMath.Tanh"/>; -32,768 counts as -32,767.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Tanh(Vector256<short> x)
        {
            Vector256<short> t = Argument(x);
            Vector256<short> p = Multiply(Vector256.Create(ShortMath.Cubic), t) + Vector256.Create(ShortMath.Square);
            p = Multiply(p, t) + Vector256.Create(ShortMath.Linear);
            p = Multiply(p, t) + Vector256.Create(ShortMath.Half);
            p = Multiply(p, t) + Vector256.Create(ShortMath.Constant);
            p = Add(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            return Signed(Vector256.Create(ShortMath.One) - p, x);
        }

        /// <inheritdoc cref="Tanh(Vector256{short})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Tanh(Vector128<short> x)
        {
            Vector128<short> t = Argument(x);
            Vector128<short> p = Multiply(Vector128.Create(ShortMath.Cubic), t) + Vector128.Create(ShortMath.Square);
            p = Multiply(p, t) + Vector128.Create(ShortMath.Linear);
            p = Multiply(p, t) + Vector128.Create(ShortMath.Half);
            p = Multiply(p, t) + Vector128.Create(ShortMath.Constant);
            p = Add(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            return Signed(Vector128.Create(ShortMath.One) - p, x);
        }

        /// <summary>
        /// <see cref="Tanh(Vector256{short})"/> of four vectors at once. Each multiplication waits for the one before, and four independent
        /// chains hide that time.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Tanh(ref Vector256<short> a, ref Vector256<short> b, ref Vector256<short> c, ref Vector256<short> d)
        {
            Vector256<short> ta = Argument(a), tb = Argument(b), tc = Argument(c), td = Argument(d);
            Vector256<short> factor = Vector256.Create(ShortMath.Cubic);
            Vector256<short> term = Vector256.Create(ShortMath.Square);
            Vector256<short> pa = Multiply(factor, ta) + term, pb = Multiply(factor, tb) + term, pc = Multiply(factor, tc) + term, pd = Multiply(factor, td) + term;
            term = Vector256.Create(ShortMath.Linear);
            (pa, pb, pc, pd) = (Multiply(pa, ta) + term, Multiply(pb, tb) + term, Multiply(pc, tc) + term, Multiply(pd, td) + term);
            term = Vector256.Create(ShortMath.Half);
            (pa, pb, pc, pd) = (Multiply(pa, ta) + term, Multiply(pb, tb) + term, Multiply(pc, tc) + term, Multiply(pd, td) + term);
            term = Vector256.Create(ShortMath.Constant);
            (pa, pb, pc, pd) = (Multiply(pa, ta) + term, Multiply(pb, tb) + term, Multiply(pc, tc) + term, Multiply(pd, td) + term);
            (pa, pb, pc, pd) = (Add(pa, pa), Add(pb, pb), Add(pc, pc), Add(pd, pd));
            (pa, pb, pc, pd) = (Multiply(pa, pa), Multiply(pb, pb), Multiply(pc, pc), Multiply(pd, pd));
            (pa, pb, pc, pd) = (Multiply(pa, pa), Multiply(pb, pb), Multiply(pc, pc), Multiply(pd, pd));
            (pa, pb, pc, pd) = (Multiply(pa, pa), Multiply(pb, pb), Multiply(pc, pc), Multiply(pd, pd));
            Vector256<short> one = Vector256.Create(ShortMath.One);
            (a, b, c, d) = (Signed(one - pa, a), Signed(one - pb, b), Signed(one - pc, c), Signed(one - pd, d));
        }

        /// <inheritdoc cref="Tanh(ref Vector256{short}, ref Vector256{short}, ref Vector256{short}, ref Vector256{short})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Tanh(ref Vector128<short> a, ref Vector128<short> b, ref Vector128<short> c, ref Vector128<short> d)
        {
            Vector128<short> ta = Argument(a), tb = Argument(b), tc = Argument(c), td = Argument(d);
            Vector128<short> factor = Vector128.Create(ShortMath.Cubic);
            Vector128<short> term = Vector128.Create(ShortMath.Square);
            Vector128<short> pa = Multiply(factor, ta) + term, pb = Multiply(factor, tb) + term, pc = Multiply(factor, tc) + term, pd = Multiply(factor, td) + term;
            term = Vector128.Create(ShortMath.Linear);
            (pa, pb, pc, pd) = (Multiply(pa, ta) + term, Multiply(pb, tb) + term, Multiply(pc, tc) + term, Multiply(pd, td) + term);
            term = Vector128.Create(ShortMath.Half);
            (pa, pb, pc, pd) = (Multiply(pa, ta) + term, Multiply(pb, tb) + term, Multiply(pc, tc) + term, Multiply(pd, td) + term);
            term = Vector128.Create(ShortMath.Constant);
            (pa, pb, pc, pd) = (Multiply(pa, ta) + term, Multiply(pb, tb) + term, Multiply(pc, tc) + term, Multiply(pd, td) + term);
            (pa, pb, pc, pd) = (Add(pa, pa), Add(pb, pb), Add(pc, pc), Add(pd, pd));
            (pa, pb, pc, pd) = (Multiply(pa, pa), Multiply(pb, pb), Multiply(pc, pc), Multiply(pd, pd));
            (pa, pb, pc, pd) = (Multiply(pa, pa), Multiply(pb, pb), Multiply(pc, pc), Multiply(pd, pd));
            (pa, pb, pc, pd) = (Multiply(pa, pa), Multiply(pb, pb), Multiply(pc, pc), Multiply(pd, pd));
            Vector128<short> one = Vector128.Create(ShortMath.One);
            (a, b, c, d) = (Signed(one - pa, a), Signed(one - pb, b), Signed(one - pc, c), Signed(one - pd, d));
        }

        /// <inheritdoc cref="ShortMath.Sigmoid"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Sigmoid(Vector256<short> tanh) => Vector256.Create((short)(1 << 14)) + Vector256.ShiftRightArithmetic(tanh, 1);

        /// <inheritdoc cref="Sigmoid(Vector256{short})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Sigmoid(Vector128<short> tanh) => Vector128.Create((short)(1 << 14)) + Vector128.ShiftRightArithmetic(tanh, 1);

        /// <summary>The sums of neighbouring products.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<int> Products(Vector128<short> a, Vector128<short> b)
        {
            if (Sse2.IsSupported)
                return Sse2.MultiplyAddAdjacent(a, b);
            if (PackedSimd.IsSupported)
                return PackedSimd.Dot(a, b);

            // Each 32-bit lane has two numbers, which shifts separate.
            return Odd(a) * Odd(b) + Even(a) * Even(b);
        }

        // The argument's magnitude, in the format of the polynomial, as an unsigned number: so the magnitude of -32,768 is large.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Argument(Vector256<short> x) =>
            Vector256.ShiftLeft(Vector256.Min(Avx2.Abs(x), Vector256.Create((ushort)ShortMath.LastArgument)).AsInt16(), 3);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Argument(Vector128<short> x)
        {
            Vector128<short> sign = Vector128.ShiftRightArithmetic(x, 15);
            return Vector128.ShiftLeft(Vector128.Min(((x ^ sign) - sign).AsUInt16(), Vector128.Create((ushort)ShortMath.LastArgument)).AsInt16(), 3);
        }

        // A magnitude with the sign of x; 0 if x is 0.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Signed(Vector256<short> magnitude, Vector256<short> x) => Avx2.Sign(magnitude, x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Signed(Vector128<short> magnitude, Vector128<short> x)
        {
            Vector128<short> sign = Vector128.ShiftRightArithmetic(x, 15);
            return (magnitude ^ sign) - sign;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Even(Vector128<short> pairs) => Vector128.ShiftRightArithmetic(Vector128.ShiftLeft(pairs.AsInt32(), 16), 16);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Odd(Vector128<short> pairs) => Vector128.ShiftRightArithmetic(pairs.AsInt32(), 16);
    }
}
#endif
