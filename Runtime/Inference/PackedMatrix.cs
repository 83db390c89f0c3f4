#nullable enable

using System;
using Cognomen.Format;
#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>A quantised matrix prepared for multiplication, sixteen rows side by side, so that no sum across lanes is needed.</summary>
    /// <remarks>
    /// Rows are bytes for vector instructions (<c>VectorRows</c>, for .NET alone), or pairs in 64-bit numbers (<see cref="ScalarRows"/>). Sums are
    /// modulo 2^32, so their order and the instruction set change no bit.
    /// </remarks>
    internal sealed class PackedMatrix
    {
        /// <summary>The number of rows side by side.</summary>
        public const int BlockRows = 16;

        private readonly ushort[] multipliers;
        private readonly int shift;
        private readonly ScalarRows? scalar;
#if NET
        private readonly VectorRows? vectors;

        // multiplier / 2^shift: exact, and so are all products with it below 2^53.
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
        /// <param name="rows">The row at each place; -1 for a row of zeros; a multiple of <see cref="BlockRows"/> in length.</param>
        /// <param name="plain">Whether not to use vector instructions, even if there are some.</param>
        public PackedMatrix(QuantisedMatrix matrix, int[] rows, bool plain = false)
        {
            PaddedRows = rows.Length;
            shift = matrix.Shift;
            multipliers = Array.ConvertAll(rows, row => row < 0 ? (ushort)0 : matrix.Multipliers[row]);
#if NET
            scales = Array.ConvertAll(multipliers, multiplier => multiplier / (double)(1L << shift));
            if (!plain && Vector128.IsHardwareAccelerated)
            {
                vectors = new VectorRows(matrix, rows);
                return;
            }
#endif
            scalar = new ScalarRows(matrix, rows);
        }

        /// <summary>The vector instructions that this process multiplies with, for comparing machines.</summary>
        public static string Instructions
        {
            get
            {
#if NET
                return VectorRows.Instructions;
#else
                return "none";
#endif
            }
        }

        /// <summary>The length of a result.</summary>
        public int PaddedRows { get; }

        /// <summary>A number of rows with its padding.</summary>
        public static int Padded(int rows) => (rows + BlockRows - 1) / BlockRows * BlockRows;

        /// <summary>The same matrix for a machine that has no vector instructions.</summary>
        internal static PackedMatrix Plain(QuantisedMatrix matrix, int groups) => new PackedMatrix(matrix, RowsOf(matrix.Rows, groups), plain: true);

        /// <summary>All rows times <paramref name="vector"/>, in Q16.</summary>
        /// <param name="vector">As long as the columns, rounded up to an even number with a zero.</param>
        /// <param name="results">As long as <see cref="PaddedRows"/>.</param>
        public void Multiply(ReadOnlySpan<short> vector, Span<int> results)
        {
#if NET
            if (vectors != null)
            {
                vectors.Sum(vector, results);
                if (Avx2.IsSupported)
                {
                    VectorMath.Scale(results.Slice(0, PaddedRows), scales);
                    return;
                }
            }
#endif
            scalar?.Sum(vector, results);
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
    }
}
