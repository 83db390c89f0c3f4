using System;
using Cognomen.Format;

namespace Cognomen.Trainer.Quantisation;

/// <summary>Converts numbers into weights of at most 8 bits with one scale.</summary>
internal static class BlockQuantiser
{
    private const double One = 65536;

    /// <param name="values">The numbers.</param>
    /// <param name="bits">Bits of a weight, sign included.</param>
    /// <exception cref="ArgumentException">A number is too large for the scale, or is none.</exception>
    public static WeightBlock Quantise(ReadOnlySpan<float> values, int bits)
    {
        int most = MatrixQuantiser.LargestWeight(bits);
        double largest = FloatMatrix.LargestMagnitude(values);
        double exact = largest / most * One;
        if (exact > ushort.MaxValue)
            throw new ArgumentException($"a weight is {largest:G4}; with {bits} bits at most {most * ushort.MaxValue / One:G4} can be written", nameof(values));
        ushort multiplier = (ushort)Math.Max(1, Math.Round(exact));
        sbyte[] weights = new sbyte[values.Length];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (sbyte)Math.Clamp(Math.Round(values[i] * One / multiplier, MidpointRounding.ToEven), -most, most);
        return new WeightBlock(multiplier, weights);
    }
}
