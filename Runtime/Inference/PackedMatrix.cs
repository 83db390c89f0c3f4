#nullable enable

using System;
using Cognomen.Format;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// A quantised matrix made ready for multiplying. Sixteen rows lie side by side, two columns of each at a time, so that one vector
    /// instruction serves sixteen rows and no sum across lanes is needed. Sums are taken modulo 2^32: their order, and hence the instruction
    /// set, changes no bit.
    /// </summary>
    internal sealed class PackedMatrix
    {
        /// <summary>Rows that lie side by side.</summary>
        public const int BlockRows = 16;

        private const int BlockPair = 2 * BlockRows;

        private readonly short[] weights;
        private readonly ushort[] multipliers;
        private readonly int shift;
        private readonly int pairs;
#if NET
        // multiplier / 2^shift: exact, and so is all that is done with it below 2^53.
        private readonly double[] scales;
#endif

        /// <summary>Packs a matrix.</summary>
        /// <param name="matrix">The matrix.</param>
        /// <param name="groups">Equal runs of rows (gates), each padded with zero rows to whole blocks.</param>
        public PackedMatrix(QuantisedMatrix matrix, int groups)
            : this(matrix, RowsOf(matrix.Rows, groups))
        {
        }

        /// <summary>Packs some rows of a matrix.</summary>
        /// <param name="matrix">The matrix.</param>
        /// <param name="rows">Which row goes where; -1 for a row of zeros; a multiple of <see cref="BlockRows"/> in length.</param>
        public PackedMatrix(QuantisedMatrix matrix, int[] rows)
        {
            PaddedRows = rows.Length;
            pairs = (matrix.Columns + 1) / 2;
            shift = matrix.Shift;
            multipliers = new ushort[PaddedRows];
            weights = new short[PaddedRows * pairs * 2];
            for (int i = 0; i < PaddedRows; i++)
            {
                if (rows[i] < 0)
                    continue;
                multipliers[i] = matrix.Multipliers[rows[i]];
                int block = i / BlockRows * pairs * BlockPair + i % BlockRows * 2;
                for (int column = 0; column < matrix.Columns; column++)
                    weights[block + column / 2 * BlockPair + column % 2] = matrix.Weights[rows[i] * matrix.Columns + column];
            }
#if NET
            scales = Array.ConvertAll(multipliers, multiplier => multiplier / (double)(1L << shift));
#endif
        }

        /// <summary>The vector instructions that this process multiplies with, for whoever compares machines.</summary>
        public static string Instructions
        {
            get
            {
#if NET
                if (Avx2.IsSupported)
                    return Vector512.IsHardwareAccelerated && Avx512BW.IsSupported ? "AVX-512" : "AVX2";
                if (Vector128.IsHardwareAccelerated)
                    return "128 bits";
#endif
                return "none";
            }
        }

        /// <summary>The length of a result.</summary>
        public int PaddedRows { get; }

        /// <summary>A number of rows with its padding.</summary>
        public static int Padded(int rows) => (rows + BlockRows - 1) / BlockRows * BlockRows;

        /// <summary>All rows times <paramref name="vector"/>, in Q16.</summary>
        /// <param name="vector">As long as the columns, rounded up to an even number with a zero.</param>
        /// <param name="results">As long as <see cref="PaddedRows"/>.</param>
        public void Multiply(ReadOnlySpan<short> vector, Span<int> results)
        {
#if NET
            if (Avx2.IsSupported)
            {
                if (Vector512.IsHardwareAccelerated && Avx512BW.IsSupported)
                    Sum512(vector, results);
                else
                    Sum256(vector, results);
                Scale256(results);
                return;
            }

            if (Vector128.IsHardwareAccelerated)
                Sum128(vector, results);
            else
                SumScalar(vector, results);
#else
            SumScalar(vector, results);
#endif
            for (int row = 0; row < PaddedRows; row++)
                results[row] = FixedPoint.Scale(results[row], multipliers[row], shift);
        }

        /// <summary>The twin of <see cref="Multiply"/> that uses no vector instruction.</summary>
        internal void MultiplyScalar(ReadOnlySpan<short> vector, Span<int> results)
        {
            SumScalar(vector, results);
            for (int row = 0; row < PaddedRows; row++)
                results[row] = FixedPoint.Scale(results[row], multipliers[row], shift);
        }

        private static int[] RowsOf(int count, int groups)
        {
            int size = count / groups;
            int padded = Padded(size);
            var rows = new int[groups * padded];
            for (int i = 0; i < rows.Length; i++)
                rows[i] = i % padded < size ? i / padded * size + i % padded : -1;
            return rows;
        }

        private void SumScalar(ReadOnlySpan<short> vector, Span<int> results)
        {
            Span<int> sums = stackalloc int[BlockRows];
            for (int block = 0; block < PaddedRows; block += BlockRows)
            {
                sums.Clear();
                ReadOnlySpan<short> weight = weights.AsSpan(block * pairs * 2, pairs * BlockPair);
                for (int pair = 0; pair < pairs; pair++, weight = weight.Slice(BlockPair))
                {
                    int left = vector[2 * pair];
                    int right = vector[2 * pair + 1];

                    // Most hidden units of a rectified cell are zero.
                    if ((left | right) == 0)
                        continue;
                    for (int row = 0; row < sums.Length; row++)
                        sums[row] = unchecked(sums[row] + weight[2 * row] * left + weight[2 * row + 1] * right);
                }

                sums.CopyTo(results.Slice(block));
            }
        }

#if NET
        private void Sum512(ReadOnlySpan<short> vector, Span<int> results)
        {
            ReadOnlySpan<int> inputs = MemoryMarshal.Cast<short, int>(vector).Slice(0, pairs);
            ReadOnlySpan<Vector512<short>> all = MemoryMarshal.Cast<short, Vector512<short>>(weights);
            Span<Vector512<int>> sums = MemoryMarshal.Cast<int, Vector512<int>>(results.Slice(0, PaddedRows));
            int block = 0;

            // Four blocks at a time: four sums that need not wait for each other.
            for (; block + 4 <= sums.Length; block += 4)
            {
                ReadOnlySpan<Vector512<short>> a = all.Slice(block * pairs, pairs);
                ReadOnlySpan<Vector512<short>> b = all.Slice((block + 1) * pairs, pairs);
                ReadOnlySpan<Vector512<short>> c = all.Slice((block + 2) * pairs, pairs);
                ReadOnlySpan<Vector512<short>> d = all.Slice((block + 3) * pairs, pairs);
                Vector512<int> sumA = Vector512<int>.Zero;
                Vector512<int> sumB = Vector512<int>.Zero;
                Vector512<int> sumC = Vector512<int>.Zero;
                Vector512<int> sumD = Vector512<int>.Zero;
                for (int pair = 0; pair < inputs.Length; pair++)
                {
                    Vector512<short> input = Vector512.Create(inputs[pair]).AsInt16();
                    sumA += Avx512BW.MultiplyAddAdjacent(a[pair], input);
                    sumB += Avx512BW.MultiplyAddAdjacent(b[pair], input);
                    sumC += Avx512BW.MultiplyAddAdjacent(c[pair], input);
                    sumD += Avx512BW.MultiplyAddAdjacent(d[pair], input);
                }

                sums[block] = sumA;
                sums[block + 1] = sumB;
                sums[block + 2] = sumC;
                sums[block + 3] = sumD;
            }

            for (; block < sums.Length; block++)
            {
                ReadOnlySpan<Vector512<short>> a = all.Slice(block * pairs, pairs);
                Vector512<int> sum = Vector512<int>.Zero;
                for (int pair = 0; pair < inputs.Length; pair++)
                    sum += Avx512BW.MultiplyAddAdjacent(a[pair], Vector512.Create(inputs[pair]).AsInt16());
                sums[block] = sum;
            }
        }

        private void Sum256(ReadOnlySpan<short> vector, Span<int> results)
        {
            ReadOnlySpan<int> inputs = MemoryMarshal.Cast<short, int>(vector).Slice(0, pairs);
            ReadOnlySpan<Vector256<short>> all = MemoryMarshal.Cast<short, Vector256<short>>(weights);
            Span<Vector256<int>> sums = MemoryMarshal.Cast<int, Vector256<int>>(results.Slice(0, PaddedRows));
            int block = 0;
            for (; block + 4 <= sums.Length; block += 4)
            {
                // Two blocks of sixteen rows, each two vectors wide.
                ReadOnlySpan<Vector256<short>> a = all.Slice(block * pairs, 2 * pairs);
                ReadOnlySpan<Vector256<short>> b = all.Slice((block + 2) * pairs, 2 * pairs);
                Vector256<int> sumA = Vector256<int>.Zero;
                Vector256<int> sumB = Vector256<int>.Zero;
                Vector256<int> sumC = Vector256<int>.Zero;
                Vector256<int> sumD = Vector256<int>.Zero;
                for (int pair = 0; pair < inputs.Length; pair++)
                {
                    Vector256<short> input = Vector256.Create(inputs[pair]).AsInt16();
                    sumA += Avx2.MultiplyAddAdjacent(a[2 * pair], input);
                    sumB += Avx2.MultiplyAddAdjacent(a[2 * pair + 1], input);
                    sumC += Avx2.MultiplyAddAdjacent(b[2 * pair], input);
                    sumD += Avx2.MultiplyAddAdjacent(b[2 * pair + 1], input);
                }

                sums[block] = sumA;
                sums[block + 1] = sumB;
                sums[block + 2] = sumC;
                sums[block + 3] = sumD;
            }

            for (; block < sums.Length; block += 2)
            {
                ReadOnlySpan<Vector256<short>> a = all.Slice(block * pairs, 2 * pairs);
                Vector256<int> sumA = Vector256<int>.Zero;
                Vector256<int> sumB = Vector256<int>.Zero;
                for (int pair = 0; pair < inputs.Length; pair++)
                {
                    Vector256<short> input = Vector256.Create(inputs[pair]).AsInt16();
                    sumA += Avx2.MultiplyAddAdjacent(a[2 * pair], input);
                    sumB += Avx2.MultiplyAddAdjacent(a[2 * pair + 1], input);
                }

                sums[block] = sumA;
                sums[block + 1] = sumB;
            }
        }

        // Arm and WebAssembly: each 32-bit lane holds two weights, taken apart by shifts.
        private void Sum128(ReadOnlySpan<short> vector, Span<int> results)
        {
            ReadOnlySpan<Vector128<int>> all = MemoryMarshal.Cast<short, Vector128<int>>(weights);
            Span<Vector128<int>> sums = MemoryMarshal.Cast<int, Vector128<int>>(results.Slice(0, PaddedRows));
            for (int block = 0; block < sums.Length; block += 4)
            {
                ReadOnlySpan<Vector128<int>> weight = all.Slice(block * pairs, 4 * pairs);
                Vector128<int> sumA = Vector128<int>.Zero;
                Vector128<int> sumB = Vector128<int>.Zero;
                Vector128<int> sumC = Vector128<int>.Zero;
                Vector128<int> sumD = Vector128<int>.Zero;
                for (int pair = 0; pair < pairs; pair++)
                {
                    Vector128<int> left = Vector128.Create((int)vector[2 * pair]);
                    Vector128<int> right = Vector128.Create((int)vector[2 * pair + 1]);
                    sumA += Products(weight[4 * pair], left, right);
                    sumB += Products(weight[4 * pair + 1], left, right);
                    sumC += Products(weight[4 * pair + 2], left, right);
                    sumD += Products(weight[4 * pair + 3], left, right);
                }

                sums[block] = sumA;
                sums[block + 1] = sumB;
                sums[block + 2] = sumC;
                sums[block + 3] = sumD;
            }
        }

        private static Vector128<int> Products(Vector128<int> weights, Vector128<int> left, Vector128<int> right) =>
            Vector128.ShiftRightArithmetic(Vector128.ShiftLeft(weights, 16), 16) * left + Vector128.ShiftRightArithmetic(weights, 16) * right;

        private void Scale256(Span<int> results)
        {
            Span<Vector128<int>> sums = MemoryMarshal.Cast<int, Vector128<int>>(results.Slice(0, PaddedRows));
            ReadOnlySpan<Vector256<double>> scale = MemoryMarshal.Cast<double, Vector256<double>>(scales).Slice(0, sums.Length);
            for (int i = 0; i < sums.Length; i++)
                sums[i] = VectorMath.RoundSaturated(Avx.ConvertToVector256Double(sums[i]) * scale[i]);
        }
#endif
    }
}
