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
    /// <summary>A matrix of 16-bit weights prepared for multiplication, with rows side by side, so that no sum across lanes is needed.</summary>
    /// <remarks>
    /// For vector instructions, rows are in panels of one to three blocks, whose sums all stay in registers. Sums are modulo 2^32, so their order and
    /// the instruction set change no bit.
    /// </remarks>
    internal sealed class ShortMatrix
    {
        // Rows side by side without vector instructions.
        private const int PlainRows = ScalarKernel.PlainRows;

        private const int LargestPanel = 3;

        private readonly short[] weights;
        private readonly int columns;
        private readonly int width;

        // Replaces the weights if two rows can share a multiplication.
        private readonly ScalarRows? pairs;

        /// <summary>Packs a matrix.</summary>
        /// <param name="matrix">The weights, row by row. No two neighbours in a row are both -32,768.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="rows">The row at each place; -1 for a row of zeros; a multiple of <see cref="PackedMatrix.BlockRows"/> in length.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        /// <param name="largestInput">The largest magnitude of an input if the matrix is multiplied repeatedly; 0 to save memory.</param>
        public ShortMatrix(short[] matrix, int columns, int[] rows, int width, int largestInput = 0)
        {
            this.columns = columns;
            this.width = width;
            PaddedRows = rows.Length;
            weights = Array.Empty<short>();
            if (width == 0 && largestInput > 0 && LargestSum(matrix, columns) * largestInput < int.MaxValue)
            {
                pairs = new ScalarRows(matrix, columns, rows);
                return;
            }

            int blocks = rows.Length / PackedMatrix.BlockRows;

            // Vectors take two columns at a time.
            int together = width == 0 ? 1 : 2;
            int length = (columns + together - 1) / together * together;
            weights = new short[rows.Length * length];
            for (int block = 0, next; block < blocks; block = next)
            {
                next = block + (width == 0 ? 1 : Panel(blocks - block));
                int panelRows = (next - block) * PackedMatrix.BlockRows;
                int side = width == 0 ? PlainRows : panelRows;
                for (int i = 0; i < panelRows; i++)
                {
                    int row = rows[block * PackedMatrix.BlockRows + i];
                    if (row < 0)
                        continue;
                    int place = (block * PackedMatrix.BlockRows + i / side * side) * length + i % side * together;
                    ReadOnlySpan<short> from = matrix.AsSpan(row * columns, columns);
                    for (int column = 0; column < from.Length; column += together, place += side * together)
                    {
                        weights[place] = from[column];
                        if (together == 2 && column + 1 < from.Length)
                            weights[place + 1] = from[column + 1];
                    }
                }
            }
        }

        /// <summary>The length of a result.</summary>
        public int PaddedRows { get; }

        /// <summary>The bytes that the weights take.</summary>
        public int Bytes => pairs?.Bytes ?? weights.Length * sizeof(short);

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
            if (pairs != null)
                pairs.Sum(vector, sums);
            else
                Plain(vector.Slice(0, columns), sums);
        }

        // The largest sum of a row's magnitudes.
        private static long LargestSum(short[] matrix, int columns)
        {
            long largest = 0;
            for (int row = 0; row < matrix.Length; row += columns)
            {
                long sum = 0;
                for (int i = row; i < row + columns; i++)
                    sum += Math.Abs((int)matrix[i]);
                largest = Math.Max(largest, sum);
            }

            return largest;
        }

        private unsafe void Plain(ReadOnlySpan<short> vector, Span<int> sums)
        {
            // Read and written below without checks.
            sums = sums.Slice(0, PaddedRows);
            fixed (short* all = weights, inputs = vector)
            fixed (int* results = sums)
                ScalarKernel.MultiplyRows(all, inputs, results, columns, PaddedRows / PlainRows);
        }

        // The number of blocks in the next panel: three, but four blocks are two panels of two.
        private static int Panel(int left) => left == LargestPanel + 1 ? 2 : Math.Min(left, LargestPanel);

