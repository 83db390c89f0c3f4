#nullable enable

using System;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// The gated linear recurrence, unit by unit: m' = f · m + (1 - f) · x with f = σ(z + d · m) and x = tanh(z + d · m), and what it shows, h = o · m'.
    /// Sums are in Q10, gates and memory in Q15, h in Q12. All lengths are whole vectors of 512 bits.
    /// </summary>
    internal static class GatedLinearCell
    {
        /// <summary>Shorts that every length is a multiple of.</summary>
        public const int Lanes = 32;

        /// <summary>A number of units with its padding.</summary>
        public static int Padded(int units) => (units + Lanes - 1) / Lanes * Lanes;

        /// <summary>Adds numbers to sums.</summary>
        /// <param name="sums">The sums.</param>
        /// <param name="row">As many numbers.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Add(Span<short> sums, ReadOnlySpan<short> row, int width)
        {
            row = row.Slice(0, sums.Length);
#if NET
            if (width >= 256)
            {
                Span<Vector256<short>> all = MemoryMarshal.Cast<short, Vector256<short>>(sums);
                ReadOnlySpan<Vector256<short>> more = MemoryMarshal.Cast<short, Vector256<short>>(row);
                for (int i = 0; i < all.Length && i < more.Length; i++)
                    all[i] += more[i];
                return;
            }

            if (width >= 128)
            {
                Span<Vector128<short>> all = MemoryMarshal.Cast<short, Vector128<short>>(sums);
                ReadOnlySpan<Vector128<short>> more = MemoryMarshal.Cast<short, Vector128<short>>(row);
                for (int i = 0; i < all.Length && i < more.Length; i++)
                    all[i] += more[i];
                return;
            }
#endif
            for (int i = 0; i < sums.Length && i < row.Length; i++)
                sums[i] += row[i];
        }

        /// <summary>Computes the next memory in its place.</summary>
        /// <param name="inputs">Three rows whose sums are those of f, then those of x.</param>
        /// <param name="feedback">d of f, then that of x.</param>
        /// <param name="memory">m.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Step(InputRows inputs, ReadOnlySpan<short> feedback, Span<short> memory, int width)
        {
            int units = memory.Length;
            inputs = inputs.Slice(0, 2 * units);
            ReadOnlySpan<short> d = feedback.Slice(0, 2 * units);
#if NET
            if (width > 0)
            {
                // Whole vectors, read below by reference.
                ref short a = ref MemoryMarshal.GetReference(inputs.First);
                ref short b = ref MemoryMarshal.GetReference(inputs.Second);
                ref short c = ref MemoryMarshal.GetReference(inputs.Third);
                if (width == 512)
                    Step512(ref a, ref b, ref c, ref MemoryMarshal.GetReference(d), ref MemoryMarshal.GetReference(memory), units);
                else if (width == 256)
                    Step256(ref a, ref b, ref c, ref MemoryMarshal.GetReference(d), ref MemoryMarshal.GetReference(memory), units);
                else
                    Step128(ref a, ref b, ref c, ref MemoryMarshal.GetReference(d), ref MemoryMarshal.GetReference(memory), units);
                return;
            }
#endif
            InputRows zf = inputs.Slice(0, units);
            InputRows zx = inputs.Slice(units, units);
            ReadOnlySpan<short> df = d.Slice(0, units);
            ReadOnlySpan<short> dx = d.Slice(units, units);
            for (int i = 0; i < memory.Length && i < df.Length && i < dx.Length; i++)
            {
                int m = memory[i];
                int forget = ShortMath.Sigmoid(ShortMath.Saturate(zf[i] + ShortMath.Multiply(df[i], m)));
                int candidate = ShortMath.Tanh(ShortMath.Saturate(zx[i] + ShortMath.Multiply(dx[i], m)));
                memory[i] = (short)(ShortMath.Multiply(forget, m) + ShortMath.Multiply(short.MaxValue - forget, candidate));
            }
        }

        /// <summary>Computes what the memory shows, in Q12.</summary>
        /// <param name="inputs">Three rows whose sums are those of o.</param>
        /// <param name="memory">m'.</param>
        /// <param name="shown">h.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Show(InputRows inputs, ReadOnlySpan<short> memory, Span<short> shown, int width)
        {
            inputs = inputs.Slice(0, shown.Length);
            memory = memory.Slice(0, shown.Length);
#if NET
            if (width > 0)
            {
                ref short a = ref MemoryMarshal.GetReference(inputs.First);
                ref short b = ref MemoryMarshal.GetReference(inputs.Second);
                ref short c = ref MemoryMarshal.GetReference(inputs.Third);
                ref short m = ref MemoryMarshal.GetReference(memory);
                ref short h = ref MemoryMarshal.GetReference(shown);
                for (nuint i = 0; i < (nuint)shown.Length; i += (nuint)width / 16)
                {
                    if (width == 512)
                        ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(Sum512(ref a, ref b, ref c, i)), Vector512.LoadUnsafe(ref m, i)), Vector512.Create(ShortMath.ToQ12)).StoreUnsafe(ref h, i);
                    else if (width == 256)
                        ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(Sum256(ref a, ref b, ref c, i)), Vector256.LoadUnsafe(ref m, i)), Vector256.Create(ShortMath.ToQ12)).StoreUnsafe(ref h, i);
                    else
                        ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(Sum128(ref a, ref b, ref c, i)), Vector128.LoadUnsafe(ref m, i)), Vector128.Create(ShortMath.ToQ12)).StoreUnsafe(ref h, i);
                }

                return;
            }
