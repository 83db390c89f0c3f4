using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Features;

/// <summary>Sums of the gradient and the curvature of the loss by the weight that a symbol would have after one context.</summary>
internal readonly record struct SymbolSum(int Symbol, float Gradient, float Curvature);

/// <summary>The sums of one context, in the order of symbols: a context meets few of them.</summary>
internal sealed class SymbolSums
{
    private SymbolSum[] sums = [];
    private int count;

    public IEnumerable<SymbolSum> All => new ArraySegment<SymbolSum>(sums, 0, count);

    /// <summary>Adds terms, which are in the order of symbols too.</summary>
    public void Add(ReadOnlySpan<SymbolSum> terms)
    {
        int at = 0;
        foreach (SymbolSum term in terms)
        {
            while (at < count && sums[at].Symbol < term.Symbol)
                at++;
            if (at == count || sums[at].Symbol != term.Symbol)
                Open(at, term.Symbol);
            sums[at] = new SymbolSum(term.Symbol, sums[at].Gradient + term.Gradient, sums[at].Curvature + term.Curvature);
        }
    }

    private void Open(int at, int symbol)
    {
        if (count == sums.Length)
            Array.Resize(ref sums, Math.Max(4, 2 * count));
        sums.AsSpan(at, count - at).CopyTo(sums.AsSpan(at + 1));
        sums[at] = new SymbolSum(symbol, 0, 0);
        count++;
    }
}
