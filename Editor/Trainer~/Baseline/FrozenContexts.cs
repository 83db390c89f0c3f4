using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Cognomen.Trainer.Baseline;

/// <summary>A tree's contexts with parameters applied: a sparse row of probabilities and the share of the next estimate down for each.</summary>
internal sealed class FrozenContexts
{
    private readonly ContextTree tree;
    private readonly ContextTotals totals;
    private readonly int[] start;
    private readonly int[] symbols;
    private readonly float[] kept;
    private readonly float[] backoff;

    internal FrozenContexts(ContextTree tree, ContextTotals totals, KneserNeyParameters parameters, int chain)
    {
        this.tree = tree;
        this.totals = totals;
        start = new int[tree.NodeCount + 1];
        symbols = new int[tree.Counts.Count];
        this.kept = new float[tree.Counts.Count];
        backoff = new float[tree.NodeCount];
        foreach (long key in tree.Counts.Keys) start[(int)(key >> 32) + 1]++;
        for (int node = 0; node < tree.NodeCount; node++)
        {
            start[node + 1] += start[node];
            backoff[node] = (float)totals.Of(node, 0).BackoffWeight(parameters, chain, tree.Length(node));
        }

        int[] next = start.AsSpan(0, tree.NodeCount).ToArray();
        foreach ((long key, int count) in tree.Counts)
        {
            int node = (int)(key >> 32), length = tree.Length(node), at = next[node]++;
            double kept = count - parameters.Discount(chain, length, count);
            symbols[at] = (int)(key & 0xFFFFFFFF);
            this.kept[at] = (float)(kept / (totals.Total(node) + parameters.Strength(chain, length)));
        }
    }

    /// <summary>How many counts are kept.</summary>
    internal int Entries => symbols.Length;

    internal int Child(int node, int symbol) => tree.Child(node, symbol);

    internal int Total(int node) => totals.Total(node);

    /// <summary>Turns the next estimate down into this context's, in place.</summary>
    internal void Interpolate(int node, Span<float> probabilities)
    {
        float share = backoff[node];
        int whole = probabilities.Length - probabilities.Length % Vector<float>.Count;
        foreach (ref Vector<float> some in MemoryMarshal.Cast<float, Vector<float>>(probabilities[..whole])) some *= share;
        for (int i = whole; i < probabilities.Length; i++) probabilities[i] *= share;
        for (int i = start[node]; i < start[node + 1]; i++) probabilities[symbols[i]] += kept[i];
    }
}
