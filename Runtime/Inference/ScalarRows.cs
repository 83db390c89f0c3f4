#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// The rows of a matrix for machines without vector instructions, as Unity's players are: two rows share a 64-bit number,
    /// w[r] + w[r+1] · 2^32, so that one multiplication by v gives w[r] · v in the lower half and w[r+1] · v above it. Sums of up to
    /// 512 such products stay within their halves.
    /// </summary>
    internal sealed class ScalarRows
    {
        private const int RowPairs = PackedMatrix.BlockRows / 2;

        private readonly long[] weights;
        private readonly int columns;
        private readonly int blocks;

        /// <param name="matrix">The matrix, of 512 columns at most (<see cref="ModelShape.LargestHidden"/>).</param>
        /// <param name="rows">Which row goes where; -1 for a row of zeros; whole blocks.</param>
        public ScalarRows(QuantisedMatrix matrix, int[] rows)
            : this(Array.ConvertAll(matrix.Weights, weight => (short)weight), matrix.Columns, rows)
        {
        }

        /// <param name="matrix">The weights, row by row. The magnitudes of a row times those of inputs never add up to 2^31.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="rows">Which row goes where; -1 for a row of zeros; whole blocks.</param>
        public ScalarRows(short[] matrix, int columns, int[] rows)
        {
            this.columns = columns;
            blocks = rows.Length / PackedMatrix.BlockRows;
            weights = new long[rows.Length / 2 * columns];
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i] < 0)
                    continue;
                int place = i / PackedMatrix.BlockRows * columns * RowPairs + i % PackedMatrix.BlockRows / 2;
                for (int column = 0; column < columns; column++)
                {
                    long weight = matrix[rows[i] * columns + column];
                    weights[place + column * RowPairs] += i % 2 == 0 ? weight : weight << 32;
                }
            }
        }

        /// <summary>The bytes that the weights take.</summary>
        public int Bytes => weights.Length * sizeof(long);

        /// <summary>The sums of weights times inputs, one a row, modulo 2^32.</summary>
        public void Sum(ReadOnlySpan<short> vector, Span<int> sums)
        {
            vector = vector.Slice(0, columns);
            for (int block = 0; block < blocks; block++)
            {
                // Eight sums in registers: a loop over an array of sums takes three times as long.
                long a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
                ReadOnlySpan<long> rest = weights.AsSpan(block * columns * RowPairs, columns * RowPairs);

                // The second condition always holds; it spares the checks of the eight look-ups.
                for (int column = 0; column < vector.Length && rest.Length >= RowPairs; column++, rest = rest.Slice(RowPairs))
                {
                    long input = vector[column];
                    a += rest[0] * input;
                    b += rest[1] * input;
                    c += rest[2] * input;
                    d += rest[3] * input;
                    e += rest[4] * input;
                    f += rest[5] * input;
                    g += rest[6] * input;
                    h += rest[7] * input;
                }

                Span<int> results = sums.Slice(block * PackedMatrix.BlockRows, PackedMatrix.BlockRows);
                Split(a, results);
                Split(b, results.Slice(2));
                Split(c, results.Slice(4));
                Split(d, results.Slice(6));
                Split(e, results.Slice(8));
                Split(f, results.Slice(10));
                Split(g, results.Slice(12));
                Split(h, results.Slice(14));
            }
        }

        // The lower sum is more than -2^31 and at most 2^31; a negative one has borrowed one from the upper.
        private static void Split(long sum, Span<int> rows)
        {
            rows[0] = unchecked((int)sum);
            rows[1] = unchecked((int)((sum + int.MaxValue) >> 32));
        }
    }
}
