#nullable enable

using System;
#if NET
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
        /// <param name="inputs">The sums of f, then those of x.</param>
        /// <param name="feedback">d of f, then that of x.</param>
        /// <param name="memory">m.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Step(ReadOnlySpan<short> inputs, ReadOnlySpan<short> feedback, Span<short> memory, int width)
        {
            int units = memory.Length;
            ReadOnlySpan<short> zf = inputs.Slice(0, units);
            ReadOnlySpan<short> zx = inputs.Slice(units, units);
            ReadOnlySpan<short> df = feedback.Slice(0, units);
            ReadOnlySpan<short> dx = feedback.Slice(units, units);
#if NET
            if (width == 512)
            {
                Step(
                    MemoryMarshal.Cast<short, Vector512<short>>(zf),
                    MemoryMarshal.Cast<short, Vector512<short>>(zx),
                    MemoryMarshal.Cast<short, Vector512<short>>(df),
                    MemoryMarshal.Cast<short, Vector512<short>>(dx),
                    MemoryMarshal.Cast<short, Vector512<short>>(memory));
                return;
            }

            if (width == 256)
            {
                Step(
                    MemoryMarshal.Cast<short, Vector256<short>>(zf),
                    MemoryMarshal.Cast<short, Vector256<short>>(zx),
                    MemoryMarshal.Cast<short, Vector256<short>>(df),
                    MemoryMarshal.Cast<short, Vector256<short>>(dx),
                    MemoryMarshal.Cast<short, Vector256<short>>(memory));
                return;
            }

            if (width == 128)
            {
                Step(
                    MemoryMarshal.Cast<short, Vector128<short>>(zf),
                    MemoryMarshal.Cast<short, Vector128<short>>(zx),
                    MemoryMarshal.Cast<short, Vector128<short>>(df),
                    MemoryMarshal.Cast<short, Vector128<short>>(dx),
                    MemoryMarshal.Cast<short, Vector128<short>>(memory));
                return;
            }
#endif
            for (int i = 0; i < memory.Length && i < zf.Length && i < zx.Length && i < df.Length && i < dx.Length; i++)
            {
                int m = memory[i];
                int forget = ShortMath.Sigmoid(ShortMath.Saturate(zf[i] + ShortMath.Multiply(df[i], m)));
                int candidate = ShortMath.Tanh(ShortMath.Saturate(zx[i] + ShortMath.Multiply(dx[i], m)));
                memory[i] = (short)(ShortMath.Multiply(forget, m) + ShortMath.Multiply(short.MaxValue - forget, candidate));
            }
        }

        /// <summary>Computes what the memory shows, in Q12.</summary>
        /// <param name="inputs">The sums of o; they are overwritten with h.</param>
        /// <param name="memory">m'.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Show(Span<short> inputs, ReadOnlySpan<short> memory, int width)
        {
            memory = memory.Slice(0, inputs.Length);
#if NET
            if (width == 512)
            {
                Span<Vector512<short>> all = MemoryMarshal.Cast<short, Vector512<short>>(inputs);
                ReadOnlySpan<Vector512<short>> m = MemoryMarshal.Cast<short, Vector512<short>>(memory);
                for (int i = 0; i < all.Length && i < m.Length; i++)
                    all[i] = ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(all[i]), m[i]), Vector512.Create(ShortMath.ToQ12));
                return;
            }

            if (width == 256)
            {
                Span<Vector256<short>> all = MemoryMarshal.Cast<short, Vector256<short>>(inputs);
                ReadOnlySpan<Vector256<short>> m = MemoryMarshal.Cast<short, Vector256<short>>(memory);
                for (int i = 0; i < all.Length && i < m.Length; i++)
                    all[i] = ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(all[i]), m[i]), Vector256.Create(ShortMath.ToQ12));
                return;
            }

            if (width == 128)
            {
                Span<Vector128<short>> all = MemoryMarshal.Cast<short, Vector128<short>>(inputs);
                ReadOnlySpan<Vector128<short>> m = MemoryMarshal.Cast<short, Vector128<short>>(memory);
                for (int i = 0; i < all.Length && i < m.Length; i++)
                    all[i] = ShortVectors.Multiply(ShortVectors.Multiply(ShortVectors.Sigmoid(all[i]), m[i]), Vector128.Create(ShortMath.ToQ12));
                return;
            }
