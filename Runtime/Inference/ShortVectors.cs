#nullable enable
#if NET

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;

namespace Cognomen.Inference
{
    /// <summary><see cref="ShortMath"/> on 8, 16 or 32 lanes at a time: the same integers.</summary>
    internal static class ShortVectors
    {
        /// <summary>Bits of the widest vectors that this process can compute with; 0 where it has none that fit.</summary>
        public static int Width =>
            Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? 512
            : Avx2.IsSupported ? 256
            : Ssse3.IsSupported || AdvSimd.IsSupported || PackedSimd.IsSupported ? 128 : 0;

        /// <inheritdoc cref="ShortMath.Multiply"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<short> Multiply(Vector512<short> a, Vector512<short> b) => Avx512BW.MultiplyHighRoundScale(a, b);

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
        public static Vector512<short> Add(Vector512<short> a, Vector512<short> b) => Avx512BW.AddSaturate(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Add(Vector256<short> a, Vector256<short> b) => Avx2.AddSaturate(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Add(Vector128<short> a, Vector128<short> b) =>
            Sse2.IsSupported ? Sse2.AddSaturate(a, b) : AdvSimd.IsSupported ? AdvSimd.AddSaturate(a, b) : PackedSimd.AddSaturate(a, b);

        /// <summary><see cref="ShortMath.Tanh"/>; -32,768 counts as -32,767.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<short> Tanh(Vector512<short> x)
        {
            // As unsigned numbers, so that the magnitude of -32,768 is large.
            Vector512<short> sign = Vector512.ShiftRightArithmetic(x, 15);
            Vector512<short> t = Vector512.ShiftLeft(Vector512.Min(((x ^ sign) - sign).AsUInt16(), Vector512.Create((ushort)ShortMath.LastArgument)).AsInt16(), 3);
            Vector512<short> p = Multiply(Vector512.Create(ShortMath.Cubic), t) + Vector512.Create(ShortMath.Square);
            p = Multiply(p, t) + Vector512.Create(ShortMath.Linear);
            p = Multiply(p, t) + Vector512.Create(ShortMath.Half);
            p = Multiply(p, t) + Vector512.Create(ShortMath.Constant);
            p = Add(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            return ((Vector512.Create(ShortMath.One) - p) ^ sign) - sign;
        }

        /// <inheritdoc cref="Tanh(Vector512{short})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Tanh(Vector256<short> x)
        {
            Vector256<short> sign = Vector256.ShiftRightArithmetic(x, 15);
            Vector256<short> t = Vector256.ShiftLeft(Vector256.Min(((x ^ sign) - sign).AsUInt16(), Vector256.Create((ushort)ShortMath.LastArgument)).AsInt16(), 3);
            Vector256<short> p = Multiply(Vector256.Create(ShortMath.Cubic), t) + Vector256.Create(ShortMath.Square);
            p = Multiply(p, t) + Vector256.Create(ShortMath.Linear);
            p = Multiply(p, t) + Vector256.Create(ShortMath.Half);
            p = Multiply(p, t) + Vector256.Create(ShortMath.Constant);
            p = Add(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            return ((Vector256.Create(ShortMath.One) - p) ^ sign) - sign;
        }

        /// <inheritdoc cref="Tanh(Vector512{short})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Tanh(Vector128<short> x)
        {
            Vector128<short> sign = Vector128.ShiftRightArithmetic(x, 15);
            Vector128<short> t = Vector128.ShiftLeft(Vector128.Min(((x ^ sign) - sign).AsUInt16(), Vector128.Create((ushort)ShortMath.LastArgument)).AsInt16(), 3);
            Vector128<short> p = Multiply(Vector128.Create(ShortMath.Cubic), t) + Vector128.Create(ShortMath.Square);
            p = Multiply(p, t) + Vector128.Create(ShortMath.Linear);
            p = Multiply(p, t) + Vector128.Create(ShortMath.Half);
            p = Multiply(p, t) + Vector128.Create(ShortMath.Constant);
            p = Add(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            p = Multiply(p, p);
            return ((Vector128.Create(ShortMath.One) - p) ^ sign) - sign;
        }

        /// <inheritdoc cref="ShortMath.Sigmoid"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<short> Sigmoid(Vector512<short> half) => Vector512.Create((short)(1 << 14)) + Vector512.ShiftRightArithmetic(Tanh(half), 1);

        /// <inheritdoc cref="ShortMath.Sigmoid"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Sigmoid(Vector256<short> half) => Vector256.Create((short)(1 << 14)) + Vector256.ShiftRightArithmetic(Tanh(half), 1);

        /// <inheritdoc cref="ShortMath.Sigmoid"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<short> Sigmoid(Vector128<short> half) => Vector128.Create((short)(1 << 14)) + Vector128.ShiftRightArithmetic(Tanh(half), 1);

        /// <summary>The sums of neighbouring products.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<int> Products(Vector128<short> a, Vector128<short> b)
        {
            if (Sse2.IsSupported)
                return Sse2.MultiplyAddAdjacent(a, b);
            if (PackedSimd.IsSupported)
                return PackedSimd.Dot(a, b);

            // Each 32-bit lane holds two numbers, taken apart by shifts.
            return Odd(a) * Odd(b) + Even(a) * Even(b);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Even(Vector128<short> pairs) => Vector128.ShiftRightArithmetic(Vector128.ShiftLeft(pairs.AsInt32(), 16), 16);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Odd(Vector128<short> pairs) => Vector128.ShiftRightArithmetic(pairs.AsInt32(), 16);
    }
}
#endif