#if NET
        private void Vectors(ReadOnlySpan<int> inputs, Span<int> sums)
        {
            // The code below reads and writes by reference.
            int size = inputs.Length * 2 * PackedMatrix.BlockRows;
            int blocks = sums.Length / PackedMatrix.BlockRows;
            ref int results = ref MemoryMarshal.GetReference(sums);
            ref short first = ref MemoryMarshal.GetArrayDataReference(weights);
            for (int block = 0, panel; block < blocks; block += panel)
            {
                panel = Panel(blocks - block);
                ref short weight = ref Unsafe.Add(ref first, block * size);
                ref int result = ref Unsafe.Add(ref results, block * PackedMatrix.BlockRows);
                if (width == 512)
                    Panel512(ref weight, panel, inputs, ref result);
                else if (width == 256)
                    Panel256(ref weight, panel, inputs, ref result);
                else
                {
                    for (int i = 0; i < panel * PackedMatrix.BlockRows; i += PackedMatrix.BlockRows)
                        One128(ref Unsafe.Add(ref weight, 2 * i), panel, inputs, ref Unsafe.Add(ref result, i));
                }
            }
        }

        private static void Panel512(ref short weight, int panel, ReadOnlySpan<int> inputs, ref int result)
        {
            if (panel == LargestPanel)
                Three512(ref weight, inputs, ref result);
            else if (panel == 2)
                Two512(ref weight, inputs, ref result);
            else
                One512(ref weight, inputs, ref result);
        }

        private static void Panel256(ref short weight, int panel, ReadOnlySpan<int> inputs, ref int result)
        {
            if (panel == LargestPanel)
                Three256(ref weight, inputs, ref result);
            else if (panel == 2)
                Two256(ref weight, inputs, ref result);
            else
                One256(ref weight, inputs, ref result);
        }

        private static void Three512(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> a = Vector512<int>.Zero;
            Vector512<int> b = Vector512<int>.Zero;
            Vector512<int> c = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector512<short> input = Vector512.Create(pair).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), input);
                b += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight, 32), input);
                c += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight, 64), input);
                weight = ref Unsafe.Add(ref weight, 6 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 16);
            c.StoreUnsafe(ref result, 32);
        }

        private static void Two512(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> a = Vector512<int>.Zero;
            Vector512<int> b = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector512<short> input = Vector512.Create(pair).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), input);
                b += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight, 32), input);
                weight = ref Unsafe.Add(ref weight, 4 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 16);
        }

        private static void One512(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> a = Vector512<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector512<short> input = Vector512.Create(pair).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), input);
                weight = ref Unsafe.Add(ref weight, 2 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
        }

        private static void Three256(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector256<int> a = Vector256<int>.Zero;
            Vector256<int> b = Vector256<int>.Zero;
            Vector256<int> c = Vector256<int>.Zero;
            Vector256<int> d = Vector256<int>.Zero;
            Vector256<int> e = Vector256<int>.Zero;
            Vector256<int> f = Vector256<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector256<short> input = Vector256.Create(pair).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight), input);
                b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 16), input);
                c += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 32), input);
                d += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 48), input);
                e += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 64), input);
                f += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 80), input);
                weight = ref Unsafe.Add(ref weight, 6 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 8);
            c.StoreUnsafe(ref result, 16);
            d.StoreUnsafe(ref result, 24);
            e.StoreUnsafe(ref result, 32);
            f.StoreUnsafe(ref result, 40);
        }

        private static void Two256(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector256<int> a = Vector256<int>.Zero;
            Vector256<int> b = Vector256<int>.Zero;
            Vector256<int> c = Vector256<int>.Zero;
            Vector256<int> d = Vector256<int>.Zero;
            foreach (int pair in inputs)
            {
                Vector256<short> input = Vector256.Create(pair).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight), input);
                b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 16), input);
                c += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 32), input);
                d += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, 48), input);
                weight = ref Unsafe.Add(ref weight, 4 * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 8);
            c.StoreUnsafe(ref result, 16);
            d.StoreUnsafe(ref result, 24);
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

        private static void One128(ref short weight, int panel, ReadOnlySpan<int> inputs, ref int result)
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
                weight = ref Unsafe.Add(ref weight, 2 * panel * PackedMatrix.BlockRows);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 4);
            c.StoreUnsafe(ref result, 8);
            d.StoreUnsafe(ref result, 12);
        }
#endif
    }
}