#endif
            for (int i = 0; i < inputs.Length && i < memory.Length; i++)
                inputs[i] = (short)ShortMath.Multiply(ShortMath.Multiply(ShortMath.Sigmoid(inputs[i]), memory[i]), ShortMath.ToQ12);
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
        private static void Step(
            ReadOnlySpan<Vector512<short>> zf, ReadOnlySpan<Vector512<short>> zx, ReadOnlySpan<Vector512<short>> df, ReadOnlySpan<Vector512<short>> dx, Span<Vector512<short>> memory)
        {
            for (int i = 0; i < memory.Length && i < zf.Length && i < zx.Length && i < df.Length && i < dx.Length; i++)
            {
                Vector512<short> m = memory[i];
                Vector512<short> forget = ShortVectors.Sigmoid(ShortVectors.Add(zf[i], ShortVectors.Multiply(df[i], m)));
                Vector512<short> candidate = ShortVectors.Tanh(ShortVectors.Add(zx[i], ShortVectors.Multiply(dx[i], m)));
                memory[i] = ShortVectors.Multiply(forget, m) + ShortVectors.Multiply(Vector512.Create(short.MaxValue) - forget, candidate);
            }
        }

        private static void Step(
            ReadOnlySpan<Vector256<short>> zf, ReadOnlySpan<Vector256<short>> zx, ReadOnlySpan<Vector256<short>> df, ReadOnlySpan<Vector256<short>> dx, Span<Vector256<short>> memory)
        {
            for (int i = 0; i < memory.Length && i < zf.Length && i < zx.Length && i < df.Length && i < dx.Length; i++)
            {
                Vector256<short> m = memory[i];
                Vector256<short> forget = ShortVectors.Sigmoid(ShortVectors.Add(zf[i], ShortVectors.Multiply(df[i], m)));
                Vector256<short> candidate = ShortVectors.Tanh(ShortVectors.Add(zx[i], ShortVectors.Multiply(dx[i], m)));
                memory[i] = ShortVectors.Multiply(forget, m) + ShortVectors.Multiply(Vector256.Create(short.MaxValue) - forget, candidate);
            }
        }

        private static void Step(
            ReadOnlySpan<Vector128<short>> zf, ReadOnlySpan<Vector128<short>> zx, ReadOnlySpan<Vector128<short>> df, ReadOnlySpan<Vector128<short>> dx, Span<Vector128<short>> memory)
        {
            for (int i = 0; i < memory.Length && i < zf.Length && i < zx.Length && i < df.Length && i < dx.Length; i++)
            {
                Vector128<short> m = memory[i];
                Vector128<short> forget = ShortVectors.Sigmoid(ShortVectors.Add(zf[i], ShortVectors.Multiply(df[i], m)));
                Vector128<short> candidate = ShortVectors.Tanh(ShortVectors.Add(zx[i], ShortVectors.Multiply(dx[i], m)));
                memory[i] = ShortVectors.Multiply(forget, m) + ShortVectors.Multiply(Vector128.Create(short.MaxValue) - forget, candidate);
            }
        }

        private static Vector128<int> Rounded(Vector128<int> sum, Vector128<int> input)
        {
            Vector128<int> value = Vector128.ShiftRightArithmetic(sum + Vector128.Create(1 << 12), 13) + input;
            return Vector128.Min(Vector128.Max(value, Vector128.Create(-(int)short.MaxValue)), Vector128.Create((int)short.MaxValue));
        }
#endif
    }
}
