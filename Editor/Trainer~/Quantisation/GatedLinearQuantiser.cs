using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Quantisation;

/// <summary>Turns a fitted gated linear recurrence into the integers of a model.</summary>
internal static class GatedLinearQuantiser
{
    private const int SmallBits = 8;

    // The gates f and o are held at half of their value: a sigmoid is a tanh of the half.
    private const float Half = 0.5f;

    /// <summary>Nats: what is forbidden becomes at least a hundred times rarer.</summary>
    private const float LeastForbidding = 5;

    public static ModelShape Shape(GatedLinearNetwork network, int bits) => new()
    {
        Cell = RecurrentCell.GatedLinear,
        Hidden = network.Shape.Hidden,
        SymbolEmbedding = network.Shape.SymbolEmbedding,
        Window = network.Shape.Window,
        Projection = network.Shape.Projection,
        InputSets = (int)network.OwnInput.shape[0],
        HiddenSets = (int)network.Projection.Sets.shape[0],
        ContextLength = network.Index.Count == 0 ? 0 : network.Shape.ContextLength,
        Symbols = network.Symbols,
        Conditions = network.Conditions.Count,
        WeightBits = bits,
    };

    public static ModelParameters Quantise(GatedLinearNetwork network, int bits, IReadOnlyList<(int[] Context, int Symbol)> forbidden)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        int hidden = network.Shape.Hidden, projection = network.Shape.Projection;
        GatedLinearParameters parameters = new()
        {
            Coefficients = Coefficients(network),
            SymbolEmbedding = Embedding(network, out float span),
            Bias = [.. Sets(network.Bias.Sets).SelectMany(set => Gates(set.t(), [hidden, hidden, hidden, projection], [Half, 1, Half, 1], SmallBits))],
            Feedback = [.. Sets(network.Feedback.Sets).SelectMany(set => Gates(set.t(), [hidden, hidden], [Half, 1], SmallBits))],
            Projection = [.. Sets(network.Projection.Sets).Select(set => Block(set.t(), 1, bits))],
            Output = [.. Sets(network.Output.Sets).Select(set => Block(set.t(), 1, bits))],
            OutputBias = OutputBias(network),
            Features = Features(network, forbidden),
        };
        Tensor[] own = Sets(network.OwnInput);
        List<WeightBlock> input = [];
        foreach ((int w, SetMixture part) in network.Input.Index())
        {
            foreach ((int k, Tensor set) in Sets(part.Sets).Index())
            {
                input.AddRange(Gates(set.t(), [hidden, hidden, hidden], [Half * span, span, Half * span], bits));
                if (w == 0)
                    input.Add(Block(own[k].t(), span, bits));
            }
        }

        parameters.Input = [.. input];
        return new ModelParameters { GatedLinear = parameters };
    }

    private static Tensor[] Sets(Tensor sets) => sets.unbind(0);

    private static IEnumerable<WeightBlock> Gates(Tensor rows, int[] sizes, float[] factors, int bits)
    {
        long first = 0;
        for (int i = 0; i < sizes.Length; first += sizes[i++])
            yield return Block(rows.narrow(0, first, sizes[i]), factors[i], bits);
    }

    private static WeightBlock Block(Tensor rows, float factor, int bits)
    {
        using Scalar times = factor;
        return BlockQuantiser.Quantise(rows.mul(times).Values<float>(), bits);
    }

    private static short[] Coefficients(GatedLinearNetwork network)
    {
        SetMixture[] parts = [.. network.Input, network.Bias, network.Feedback, network.Projection, network.Output];
        float[] all = cat([.. parts.Select(part => part.Shares())], 1).Values<float>();
        return Array.ConvertAll(all, value => (short)Math.Clamp(Math.Round(value * 4096.0), -short.MaxValue, short.MaxValue));
    }

    /// <summary>The embedding as shares of its largest number, which the weights that read it are multiplied by.</summary>
    private static sbyte[] Embedding(GatedLinearNetwork network, out float span)
    {
        float[] values = network.SymbolEmbedding.Values<float>();
        float largest = Math.Max(values.Max(Math.Abs), float.Epsilon);
        span = largest * 128 / 127;
        return Array.ConvertAll(values, value => (sbyte)Math.Round(value / largest * 127));
    }

    private static WeightBlock[] OutputBias(GatedLinearNetwork network)
    {
        float[] rows = network.OutputBias.Rows().Values<float>();
        int columns = network.Symbols + 1;
        return
        [
            .. network.OwnSymbols.Select((own, condition) => BlockQuantiser.Quantise(
                [
                    network.Conditions.IsConditioned ? rows[condition * columns] : 0,
                    rows[condition * columns + 1],
                    .. own.Select(symbol => rows[condition * columns + 1 + symbol]),
                ],
                SmallBits)),
        ];
    }

    private static FeatureTrie[] Features(GatedLinearNetwork network, IReadOnlyList<(int[] Context, int Symbol)> forbidden)
    {
        if (network.Index.Count == 0)
            return [];
        float[] weights = network.FeatureWeights.Values<float>();
        ILookup<int, (int[] Context, IReadOnlyList<(int Symbol, int Feature)> Features)> groups =
            network.Index.Contexts().ToLookup(context => context.Group, context => (context.Context, context.Features));
        return
        [
            Shared(groups[0], weights, [.. forbidden.Where(ngram => ngram.Context.Length <= network.Shape.ContextLength)], Places(network, 0)),
            .. Enumerable.Range(1, network.Index.Groups - 1).Select(group => FeatureTrieBuilder.Build(groups[group], weights, Places(network, group))),
        ];
    }

    /// <summary>The features of all conditions. What is forbidden gets the lowest weight that the others leave room for, so that they are rounded no more coarsely.</summary>
    private static FeatureTrie Shared(
        IEnumerable<(int[] Context, IReadOnlyList<(int Symbol, int Feature)> Features)> contexts,
        float[] weights,
        IReadOnlyList<(int[] Context, int Symbol)> forbidden,
        int[] places)
    {
        List<(int[] Context, List<(int Symbol, int Feature)> Features)> all = [.. contexts.Select(context => (context.Context, context.Features.ToList()))];
        float largest = all.SelectMany(context => context.Features).Select(feature => Math.Abs(weights[feature.Feature])).DefaultIfEmpty().Max();
        int lowest = weights.Length;
        foreach ((int[] context, int symbol) in forbidden)
        {
            List<(int Symbol, int Feature)>? features = all.Find(known => known.Context.SequenceEqual(context)).Features;
            if (features is null)
                all.Add((context, features = []));
            features.RemoveAll(feature => feature.Symbol == symbol);
            features.Add((symbol, lowest));
        }

        return FeatureTrieBuilder.Build(all.Select(context => (context.Context, (IReadOnlyList<(int, int)>)context.Features)), [.. weights, -Math.Max(largest, LeastForbidding)], places);
    }

    /// <summary>For each symbol its place in a group: its number in the shared one, and in a condition's its place among the condition's own symbols.</summary>
    private static int[] Places(GatedLinearNetwork network, int group)
    {
        int[] places = new int[network.Symbols];
        if (group == 0)
            return [.. Enumerable.Range(0, network.Symbols)];
        Array.Fill(places, -1);
        places[0] = 0;
        foreach ((int place, int symbol) in network.OwnSymbols[group - 1].Index())
            places[symbol] = place + 1;
        return places;
    }
}
