using System;
using System.Runtime.InteropServices;
using Cognomen.Format;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Extreme and random numbers among a model's parameters, in a valid file.</summary>
internal static class ParameterMutations
{
    /// <summary>A file with one to four runs of changed parameters.</summary>
    public static byte[] Change(byte[] file, Dice dice)
    {
        ModelDefinition model = ModelFile.Read(file, out _);
        for (int times = dice.From(1, 4); times > 0; times--)
        {
            if (model.Parameters.GatedLinear is { } gated)
                Once(gated, model.Shape, dice);
            else
                Once(model.Parameters, dice);
        }

        return ModelFile.Write(model);
    }

    private static void Once(ModelParameters all, Dice dice)
    {
        switch (dice.Below(12))
        {
            case 0: Extreme(all.SymbolEmbedding, dice); break;
            case 1: Extreme(all.ConditionEmbedding, dice); break;
            case 2: all.InputSymbol = Matrix(all.InputSymbol, dice); break;
            case 3: all.InputCondition = Matrix(all.InputCondition, dice); break;
            case 4: all.Recurrent = Matrix(all.Recurrent, dice); break;
            case 5: Extreme(all.Bias, dice); break;
            case 6: Extreme(all.CandidateBias, dice); break;
            case 7: Extreme(all.InitialState, dice); break;
            case 8: all.Output = Matrix(all.Output, dice); break;
            case 9: Extreme(all.OutputBias, dice); break;
            case 10: Extreme(all.EndingBias, dice); break;
            default: all.OutputCondition = Matrix(all.OutputCondition, dice); break;
        }
    }

    private static void Once(GatedLinearParameters all, ModelShape shape, Dice dice)
    {
        StrangeGatedLinear strange = new(dice);
        switch (dice.Below(8))
        {
            case 0: all.Coefficients = strange.Shorts(all.Coefficients.Length); break;
            case 1: all.SymbolEmbedding = strange.Weights(all.SymbolEmbedding.Length, 8); break;
            case 2: Block(all.Input, shape.WeightBits, strange, dice); break;
            case 3: Block(all.Bias, 8, strange, dice); break;
            case 4: Block(all.Feedback, 8, strange, dice); break;
            case 5: Block(all.Projection, shape.WeightBits, strange, dice); break;
            case 6: Block(all.Output, shape.WeightBits, strange, dice); break;
            default: Block(all.OutputBias, 8, strange, dice); break;
        }
    }

    private static void Block(WeightBlock[] blocks, int bits, StrangeGatedLinear strange, Dice dice)
    {
        int at = dice.Below(blocks.Length);
        blocks[at] = strange.Block(blocks[at].Weights.Length, bits);
    }

    private static QuantisedMatrix? Matrix(QuantisedMatrix? old, Dice dice)
    {
        if (old == null)
            return null;
        if (dice.OneIn(2))
            Extreme(old.Weights, dice);
        if (dice.OneIn(2))
            Extreme(old.Multipliers, dice);
        int shift = dice.OneIn(3) ? dice.From(1, QuantisedMatrix.LargestShift) : old.Shift;
        return new QuantisedMatrix(old.Rows, old.Columns, old.Weights, old.Multipliers, shift);
    }

    private static void Extreme<T>(T[] numbers, Dice dice)
        where T : struct => ByteMutations.Extreme(MemoryMarshal.AsBytes(numbers.AsSpan()), dice);
}
