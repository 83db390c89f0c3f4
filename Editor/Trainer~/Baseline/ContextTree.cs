using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>
/// Counts of symbols after contexts. A context's child is the same context with one more symbol to its left, so the nodes on the way
/// from the root are the contexts of one position from the shortest to the longest.
/// </summary>
/// <remarks>
/// The longest contexts, and those that reach the beginning of the name, count occurrences; shorter ones count after how many longer
/// contexts a symbol was seen (Kneser &amp; Ney 1995; Chen &amp; Goodman 1999, section 2.7).
/// </remarks>
internal sealed class ContextTree
{
    /// <summary>The node of the empty context.</summary>
    internal const int Root = 0;

    private readonly int depth;
    private readonly Dictionary<long, int> children = [];
    private readonly Dictionary<long, int> counts = [];
    private readonly List<byte> lengths = [0];

    /// <param name="depth">Symbols of the longest context.</param>
    internal ContextTree(int depth) => this.depth = depth;

    /// <summary>The number of contexts, with the empty one.</summary>
    internal int NodeCount => lengths.Count;

    /// <summary>The counts above 0, keyed by <see cref="Key"/>.</summary>
    internal IReadOnlyDictionary<long, int> Counts => counts;

    /// <summary>The node with one more symbol to the left, or -1.</summary>
    internal int Child(int node, int symbol) => children.TryGetValue(Key(node, symbol), out int child) ? child : -1;

    /// <summary>How often a symbol counts after a context.</summary>
    internal int Count(int node, int symbol) => counts.GetValueOrDefault(Key(node, symbol));

    /// <summary>Counts the symbol at one position, 1 or more, of a padded name (boundary, symbols, boundary).</summary>
    internal void Add(ReadOnlySpan<int> padded, int position)
    {
        int length = Math.Min(depth, position);
        Span<int> path = stackalloc int[length + 1];
        path[0] = Root;
        for (int k = 1; k <= length; k++) path[k] = ChildOrNew(path[k - 1], padded[position - k]);

        // A shorter context counts only the first occurrence in each longer one.
        for (int k = length; k >= 0; k--)
        {
            long key = Key(path[k], padded[position]);
            bool known = counts.TryGetValue(key, out int count);
            counts[key] = count + 1;
            if (known) break;
        }
    }

    internal static long Key(int node, int symbol) => ((long)node << 32) | (uint)symbol;

    /// <summary>The length of a node's context, in symbols.</summary>
    internal int Length(int node) => lengths[node];

    private int ChildOrNew(int node, int symbol)
    {
        if (children.TryGetValue(Key(node, symbol), out int child)) return child;
        child = lengths.Count;
        children.Add(Key(node, symbol), child);
        lengths.Add((byte)(lengths[node] + 1));
        return child;
    }
}
