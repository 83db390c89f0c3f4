using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Parameters of a gated linear recurrence that are random, extreme or zero, within the limits of a file.</summary>
internal sealed class StrangeGatedLinear(Dice dice)
{
    public ModelParameters For(ModelDefinition model)
    {
        ModelShape shape = model.Shape;
        int[] own = GatedLinearFile.OwnSymbols(model);
        int[] rows = [shape.Hidden, shape.Hidden, shape.Hidden, shape.Projection];
        List<WeightBlock> input = [];
        for (int position = 0; position < shape.Window; position++)
        {
            for (int set = 0; set < shape.InputSets; set++)
                input.AddRange(rows.Take(GatedLinearFile.PartsAt(position)).Select(count => Block(count * shape.SymbolEmbedding, shape.WeightBits)));
        }

        return new ModelParameters
        {
            EndingBias = Shorts(shape.Conditions * shape.Endings),
            GatedLinear = new GatedLinearParameters
            {
                Coefficients = Shorts(shape.Conditions * shape.Coefficients),
                SymbolEmbedding = Weights(shape.Symbols * shape.SymbolEmbedding, 8),
                Input = [.. input],
                Bias = [.. Enumerable.Range(0, shape.InputSets).SelectMany(_ => rows).Select(count => Block(count, 8))],
                Feedback = [.. Enumerable.Range(0, 2 * shape.HiddenSets).Select(_ => Block(shape.Hidden, 8))],
                Projection = [.. Enumerable.Range(0, shape.HiddenSets).Select(_ => Block(shape.Projection * shape.Hidden, shape.WeightBits))],
                Output = [.. Enumerable.Range(0, shape.HiddenSets).Select(_ => Block(shape.Symbols * shape.Projection, shape.WeightBits))],
                OutputBias = [.. own.Select(count => Block(count + 1, 8))],
                Features = shape.ContextLength == 0 ? [] : [.. own.Prepend(shape.Symbols).Select(count => Trie(count, shape.ContextLength))],
            },
        };
    }

    /// <summary>A block of extreme or random weights.</summary>
    public WeightBlock Block(int count, int bits) =>
        new(dice.Below(4) switch { 0 => ushort.MaxValue, 1 => 1, _ => (ushort)(1 + dice.Below(ushort.MaxValue)) }, Weights(count, bits));

    /// <summary>Numbers that are extreme or random, without the smallest number.</summary>
    public short[] Shorts(int count)
    {
        int way = dice.Below(4);
        short[] values = new short[count];
        for (int i = 0; i < count; i++)
            values[i] = way switch { 0 => -short.MaxValue, 1 => short.MaxValue, 2 => 0, _ => (short)dice.From(-short.MaxValue, short.MaxValue) };
        return values;
    }

    /// <summary>Weights that are extreme or random, without the smallest number.</summary>
    public sbyte[] Weights(int count, int bits)
    {
        int way = dice.Below(5);
        int largest = (1 << (bits - 1)) - 1;
        sbyte[] weights = new sbyte[count];
        for (int i = 0; i < count; i++)
            weights[i] = (sbyte)(way switch { 0 => -largest, 1 => largest, 2 => i % 2 == 0 ? -largest : largest, _ => dice.From(-largest, largest) });
        return weights;
    }

    private FeatureTrie Trie(int symbols, int contextLength)
    {
        if (dice.OneIn(3))
            return FeatureTrie.Empty;
        List<ushort> places = [0], featurePlaces = [];
        List<int> firstChild = [], firstFeature = [], depths = [0];
        for (int node = 0; node < places.Count; node++)
        {
            firstFeature.Add(featurePlaces.Count);
            firstChild.Add(places.Count);
            if (node > 0)
                featurePlaces.AddRange(Chosen(symbols));
            if (depths[node] == contextLength || (node > 0 && (places[node] == 0 || places.Count > 60)))
                continue;
            ushort[] children = Chosen(symbols);
            places.AddRange(children);
            depths.AddRange(children.Select(_ => depths[node] + 1));
        }

        firstChild.Add(places.Count);
        firstFeature.Add(featurePlaces.Count);
        bool extreme = dice.OneIn(3);
        sbyte[] weights = [.. featurePlaces.Select(_ => (sbyte)((dice.OneIn(2) ? 1 : -1) * (extreme ? sbyte.MaxValue : dice.From(1, sbyte.MaxValue))))];
        return new FeatureTrie((ushort)dice.From(1, ushort.MaxValue), [.. places], [.. firstChild], [.. firstFeature], [.. featurePlaces], weights);
    }

    private ushort[] Chosen(int symbols)
    {
        int sure = dice.Below(symbols);
        return [.. Enumerable.Range(0, symbols).Where(place => place == sure || dice.OneIn(4)).Select(place => (ushort)place)];
    }
}
