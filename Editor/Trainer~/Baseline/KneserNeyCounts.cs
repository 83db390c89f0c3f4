using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>The counts of all nationalities together and of each one.</summary>
internal sealed class KneserNeyCounts
{
    private readonly ContextTree[] own;
    private readonly ContextTotals[] ownTotals;

    internal KneserNeyCounts(IReadOnlyList<(int[] Symbols, int Condition)> rows, KneserNeyOptions options)
    {
        Depth = options.Order - 1;
        All = new ContextTree(Depth);
        own = new ContextTree[options.ConditionCount];
        for (int i = 0; i < own.Length; i++) own[i] = new ContextTree(Depth);
        foreach ((int[] symbols, int condition) in rows)
        {
            int[] padded = Pad(symbols);
            for (int t = 1; t < padded.Length; t++)
            {
                All.Add(padded, t);
                own[condition].Add(padded, t);
            }
        }

        AllTotals = new ContextTotals(All);
        ownTotals = Array.ConvertAll(own, tree => new ContextTotals(tree));
    }

    /// <summary>Symbols of the longest context.</summary>
    internal int Depth { get; }

    internal ContextTree All { get; }

    internal ContextTotals AllTotals { get; }

    internal ContextTree Own(int condition) => own[condition];

    internal ReadOnlySpan<ContextTree> AllOwn => own;

    internal ContextTotals OwnTotals(int condition) => ownTotals[condition];

    /// <summary>A name between two boundaries.</summary>
    internal static int[] Pad(ReadOnlySpan<int> symbols)
    {
        int[] padded = new int[symbols.Length + 2];
        symbols.CopyTo(padded.AsSpan(1));
        return padded;
    }
}
