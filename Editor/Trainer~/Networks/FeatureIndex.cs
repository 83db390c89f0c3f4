using System;
using System.Collections.Generic;
using System.IO;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// Which n-gram features a network has: for contexts of the symbols read last, in all conditions or in one, the symbols whose logits get a weight of
/// their own. Contexts are the nodes of a trie, read backwards.
/// </summary>
/// <param name="conditions">C; group 0 is shared by all, group c + 1 belongs to condition c.</param>
/// <param name="contextLength">Symbols of the longest context.</param>
internal sealed class FeatureIndex(int conditions, int contextLength)
{
    private readonly Dictionary<long, int> children = [];
    private readonly List<List<(int Symbol, int Feature)>?> features = [.. new List<(int, int)>?[conditions + 1]];

    /// <summary>Groups of contexts: the shared one, then one for each condition.</summary>
    public int Groups => conditions + 1;

    public int ContextLength => contextLength;

    /// <summary>The number of features, which are numbered in the order of adding.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature, which must be new.</summary>
    /// <param name="group">0 for all conditions, c + 1 for condition c.</param>
    /// <param name="context">The last symbols, the newest first.</param>
    /// <param name="symbol">The symbol whose logit is changed.</param>
    public void Add(int group, ReadOnlySpan<int> context, int symbol)
    {
        int node = group;
        foreach (int read in context)
        {
            long key = Key(node, read);
            if (!children.TryGetValue(key, out int child))
            {
                children.Add(key, child = features.Count);
                features.Add(null);
            }

            node = child;
        }

        (features[node] ??= []).Add((symbol, Count++));
    }

    public bool Contains(int group, ReadOnlySpan<int> context, int symbol)
    {
        int node = group;
        foreach (int read in context)
        {
            if (!children.TryGetValue(Key(node, read), out node))
                return false;
        }

        return features[node]?.Exists(feature => feature.Symbol == symbol) == true;
    }

    /// <summary>Finds the features of every step of a batch.</summary>
    /// <param name="inputs">T × B symbols read, the boundary first.</param>
    /// <param name="told">The condition of each name.</param>
    /// <param name="symbols">S.</param>
    /// <param name="places">Row · S + symbol for each feature that was found, where the row is step · B + name.</param>
    /// <param name="met">The number of each feature that was found.</param>
    public void Find(ReadOnlySpan<long> inputs, ReadOnlySpan<long> told, int symbols, List<long> places, List<long> met)
    {
        int names = told.Length;
        for (int row = 0; row < inputs.Length; row++)
        {
            // Beyond a name's end there is nothing to predict.
            if (row >= names && inputs[row] == 0)
                continue;
            Find(0, row, inputs, names, symbols, places, met);
            Find((int)told[row % names] + 1, row, inputs, names, symbols, places, met);
        }
    }

    /// <summary>All contexts with features: group, context, features.</summary>
    public IEnumerable<(int Group, int[] Context, IReadOnlyList<(int Symbol, int Feature)> Features)> Contexts()
    {
        (int Parent, int Symbol)[] links = new (int, int)[features.Count];
        foreach ((long key, int child) in children)
            links[child] = ((int)(key >> 16), (int)(key & 0xFFFF));
        for (int node = 0; node < features.Count; node++)
        {
            if (features[node] is not { } own)
                continue;
            List<int> context = [];
            int at = node;
            for (; at >= Groups; at = links[at].Parent)
                context.Add(links[at].Symbol);
            context.Reverse();
            yield return (at, [.. context], own);
        }
    }

    public void Save(BinaryWriter writer)
    {
        (int Group, int[] Context, int Symbol)[] all = new (int, int[], int)[Count];
        foreach ((int group, int[] context, IReadOnlyList<(int Symbol, int Feature)> own) in Contexts())
            foreach ((int symbol, int feature) in own)
                all[feature] = (group, context, symbol);
        writer.Write(Count);
        foreach ((int group, int[] context, int symbol) in all)
        {
            writer.Write(group);
            writer.Write(context.Length);
            foreach (int read in context)
                writer.Write(read);
            writer.Write(symbol);
        }
    }

    /// <summary>Loads what <see cref="Save"/> wrote into an empty index.</summary>
    public void Load(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            int group = reader.ReadInt32();
            int[] context = new int[reader.ReadInt32()];
            for (int j = 0; j < context.Length; j++)
                context[j] = reader.ReadInt32();
            Add(group, context, reader.ReadInt32());
        }
    }

    private static long Key(int node, int symbol) => ((long)node << 16) | (uint)symbol;

    private void Find(int node, int row, ReadOnlySpan<long> inputs, int names, int symbols, List<long> places, List<long> met)
    {
        for (int length = 1, at = row; length <= contextLength && at >= 0; length++, at -= names)
        {
            if (!children.TryGetValue(Key(node, (int)inputs[at]), out node))
                return;
            if (features[node] is { } own)
            {
                foreach ((int symbol, int feature) in own)
                {
                    places.Add((long)row * symbols + symbol);
                    met.Add(feature);
                }
            }

            // Nothing was read before the boundary.
            if (inputs[at] == 0)
                return;
        }
    }
}
