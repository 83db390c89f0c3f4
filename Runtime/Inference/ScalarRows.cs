#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// The rows of a matrix for machines without vector instructions, such as Unity's players. Two rows share a 64-bit number, w[r] + w[r+1] · 2^32.
    /// </summary>
    /// <remarks>One multiplication by v gives w[r] · v in the lower half and w[r+1] · v above it. Sums of up to 512 such products fit into their halves.</remarks>
    internal sealed class ScalarRows
    {
        /// <summary>Pairs of rows in a block.</summary>
        public const int RowPairs = PackedMatrix.BlockRows / 2;

        private readonly long[] weights;
        private readonly int columns;
        private readonly int blocks;

        /// <param name="matrix">The matrix, of 512 columns at most (<see cref="ModelShape.LargestHidden"/>).</param>
        /// <param name="rows">The row at each place; -1 for a row of zeros; whole blocks.</param>
        public ScalarRows(QuantisedMatrix matrix, int[] rows)
            : this(Array.ConvertAll(matrix.Weights, weight => (short)weight), matrix.Columns, rows)
        {
        }

        /// <param name="matrix">The weights, row by row. The sum of |weight · input| over a row is always less than 2^31.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="rows">The row at each place; -1 for a row of zeros; whole blocks.</param>
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
        public unsafe void Sum(ReadOnlySpan<short> vector, Span<int> sums)
        {
            // The code below reads and writes without checks.
            vector = vector.Slice(0, columns);
            sums = sums.Slice(0, blocks * PackedMatrix.BlockRows);
            CompiledLoops? compiled = CompiledLoops.Installed;
            fixed (long* all = weights)
            fixed (short* inputs = vector)
            fixed (int* results = sums)
            {
                if (compiled != null)
                    compiled.Multiply(all, inputs, results, columns, blocks);
                else
                    ScalarKernel.Multiply(all, inputs, results, columns, blocks);
            }
        }
    }
}
