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
    /// A matrix of 16-bit weights made ready for multiplying, sixteen rows side by side, two columns of each at a time. Sums are taken modulo 2^32: their
    /// order, and hence the instruction set, changes no bit.
    /// </summary>
    internal sealed class ShortMatrix
    {
        private const int BlockRows = PackedMatrix.BlockRows;
        private const int BlockPair = 2 * BlockRows;

        private readonly int pairs;
        private readonly int blocks;

#if NET
        // Two columns of sixteen rows at a time, for vector instructions.
        private readonly short[]? weights;
#endif

        // Two rows in a 64-bit number, w[r] + w[r+1] · 2^32, where no sum can leave its half; otherwise null.
        private readonly long[]? twins;

        // Row by row, where a sum could.
        private readonly short[]? plain;

        /// <param name="matrix">Row by row.</param>
        /// <param name="rows">Rows; they are padded with zero rows to whole blocks.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="largestInput">The largest magnitude of a number that the matrix is multiplied with.</param>
        /// <param name="scalar">Whether to do without vector instructions also where there are some.</param>
        public ShortMatrix(ReadOnlySpan<short> matrix, int rows, int columns, int largestInput, bool scalar = false)
        {
            pairs = (columns + 1) / 2;
            blocks = PackedMatrix.Padded(rows) / BlockRows;
#if NET
            if (!scalar && Vector128.IsHardwareAccelerated)
            {
                weights = new short[blocks * pairs * BlockPair];
                for (int row = 0; row < rows; row++)
                {
                    int block = row / BlockRows * pairs * BlockPair + row % BlockRows * 2;
                    ReadOnlySpan<short> source = matrix.Slice(row * columns, columns);
                    for (int column = 0; column < source.Length; column++)
                        weights[block + (column >> 1) * BlockPair + (column & 1)] = source[column];
                }

                return;
            }
#endif
            if (FitsHalves(matrix, rows, columns, largestInput))
            {
                twins = new long[blocks * BlockRows / 2 * 2 * pairs];
                for (int row = 0; row < rows; row++)
                {
                    int place = row / 2 * 2 * pairs;
                    for (int column = 0; column < columns; column++)
                        twins[place + column] += row % 2 == 0 ? matrix[row * columns + column] : (long)matrix[row * columns + column] << 32;
                }

                return;
            }

            plain = new short[blocks * BlockRows * 2 * pairs];
            for (int row = 0; row < rows; row++)
                matrix.Slice(row * columns, columns).CopyTo(plain.AsSpan(row * 2 * pairs));
        }

        /// <summary>Rows with their padding.</summary>
        public int PaddedRows => blocks * BlockRows;

        /// <summary>The bytes it takes, roughly.</summary>
        public int Bytes => PaddedRows * pairs * (twins != null ? 8 : 4);

        /// <summary>All rows times a vector.</summary>
        /// <param name="vector">As long as the columns, rounded up to an even number with a zero.</param>
        /// <param name="sums">As long as <see cref="PaddedRows"/>.</param>
        public void Multiply(ReadOnlySpan<short> vector, Span<int> sums)
        {
            sums = sums.Slice(0, PaddedRows);
            vector = vector.Slice(0, 2 * pairs);
#if NET
            if (weights != null)
            {
                MultiplyVector(MemoryMarshal.Cast<short, int>(vector), sums);
                return;
            }
#endif
            if (twins != null)
                MultiplyTwins(vector, sums);
            else
                MultiplyPlain(vector, sums);
        }

        private static bool FitsHalves(ReadOnlySpan<short> matrix, int rows, int columns, int largestInput)
        {
            long most = int.MaxValue / Math.Max(1, largestInput);
            for (int row = 0; row < rows; row++)
            {
                long sum = 0;
                foreach (short weight in matrix.Slice(row * columns, columns))
                    sum += Math.Abs((int)weight);
                if (sum > most)
                    return false;
            }

            return true;
        }

        private void MultiplyTwins(ReadOnlySpan<short> vector, Span<int> sums)
        {
            ReadOnlySpan<long> rest = twins;
            for (int row = 0; row + 3 < sums.Length; row += 4)
            {
                // Two sums that need not wait for each other.
                ReadOnlySpan<long> first = rest.Slice(0, vector.Length);
                ReadOnlySpan<long> second = rest.Slice(vector.Length, vector.Length);
                long a = 0;
                long b = 0;
                for (int column = 0; column < vector.Length && column < first.Length && column < second.Length; column++)
                {
                    long input = vector[column];
                    a += first[column] * input;
                    b += second[column] * input;
                }

                Split(a, sums.Slice(row, 2));
                Split(b, sums.Slice(row + 2, 2));
                rest = rest.Slice(2 * vector.Length);
            }
        }

        // The lower sum is within ±(2^31 - 1); a negative one has borrowed one from the upper.
        private static void Split(long sum, Span<int> rows)
        {
            rows[0] = unchecked((int)sum);
            rows[1] = unchecked((int)((sum + int.MaxValue) >> 32));
        }

        private void MultiplyPlain(ReadOnlySpan<short> vector, Span<int> sums)
        {
            for (int row = 0; row < sums.Length; row++)
            {
                ReadOnlySpan<short> own = plain.AsSpan(row * vector.Length, vector.Length);
                int sum = 0;
                for (int column = 0; column < own.Length && column < vector.Length; column++)
                    sum = unchecked(sum + own[column] * vector[column]);
                sums[row] = sum;
            }
        }

#if NET
        private void MultiplyVector(ReadOnlySpan<int> inputs, Span<int> sums)
        {
            ref short weight = ref MemoryMarshal.GetArrayDataReference(weights!);
            ref int result = ref MemoryMarshal.GetReference(sums);
            if (Avx512BW.IsSupported && Vector512.IsHardwareAccelerated)
            {
                int block = 0;
                for (; block + 3 <= blocks; block += 3)
                    Three512(ref Unsafe.Add(ref weight, block * pairs * BlockPair), inputs, ref Unsafe.Add(ref result, block * BlockRows));
                for (; block < blocks; block++)
                    One512(ref Unsafe.Add(ref weight, block * pairs * BlockPair), inputs, ref Unsafe.Add(ref result, block * BlockRows));
                return;
            }

            for (int block = 0; block < blocks; block++)
            {
                ref short first = ref Unsafe.Add(ref weight, block * pairs * BlockPair);
                if (Avx2.IsSupported)
                    One256(ref first, inputs, ref Unsafe.Add(ref result, block * BlockRows));
                else
                    One128(ref first, inputs, ref Unsafe.Add(ref result, block * BlockRows));
            }
        }

        // Six sums that need not wait for each other.
        private static void Three512(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            nint next = inputs.Length * (nint)BlockPair;
            Vector512<int> a = Vector512<int>.Zero, b = a, c = a, d = a, e = a, f = a;
            int i = 0;
            for (; i + 1 < inputs.Length; i += 2)
            {
                Vector512<short> input = Vector512.Create(inputs[i]).AsInt16();
                Vector512<short> other = Vector512.Create(inputs[i + 1]).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), input);
                b += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, next)), input);
                c += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, 2 * next)), input);
                weight = ref Unsafe.Add(ref weight, BlockPair);
                d += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), other);
                e += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, next)), other);
                f += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, 2 * next)), other);
                weight = ref Unsafe.Add(ref weight, BlockPair);
            }

            if (i < inputs.Length)
            {
                Vector512<short> input = Vector512.Create(inputs[i]).AsInt16();
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), input);
                b += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, next)), input);
                c += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref Unsafe.Add(ref weight, 2 * next)), input);
            }

            (a + d).StoreUnsafe(ref result);
            (b + e).StoreUnsafe(ref result, BlockRows);
            (c + f).StoreUnsafe(ref result, 2 * BlockRows);
        }

        private static void One512(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector512<int> a = Vector512<int>.Zero;
            Vector512<int> b = a;
            int i = 0;
            for (; i + 1 < inputs.Length; i += 2)
            {
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), Vector512.Create(inputs[i]).AsInt16());
                b += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight, BlockPair), Vector512.Create(inputs[i + 1]).AsInt16());
                weight = ref Unsafe.Add(ref weight, 2 * BlockPair);
            }

            if (i < inputs.Length)
                a += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weight), Vector512.Create(inputs[i]).AsInt16());
            (a + b).StoreUnsafe(ref result);
        }

        private static void One256(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector256<int> a = Vector256<int>.Zero, b = a, c = a, d = a;
            int i = 0;
            for (; i + 1 < inputs.Length; i += 2)
            {
                Vector256<short> input = Vector256.Create(inputs[i]).AsInt16();
                Vector256<short> other = Vector256.Create(inputs[i + 1]).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight), input);
                b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, BlockRows), input);
                c += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, BlockPair), other);
                d += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, BlockPair + BlockRows), other);
                weight = ref Unsafe.Add(ref weight, 2 * BlockPair);
            }

            if (i < inputs.Length)
            {
                Vector256<short> input = Vector256.Create(inputs[i]).AsInt16();
                a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight), input);
                b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weight, BlockRows), input);
            }

            (a + c).StoreUnsafe(ref result);
            (b + d).StoreUnsafe(ref result, 8);
        }

        private static void One128(ref short weight, ReadOnlySpan<int> inputs, ref int result)
        {
            Vector128<int> a = Vector128<int>.Zero, b = a, c = a, d = a;
            foreach (int pair in inputs)
            {
                Vector128<short> input = Vector128.Create(pair).AsInt16();
                a += VectorRows.Products(Vector128.LoadUnsafe(ref weight), input);
                b += VectorRows.Products(Vector128.LoadUnsafe(ref weight, 8), input);
                c += VectorRows.Products(Vector128.LoadUnsafe(ref weight, 16), input);
                d += VectorRows.Products(Vector128.LoadUnsafe(ref weight, 24), input);
                weight = ref Unsafe.Add(ref weight, BlockPair);
            }

            a.StoreUnsafe(ref result);
            b.StoreUnsafe(ref result, 4);
            c.StoreUnsafe(ref result, 8);
            d.StoreUnsafe(ref result, 12);
        }
#endif
    }
}
