using System;
using Cognomen.Format;
using Cognomen.Sampling;

namespace Cognomen.Housekeeping;

/// <summary>Random parameters of realistic size, the same on every machine for one seed.</summary>
internal sealed class ToyWeights
{
    // With this multiplier and the shifts below, the largest weight times one is about one.
    private const int Unit = 33_000;

    private const int HiddenShift = 21;
    private const int RectifiedShift = 17;
    private const int EmbeddedShift = 13;
    private const int BiasShift = 6;

    private readonly ulong seed;
    private ulong next;

    public ToyWeights(ulong seed) => this.seed = seed;

    public ModelParameters Parameters(ModelShape shape)
    {
        int gates = shape.Gates * shape.Hidden, bits = shape.WeightBits;
        bool rectified = shape.Cell == RecurrentCell.ElmanRelu;
        int hiddenShift = rectified ? RectifiedShift : HiddenShift;
        ModelParameters parameters = new()
        {
            SymbolEmbedding = Weights(shape.Symbols * shape.SymbolEmbedding),
            InputSymbol = Matrix(gates, shape.SymbolEmbedding, rectified ? 50 : 80, EmbeddedShift, bits),
            Recurrent = Matrix(gates, shape.Hidden, rectified ? 20 : 60, hiddenShift, bits),
            Bias = Integers(gates, 1 << 14),
            Output = Matrix(shape.Symbols, shape.Hidden, rectified ? 30 : 70, hiddenShift, bits),
            OutputBias = Integers(shape.Symbols, 1 << 15),
        };
        if (shape.ConditionEmbedding > 0)
        {
            parameters.ConditionEmbedding = Weights(shape.Conditions * shape.ConditionEmbedding);
            parameters.InputCondition = Matrix(gates, shape.ConditionEmbedding, 50, EmbeddedShift, bits);
        }

        if (shape.Cell == RecurrentCell.Gru)
            parameters.CandidateBias = Integers(shape.Hidden, 1 << 14);
        if (shape.InitialState)
            parameters.InitialState = Array.ConvertAll(Integers(shape.Conditions * shape.Hidden, rectified ? 1 << 11 : 1 << 14), value => (short)value);
        if (shape.OutputCondition)
            parameters.OutputCondition = Matrix(shape.Conditions, shape.Symbols, 70, BiasShift, bits);
        parameters.EndingBias = Array.ConvertAll(Integers(shape.Conditions * shape.Endings, 1 << 10), value => (short)value);
        return parameters;
    }

    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="percent">The approximate size of a row's largest product, in hundredths. Rows differ by a quarter in both directions.</param>
    /// <param name="shift">The shift of a matrix of 8 bits.</param>
    /// <param name="bits">Bits of a weight.</param>
    private QuantisedMatrix Matrix(int rows, int columns, int percent, int shift, int bits)
    {
        ushort[] multipliers = new ushort[rows];
        sbyte[] weights = Weights(rows * columns, bits);
        for (int row = 0; row < rows; row++)
            multipliers[row] = (ushort)(Unit * percent / 100 * (75 + (int)Below(51)) / 100);
        return new QuantisedMatrix(rows, columns, weights, multipliers, shift - (8 - bits));
    }

    public sbyte[] Weights(int count, int bits = 8)
    {
        int largest = (1 << (bits - 1)) - 1;
        sbyte[] weights = new sbyte[count];
        for (int i = 0; i < count; i++)
            weights[i] = (sbyte)((int)Below((uint)((2 * largest) + 1)) - largest);
        return weights;
    }

    private int[] Integers(int count, int largest)
    {
        int[] values = new int[count];
        for (int i = 0; i < count; i++)
            values[i] = (int)Below((uint)(2 * largest + 1)) - largest;
        return values;
    }

    public uint Below(uint bound)
    {
        ulong at = next++;
        uint word = (uint)at;
        uint high = (uint)(at >> 32);
        uint zero = 0;
        uint none = 0;
        Philox.Block(ref word, ref high, ref zero, ref none, seed);
        return (uint)((ulong)word * bound >> 32);
    }
}
