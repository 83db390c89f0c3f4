using System;

namespace Cognomen.Trainer.Baseline;

/// <summary>A tree's contexts with parameters applied: a sparse row of probabilities and the share of the next estimate down for each.</summary>
internal sealed class FrozenContexts
{
    private readonly ContextTree _tree;
    private readonly ContextTotals _totals;
    private readonly int[] _start;
    private readonly int[] _symbols;
    private readonly float[] _kept;
    private readonly float[] _backoff;

    internal FrozenContexts(ContextTree tree, ContextTotals totals, KneserNeyParameters parameters, int chain)
    {
        _tree = tree;
        _totals = totals;
        _start = new int[tree.NodeCount + 1];
        _symbols = new int[tree.Counts.Count];
        _kept = new float[tree.Counts.Count];
        _backoff = new float[tree.NodeCount];
        foreach (long key in tree.Counts.Keys) _start[(int)(key >> 32) + 1]++;
        for (int node = 0; node < tree.NodeCount; node++)
        {
            _start[node + 1] += _start[node];
            _backoff[node] = (float)totals.Of(node, 0).BackoffWeight(parameters, chain, tree.Length(node));
        }

        int[] next = _start.AsSpan(0, tree.NodeCount).ToArray();
        foreach ((long key, int count) in tree.Counts)
        {
            int node = (int)(key >> 32), length = tree.Length(node), at = next[node]++;
            double kept = count - parameters.Discount(chain, length, count);
            _symbols[at] = (int)(key & 0xFFFFFFFF);
            _kept[at] = (float)(kept / (totals.Total(node) + parameters.Strength(chain, length)));
        }
    }

    /// <summary>How many counts are kept.</summary>
    internal int Entries => _symbols.Length;

    internal int Child(int node, int symbol) => _tree.Child(node, symbol);

    internal int Total(int node) => _totals.Total(node);

    /// <summary>Turns the next estimate down into this context's, in place.</summary>
    internal void Interpolate(int node, Span<float> probabilities)
    {
        float share = _backoff[node];
        for (int i = 0; i < probabilities.Length; i++) probabilities[i] *= share;
        for (int i = _start[node]; i < _start[node + 1]; i++) probabilities[_symbols[i]] += _kept[i];
    }
}