#endif
            for (int i = 0; i < shown.Length && i < memory.Length; i++)
                shown[i] = (short)ShortMath.Multiply(ShortMath.Multiply(ShortMath.Sigmoid(inputs[i]), memory[i]), ShortMath.ToQ12);
        }

        /// <summary>Computes the projection's units in Q12.</summary>
        /// <param name="sums">What h gives to them, in Q23.</param>
        /// <param name="inputs">What the newest symbol gives to them, in Q10.</param>
        /// <param name="projected">y.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Project(ReadOnlySpan<int> sums, ReadOnlySpan<short> inputs, Span<short> projected, int width)
        {
            sums = sums.Slice(0, projected.Length);
            inputs = inputs.Slice(0, projected.Length);
#if NET
            if (width >= 128)
            {
                ReadOnlySpan<Vector128<int>> s = MemoryMarshal.Cast<int, Vector128<int>>(sums);
                ReadOnlySpan<Vector128<short>> z = MemoryMarshal.Cast<short, Vector128<short>>(inputs);
                Span<Vector128<short>> y = MemoryMarshal.Cast<short, Vector128<short>>(projected);
                for (int i = 0; i < y.Length; i++)
                {
                    (Vector128<int> low, Vector128<int> high) = Vector128.Widen(z[i]);
                    Vector128<short> sum = Vector128.Narrow(Rounded(s[2 * i], low), Rounded(s[2 * i + 1], high));
                    y[i] = ShortVectors.Multiply(ShortVectors.Tanh(sum), Vector128.Create(ShortMath.ToQ12));
                }

                return;
            }
#endif
            for (int i = 0; i < projected.Length && i < sums.Length && i < inputs.Length; i++)
            {
                int sum = ShortMath.Saturate((unchecked(sums[i] + (1 << 12)) >> 13) + inputs[i]);
                projected[i] = (short)ShortMath.Multiply(ShortMath.Tanh(sum), ShortMath.ToQ12);
            }
        }

