using System;
using Cognomen.Format;

namespace Cognomen.Trainer.Quantisation;

/// <summary>
/// Converts an embedding and the input weights that read it into integers. Every number of the embedding is first scaled so that
/// the largest is 1, and the column of the input weights by the inverse: the product stays, and each number uses its 8 bits.
/// </summary>
internal static class EmbeddingQuantiser
{
    private const double One = 65536;

    /// <summary>An embedding is small, and its precision matters more than that of other weights.</summary>
    private const int EmbeddingBits = 8;

    /// <param name="embedding">Symbols or conditions × numbers.</param>
    /// <param name="input">Gates × numbers.</param>
    /// <param name="bits">Bits of an input weight.</param>
    public static (sbyte[] Embedding, QuantisedMatrix Input) Quantise(FloatMatrix embedding, FloatMatrix input, int bits)
    {
        int largest = MatrixQuantiser.LargestWeight(EmbeddingBits);
        double[] spans = new double[embedding.Columns];
        for (int column = 0; column < spans.Length; column++)
            spans[column] = Math.Max(embedding.LargestOfColumn(column), float.Epsilon);
        sbyte[] integers = new sbyte[embedding.Count * embedding.Columns];
        for (int i = 0; i < integers.Length; i++)
        {
            int column = i % embedding.Columns;
            double share = embedding[i / embedding.Columns, column] / spans[column];
            integers[i] = (sbyte)Math.Round(share * largest, MidpointRounding.AwayFromZero);
        }
        return (integers, MatrixQuantiser.Quantise(input.WithColumnsTimes(spans), One / largest, bits));
    }
}
