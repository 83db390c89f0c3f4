#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>
    /// A matrix of 8-bit weights with one scale a row. Row r times an integer vector x is
    /// (m[r] · Σ w[r,c] x[c] + 2^(shift-1)) >> shift, in Q16 (65,536 is one).
    /// </summary>
    internal sealed class QuantisedMatrix
    {
        /// <summary>The largest shift in a file.</summary>
        public const int LargestShift = 46;

        public QuantisedMatrix(int rows, int columns, sbyte[] weights, ushort[] multipliers, int shift)
        {
            if (weights.Length != rows * columns)
                throw new ArgumentException($"weights has {weights.Length} entries; {rows} rows of {columns} need {rows * columns}", nameof(weights));
            if (multipliers.Length != rows)
                throw new ArgumentException($"multipliers has {multipliers.Length} entries; {rows} rows need one each", nameof(multipliers));
            if (shift < 1 || shift > LargestShift)
                throw new ArgumentOutOfRangeException(nameof(shift), shift, $"a shift is 1 to {LargestShift}");
            Rows = rows;
            Columns = columns;
            Weights = weights;
            Multipliers = multipliers;
            Shift = shift;
        }

        public int Rows { get; }

        public int Columns { get; }

        /// <summary>Rows × Columns, row by row.</summary>
        public sbyte[] Weights { get; }

        /// <summary>One a row.</summary>
        public ushort[] Multipliers { get; }

        public int Shift { get; }
    }
}