#if NET
        private static void Step512(ref short first, ref short second, ref short third, ref short feedback, ref short memory, int units)
        {
            nuint count = (nuint)units;
            for (nuint i = 0; i < count; i += (nuint)Vector512<short>.Count)
            {
                Vector512<short> m = Vector512.LoadUnsafe(ref memory, i);
                Vector512<short> zf = Sum512(ref first, ref second, ref third, i);
                Vector512<short> zx = Sum512(ref first, ref second, ref third, i + count);
                Vector512<short> forget = ShortVectors.Sigmoid(ShortVectors.Add(zf, ShortVectors.Multiply(Vector512.LoadUnsafe(ref feedback, i), m)));
                Vector512<short> candidate = ShortVectors.Tanh(ShortVectors.Add(zx, ShortVectors.Multiply(Vector512.LoadUnsafe(ref feedback, i + count), m)));
                m = ShortVectors.Multiply(forget, m) + ShortVectors.Multiply(Vector512.Create(short.MaxValue) - forget, candidate);
                m.StoreUnsafe(ref memory, i);
            }
        }

        private static void Step256(ref short first, ref short second, ref short third, ref short feedback, ref short memory, int units)
        {
            nuint count = (nuint)units;
            for (nuint i = 0; i < count; i += (nuint)Vector256<short>.Count)
            {
                Vector256<short> m = Vector256.LoadUnsafe(ref memory, i);
                Vector256<short> zf = Sum256(ref first, ref second, ref third, i);
                Vector256<short> zx = Sum256(ref first, ref second, ref third, i + count);
                Vector256<short> forget = ShortVectors.Sigmoid(ShortVectors.Add(zf, ShortVectors.Multiply(Vector256.LoadUnsafe(ref feedback, i), m)));
                Vector256<short> candidate = ShortVectors.Tanh(ShortVectors.Add(zx, ShortVectors.Multiply(Vector256.LoadUnsafe(ref feedback, i + count), m)));
                m = ShortVectors.Multiply(forget, m) + ShortVectors.Multiply(Vector256.Create(short.MaxValue) - forget, candidate);
                m.StoreUnsafe(ref memory, i);
            }
        }

        private static void Step128(ref short first, ref short second, ref short third, ref short feedback, ref short memory, int units)
        {
            nuint count = (nuint)units;
            for (nuint i = 0; i < count; i += (nuint)Vector128<short>.Count)
            {
                Vector128<short> m = Vector128.LoadUnsafe(ref memory, i);
                Vector128<short> zf = Sum128(ref first, ref second, ref third, i);
                Vector128<short> zx = Sum128(ref first, ref second, ref third, i + count);
                Vector128<short> forget = ShortVectors.Sigmoid(ShortVectors.Add(zf, ShortVectors.Multiply(Vector128.LoadUnsafe(ref feedback, i), m)));
                Vector128<short> candidate = ShortVectors.Tanh(ShortVectors.Add(zx, ShortVectors.Multiply(Vector128.LoadUnsafe(ref feedback, i + count), m)));
                m = ShortVectors.Multiply(forget, m) + ShortVectors.Multiply(Vector128.Create(short.MaxValue) - forget, candidate);
                m.StoreUnsafe(ref memory, i);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<short> Sum512(ref short first, ref short second, ref short third, nuint place) =>
            Vector512.LoadUnsafe(ref first, place) + Vector512.LoadUnsafe(ref second, place) + Vector512.LoadUnsafe(ref third, place);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<short> Sum256(ref short first, ref short second, ref short third, nuint place) =>
            Vector256.LoadUnsafe(ref first, place) + Vector256.LoadUnsafe(ref second, place) + Vector256.LoadUnsafe(ref third, place);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<short> Sum128(ref short first, ref short second, ref short third, nuint place) =>
            Vector128.LoadUnsafe(ref first, place) + Vector128.LoadUnsafe(ref second, place) + Vector128.LoadUnsafe(ref third, place);

        private static Vector128<int> Rounded(Vector128<int> sum, Vector128<int> input)
        {
            Vector128<int> value = Vector128.ShiftRightArithmetic(sum + Vector128.Create(1 << 12), 13) + input;
            return Vector128.Min(Vector128.Max(value, Vector128.Create(-(int)short.MaxValue)), Vector128.Create((int)short.MaxValue));
        }
#endif
    }
}
