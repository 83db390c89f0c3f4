using System;
using Cognomen.Format;

namespace Cognomen.Trainer.Quantisation;

/// <summary>Converts a float matrix into weights of at most 8 bits with one scale a row.</summary>
internal static class MatrixQuantiser
{
    /// <summary>The largest magnitude of a weight with a number of bits. The range is symmetric, so the smallest number is not used.</summary>
    public static int LargestWeight(int bits) => (1 << (bits - 1)) - 1;

    private const int LargestMultiplier = ushort.MaxValue;

    /// <param name="matrix">The weights.</param>
    /// <param name="unit">The value in Q16 of one unit of the multiplied integers, for a weight of 1.</param>
    /// <param name="bits">Bits of a weight, sign included.</param>
    public static QuantisedMatrix Quantise(FloatMatrix matrix, double unit, int bits)
    {
        int most = LargestWeight(bits);
        double[] scales = new double[matrix.Count];
        double largest = 0;
        for (int row = 0; row < matrix.Count; row++)
        {
            scales[row] = matrix.LargestOfRow(row) / most * unit;
            largest = Math.Max(largest, scales[row]);
        }
        int shift = Shift(largest);
        ushort[] multipliers = new ushort[matrix.Count];
        sbyte[] weights = new sbyte[matrix.Count * matrix.Columns];
        for (int row = 0; row < matrix.Count; row++)
        {
            // Rounded up, so that the largest weight of the row still fits.
            multipliers[row] = (ushort)Math.Clamp(Math.Ceiling(Math.ScaleB(scales[row], shift)), 1, LargestMultiplier);
            double step = Math.ScaleB(multipliers[row], -shift) / unit;
            for (int column = 0; column < matrix.Columns; column++)
                weights[row * matrix.Columns + column] = Round(matrix[row, column] / step, most);
        }
        return new QuantisedMatrix(matrix.Count, matrix.Columns, weights, multipliers, shift);
    }

    private static sbyte Round(double value, int most) => (sbyte)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), -most, most);

    /// <summary>The largest shift with which the largest scale still has a multiplier of 16 bits.</summary>
    private static int Shift(double largest)
    {
        int shift = QuantisedMatrix.LargestShift;
        while (shift > 1 && Math.ScaleB(largest, shift) > LargestMultiplier)
            shift--;
        if (Math.ScaleB(largest, shift) > LargestMultiplier)
            throw new ArgumentOutOfRangeException(nameof(largest), largest, "the weights are too large for 16-bit multipliers");
        return shift;
    }
}
