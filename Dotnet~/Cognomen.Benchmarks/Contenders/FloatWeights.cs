using System;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>The weights of an LSTM as floats, for engines that compute with floats.</summary>
/// <remarks>S symbols, C conditions, E and D numbers of their embeddings, H units. The gates are in the order i, f, g, o.</remarks>
internal sealed class FloatWeights
{
    private const float One = 1 << 16;
    private const float HiddenOne = 1 << 15;

    public FloatWeights(NameModel model)
    {
        ModelShape shape = model.Loaded.Definition.Shape;
        ModelParameters parameters = model.Loaded.Definition.Parameters;
        if (shape.Cell != RecurrentCell.Lstm || shape.ConditionEmbedding == 0 || shape.InitialState)
            throw new NotSupportedException("other engines step an LSTM that is told its condition at every step, and no other network");
        Symbols = shape.Symbols;
        Conditions = shape.Conditions;
        Hidden = shape.Hidden;
        SymbolWidth = shape.SymbolEmbedding;
        ConditionWidth = shape.ConditionEmbedding;
        SymbolEmbedding = Array.ConvertAll(parameters.SymbolEmbedding, value => (float)value);
        ConditionEmbedding = Array.ConvertAll(parameters.ConditionEmbedding, value => (float)value);
        float[] symbol = Values(parameters.InputSymbol!, 1);
        float[] condition = Values(parameters.InputCondition!, 1);
        Input = [.. Enumerable.Range(0, 4 * Hidden).SelectMany(row =>
            symbol.Skip(row * SymbolWidth).Take(SymbolWidth).Concat(condition.Skip(row * ConditionWidth).Take(ConditionWidth)))];
        Recurrent = Values(parameters.Recurrent!, HiddenOne);
        Bias = Array.ConvertAll(parameters.Bias, value => value / One);
        Output = Values(parameters.Output!, HiddenOne);
        float[] own = parameters.OutputCondition == null ? new float[Conditions * Symbols] : Values(parameters.OutputCondition, 1);
        OutputBias = [.. own.Select((value, i) => value + (parameters.OutputBias[i % Symbols] / One))];
    }

    public int Symbols { get; }

    public int Conditions { get; }

    public int Hidden { get; }

    public int SymbolWidth { get; }

    public int ConditionWidth { get; }

    /// <summary>S × E.</summary>
    public float[] SymbolEmbedding { get; }

    /// <summary>C × D.</summary>
    public float[] ConditionEmbedding { get; }

    /// <summary>4H × (E + D).</summary>
    public float[] Input { get; }

    /// <summary>4H × H.</summary>
    public float[] Recurrent { get; }

    /// <summary>4H.</summary>
    public float[] Bias { get; }

    /// <summary>S × H.</summary>
    public float[] Output { get; }

    /// <summary>C × S: the part that all conditions share, plus each condition's own.</summary>
    public float[] OutputBias { get; }

    private static float[] Values(QuantisedMatrix matrix, float inputOne)
    {
        float[] values = new float[matrix.Weights.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(matrix.Weights[i] * (double)matrix.Multipliers[i / matrix.Columns] / (1L << matrix.Shift) * inputOne / One);
        return values;
    }
}
