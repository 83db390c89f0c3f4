using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>The counts of all nationalities together and of each one.</summary>
internal sealed class KneserNeyCounts
{
    private readonly ContextTree[] _own;
    private readonly ContextTotals[] _ownTotals;

    internal KneserNeyCounts(IReadOnlyList<(int[] Symbols, int Condition)> rows, KneserNeyOptions options)
    {
        Depth = options.Order - 1;
        All = new ContextTree(Depth);
        _own = new ContextTree[options.ConditionCount];
        for (int i = 0; i < _own.Length; i++) _own[i] = new ContextTree(Depth);
        foreach ((int[] symbols, int condition) in rows)
        {
            int[] padded = Pad(symbols);
            for (int t = 1; t < padded.Length; t++)
            {
                All.Add(padded, t);
                _own[condition].Add(padded, t);
            }
        }

        AllTotals = new ContextTotals(All);
        _ownTotals = Array.ConvertAll(_own, tree => new ContextTotals(tree));
    }

    /// <summary>Symbols of the longest context.</summary>
    internal int Depth { get; }

    internal ContextTree All { get; }

    internal ContextTotals AllTotals { get; }

    internal ContextTree Own(int condition) => _own[condition];

    internal ReadOnlySpan<ContextTree> AllOwn => _own;

    internal ContextTotals OwnTotals(int condition) => _ownTotals[condition];

    /// <summary>A name between two boundaries.</summary>
    internal static int[] Pad(ReadOnlySpan<int> symbols)
    {
        int[] padded = new int[symbols.Length + 2];
        symbols.CopyTo(padded.AsSpan(1));
        return padded;
    }
}
