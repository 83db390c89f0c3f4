using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Housekeeping;

/// <summary>Random parameters of a gated linear recurrence, of realistic size, the same on every machine for one seed.</summary>
internal sealed class GatedLinearToyWeights(ulong seed)
{
    private const int One = 1 << 16;

    // A boundary's bias is -12 to 12.
    private const int BiasMultiplier = 12 * One / 127;

    private readonly ToyWeights random = new(seed);

    /// <summary>The parameters of a model whose other fields are set.</summary>
    public ModelParameters Parameters(ModelDefinition model)
    {
        ModelShape shape = model.Shape;
        int[] own = GatedLinearFile.OwnSymbols(model);
        int[] rows = [shape.Hidden, shape.Hidden, shape.Hidden, shape.Projection];
        int bits = shape.WeightBits;
        GatedLinearParameters parameters = new()
        {
            Coefficients = Shorts(shape.Conditions * shape.Coefficients, 3000),
            SymbolEmbedding = random.Weights(shape.Symbols * shape.SymbolEmbedding),
            Input =
            [
                .. from position in Enumerable.Range(0, shape.Window)
                   from set in Enumerable.Range(0, shape.InputSets)
                   from part in Enumerable.Range(0, GatedLinearFile.PartsAt(position))
                   select Block(rows[part] * shape.SymbolEmbedding, bits, 80),
            ],
            Bias = [.. Enumerable.Range(0, shape.InputSets).SelectMany(_ => rows).Select(count => Block(count, 8, 30))],
            Feedback = [.. Enumerable.Range(0, 2 * shape.HiddenSets).Select(_ => Block(shape.Hidden, 8, 60))],
            Projection = [.. Enumerable.Range(0, shape.HiddenSets).Select(_ => Block(shape.Projection * shape.Hidden, bits, 80))],
            Output = [.. Enumerable.Range(0, shape.HiddenSets).Select(_ => Block(shape.Symbols * shape.Projection, bits, 150))],
            OutputBias = [.. own.Select(count => new WeightBlock(BiasMultiplier, [(sbyte)(model.Nationalities.Count > 0 ? -90 : 0), .. Small(count)]))],
            Features = shape.ContextLength == 0 ? [] : [.. own.Prepend(shape.Symbols).Select((count, group) => Trie(count, shape.ContextLength, group))],
        };
        return new ModelParameters { GatedLinear = parameters, EndingBias = Shorts(shape.Conditions * shape.Endings, 1 << 10) };
    }

    private short[] Shorts(int count, int largest) => [.. Enumerable.Range(0, count).Select(_ => (short)((int)random.Below((uint)(2 * largest + 1)) - largest))];

    private sbyte[] Small(int count) => [.. Enumerable.Range(0, count).Select(_ => (sbyte)((int)random.Below(11) - 5))];

    /// <param name="count">Weights.</param>
    /// <param name="bits">Bits of a weight.</param>
    /// <param name="percent">The approximate value of the largest weight, in hundredths.</param>
    private WeightBlock Block(int count, int bits, int percent)
    {
        int multiplier = One * percent / 100 * (75 + (int)random.Below(51)) / 100 / ((1 << (bits - 1)) - 1);
        return new WeightBlock((ushort)multiplier, random.Weights(count, bits));
    }

    // The last group has no features, like a condition with few names.
    private FeatureTrie Trie(int symbols, int contextLength, int group)
    {
        if (group == 4)
            return FeatureTrie.Empty;
        List<ushort> places = [0], featurePlaces = [];
        List<int> firstChild = [], firstFeature = [], depths = [0];
        for (int node = 0; node < places.Count; node++)
        {
            firstFeature.Add(featurePlaces.Count);
            firstChild.Add(places.Count);
            if (node > 0)
                featurePlaces.AddRange(Chosen(symbols, 6));
            if (depths[node] == contextLength || (node > 0 && places[node] == 0))
                continue;
            ushort[] children = Chosen(symbols, node == 0 ? 2u : 8u);
            places.AddRange(children);
            depths.AddRange(children.Select(_ => depths[node] + 1));
        }

        firstChild.Add(places.Count);
        firstFeature.Add(featurePlaces.Count);
        sbyte[] weights = [.. featurePlaces.Select(_ => (sbyte)(1 + (int)random.Below(60) - (random.Below(3) == 0 ? 61 : 0)))];
        return new FeatureTrie(1200, [.. places], [.. firstChild], [.. firstFeature], [.. featurePlaces], weights);
    }

    // At least one: a file has no context without features.
    private ushort[] Chosen(int symbols, uint oneIn)
    {
        ushort sure = (ushort)random.Below((uint)symbols);
        return [.. Enumerable.Range(0, symbols).Select(place => (ushort)place).Where(place => place == sure || random.Below(oneIn) == 0)];
    }
}
