using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Quantisation;

/// <summary>Turns a fitted network of one layer into the integers of a model.</summary>
internal static class NetworkQuantiser
{
    private const double One = 65536;

    /// <summary>The bits behind the point of a hidden state: 15, or 11 for the rectified cell, whose states may pass 1.</summary>
    private static int HiddenBits(RecurrentCell cell) => cell == RecurrentCell.ElmanRelu ? 11 : 15;

    /// <param name="network">The network.</param>
    /// <param name="bits">Bits of a matrix's weight, 4 to 8.</param>
    public static ModelShape Shape(CharacterNetwork network, int bits) => network is GatedLinearNetwork linear
        ? GatedLinearQuantiser.Shape(linear, bits)
        : Shape((RecurrentNetwork)network, bits);

    /// <param name="network">The network.</param>
    /// <param name="bits">Bits of a matrix's weight, 4 to 8.</param>
    /// <param name="forbidden">Contexts, the newest symbol first, and a symbol that must not follow; a network without n-gram features ignores them.</param>
    public static ModelParameters Quantise(CharacterNetwork network, int bits, IReadOnlyList<(int[] Context, int Symbol)>? forbidden = null) => network is GatedLinearNetwork linear
        ? GatedLinearQuantiser.Quantise(linear, bits, forbidden ?? [])
        : Quantise((RecurrentNetwork)network, bits);

    private static ModelShape Shape(RecurrentNetwork network, int bits)
    {
        NetworkShape shape = network.Shape;
        if (shape.Layers != 1)
            throw new ArgumentException($"the network has {shape.Layers} layers; a model has 1", nameof(network));
        Require(shape.Hidden, ModelShape.LargestHidden, "hidden units");
        Require(shape.SymbolEmbedding, ModelShape.LargestEmbedding, "numbers of a symbol's embedding");
        Require(network.ConditionEmbedding is null ? 0 : shape.ConditionEmbedding, ModelShape.LargestEmbedding, "numbers of a condition's embedding");
        return new ModelShape
        {
            Cell = shape.Cell,
            Hidden = shape.Hidden,
            SymbolEmbedding = shape.SymbolEmbedding,
            ConditionEmbedding = network.ConditionEmbedding is null ? 0 : shape.ConditionEmbedding,
            InitialState = network.InitialState is not null,
            OutputCondition = network.OutputCondition is not null,
            Symbols = network.Symbols,
            Conditions = network.Conditions.Count,
            WeightBits = bits,
        };

        static void Require(int value, int most, string what)
        {
            if (value > most)
                throw new ArgumentException($"the network has {value} {what}; a model has at most {most}", nameof(network));
        }
    }

    private static ModelParameters Quantise(RecurrentNetwork network, int bits)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        RecurrentLayer layer = network.Layers[0];
        FloatMatrix input = new(layer.InputWeights);
        (sbyte[] symbols, QuantisedMatrix inputSymbol) =
            EmbeddingQuantiser.Quantise(new FloatMatrix(network.SymbolEmbedding), input.Slice(0, network.Shape.SymbolEmbedding), bits);
        double hiddenUnit = One / (1 << HiddenBits(layer.Cell));
        ModelParameters parameters = new()
        {
            SymbolEmbedding = symbols,
            InputSymbol = inputSymbol,
            Recurrent = MatrixQuantiser.Quantise(new FloatMatrix(layer.RecurrentWeights), hiddenUnit, bits),
            Output = MatrixQuantiser.Quantise(new FloatMatrix(network.OutputWeights), hiddenUnit, bits),
            OutputBias = Q16(network.OutputBias.Values<float>()),
        };
        Biases(layer, parameters);
        if (network.ConditionEmbedding is ConditionTable conditions)
        {
            FloatMatrix columns = input.Slice(network.Shape.SymbolEmbedding, network.Shape.ConditionEmbedding);
            (parameters.ConditionEmbedding, parameters.InputCondition) = EmbeddingQuantiser.Quantise(new FloatMatrix(conditions.Rows()), columns, bits);
        }
        if (network.InitialHiddenTable() is Tensor initial)
            parameters.InitialState = [.. initial.reshape(-1).Values<float>().Select(value => Hidden(value, layer.Cell))];
        if (network.OutputCondition is ConditionTable bias)
            parameters.OutputCondition = MatrixQuantiser.Quantise(new FloatMatrix(bias.Rows()), One, bits);
        return parameters;
    }

    /// <summary>The two biases of a gate add up, but for the candidate of a GRU: there the recurrent one is inside the reset product.</summary>
    private static void Biases(RecurrentLayer layer, ModelParameters parameters)
    {
        float[] bias = layer.InputBias.Values<float>();
        float[] recurrent = layer.RecurrentBias.Values<float>();
        int added = layer.Cell == RecurrentCell.Gru ? 2 * layer.Hidden : bias.Length;
        for (int i = 0; i < added; i++)
            bias[i] += recurrent[i];
        parameters.Bias = Q16(bias);
        parameters.CandidateBias = Q16(recurrent.AsSpan(added));
    }

    private static short Hidden(float value, RecurrentCell cell) =>
        (short)Math.Clamp(Math.Round(value * (double)(1 << HiddenBits(cell))), short.MinValue, short.MaxValue);

    private static int[] Q16(ReadOnlySpan<float> values)
    {
        int[] integers = new int[values.Length];
        for (int i = 0; i < integers.Length; i++)
            integers[i] = (int)Math.Round(values[i] * One);
        return integers;
    }
}
