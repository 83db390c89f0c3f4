#nullable enable

using System;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// A matrix of 16-bit weights made ready for multiplying: rows lie side by side, so that no sum across lanes is needed. Sums are taken modulo
    /// 2^32: their order, and hence the instruction set, changes no bit.
    /// </summary>
    internal sealed class ShortMatrix
    {
        // Rows side by side without vector instructions.
        private const int PlainRows = 8;

        private readonly short[] weights;
        private readonly int columns;
        private readonly int width;

        /// <summary>Packs a matrix.</summary>
        /// <param name="matrix">The weights, row by row; no pair of a row is twice -32,768.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="rows">Which row goes where; -1 for a row of zeros; a multiple of <see cref="PackedMatrix.BlockRows"/> in length.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public ShortMatrix(short[] matrix, int columns, int[] rows, int width)
        {
            this.columns = columns;
            this.width = width;
            PaddedRows = rows.Length;
            int side = width == 0 ? PlainRows : PackedMatrix.BlockRows;

            // Vectors take two columns at a time.
            int together = width == 0 ? 1 : 2;
            int steps = (columns + together - 1) / together;
            weights = new short[rows.Length * steps * together];
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i] < 0)
                    continue;
                ReadOnlySpan<short> row = matrix.AsSpan(rows[i] * columns, columns);
                int place = i / side * side * steps * together + i % side * together;
                for (int column = 0; column < row.Length; column++)
                    weights[place + column / together * side * together + column % together] = row[column];
            }
        }

        /// <summary>The length of a result.</summary>
        public int PaddedRows { get; }

        /// <summary>The bytes that the weights take.</summary>
        public int Bytes => weights.Length * sizeof(short);

        /// <summary>All rows times <paramref name="vector"/>, modulo 2^32.</summary>
        /// <param name="vector">As long as the columns, rounded up to an even number with a zero.</param>
        /// <param name="sums">At least as long as <see cref="PaddedRows"/>.</param>
        public void Multiply(ReadOnlySpan<short> vector, Span<int> sums)
        {
#if NET
            if (width > 0)
            {
                Vectors(MemoryMarshal.Cast<short, int>(vector).Slice(0, (columns + 1) / 2), sums.Slice(0, PaddedRows));
                return;
            }
#endif
            Plain(vector.Slice(0, columns), sums);
        }

        private void Plain(ReadOnlySpan<short> vector, Span<int> sums)
        {
            int size = columns * PlainRows;
            for (int block = 0; block < PaddedRows / PlainRows; block++)
            {
                int a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
                ReadOnlySpan<short> rest = weights.AsSpan(block * size, size);

                // The second condition always holds; it spares the checks of the eight look-ups.
                for (int column = 0; column < vector.Length && rest.Length >= PlainRows; column++, rest = rest.Slice(PlainRows))
                {
                    int input = vector[column];
                    unchecked
                    {
                        a += rest[0] * input;
                        b += rest[1] * input;
                        c += rest[2] * input;
                        d += rest[3] * input;
                        e += rest[4] * input;
                        f += rest[5] * input;
                        g += rest[6] * input;
                        h += rest[7] * input;
                    }
                }

                Span<int> results = sums.Slice(block * PlainRows, PlainRows);
                results[0] = a;
                results[1] = b;
                results[2] = c;
                results[3] = d;
                results[4] = e;
                results[5] = f;
                results[6] = g;
                results[7] = h;
            }
        }

#if NET
        private void Vectors(ReadOnlySpan<int> inputs, Span<int> sums)
        {
            // What is read and written below by reference.
            int size = inputs.Length * 2 * PackedMatrix.BlockRows;
            int blocks = sums.Length / PackedMatrix.BlockRows;
            ref int results = ref MemoryMarshal.GetReference(sums);
            ref short first = ref MemoryMarshal.GetArrayDataReference(weights);
            int block = 0;
            if (width == 512)
            {
                for (; block + 3 <= blocks; block += 3)
                    Three512(ref Unsafe.Add(ref first, block * size), size, inputs, ref Unsafe.Add(ref results, block * PackedMatrix.BlockRows));
            }

            for (; block < blocks; block++)
            {
                ref short weight = ref Unsafe.Add(ref first, block * size);
                ref int result = ref Unsafe.Add(ref results, block * PackedMatrix.BlockRows);
                if (width == 512)
                    One512(ref weight, inputs, ref result);
                else if (width == 256)
                    One256(ref weight, inputs, ref result);
                else
                    One128(ref weight, inputs, ref result);
            }
        }

        // Three blocks at a time: three sums that need not wait for each other.
        private static void Three512(ref short weight, nint next, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> a = Vector512<int>.Zero;
            Vector512<int> b = Vector512<int>.Zero;
            Vector512<int> c = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector512<short> input = Vector512.Create(pair).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), input);
                b += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, next)), input);
                c += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, 2 * next)), input);
                weight = ref Unsafe.Add(ref weight, 2 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 16);
            c.StoreUnsafe(ref result, 32);
        }

        private static void One512(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> sum = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                sum += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), Vector512.Create(pair).AsInt16());
                weight = ref Unsafe.Add(ref weight, 2 * PackedMatrix.BlockRows);
            }

            sum.StoreUnsafe(ref result);
        }

        private static void One256(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector256<int> a = Vector256<int>.Zero;
            Vector256<int> b = Vector256<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector256<short> input = Vector256.Create(pair).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight), input);
                b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 16), input);
                weight = ref Unsafe.Add(ref weight, 2 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 8);
        }

        private static void One128(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector128<int> a = Vector128<int>.Zero;
            Vector128<int> b = Vector128<int>.Zero;
            Vector128<int> c = Vector128<int>.Zero;
            Vector128<int> d = Vector128<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector128<short> input = Vector128.Create(pair).AsInt16();
                a += ShortVectors.Products(Vector128.LoadUnsafe(ref weight), input);
                b += ShortVectors.Products(Vector128.LoadUnsafe(ref weight, 8), input);
                c += ShortVectors.Products(Vector128.LoadUnsafe(ref weight, 16), input);
                d += ShortVectors.Products(Vector128.LoadUnsafe(ref weight, 24), input);
                weight = ref Unsafe.Add(ref weight, 2 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 4);
            c.StoreUnsafe(ref result, 8);
            d.StoreUnsafe(ref result, 12);
        }
#endif
    }
}
