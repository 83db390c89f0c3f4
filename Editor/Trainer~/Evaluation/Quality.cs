using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Evaluation;

/// <summary>The quality of a model on some names.</summary>
/// <param name="Rows">The number of measured names.</param>
/// <param name="Symbols">The number of their symbols, with the boundary at the end of each.</param>
/// <param name="Nats">The mean cost of a symbol, in nats; null if there is no name.</param>
/// <param name="StandardError">The standard error of <paramref name="Nats"/> over draws of names; null for fewer than two names.</param>
/// <param name="Accuracy">The share of symbols that were the model's likeliest, 0 to 1; null if there is no name.</param>
internal sealed record Quality(int Rows, long Symbols, double? Nats, double? StandardError, double? Accuracy)
{
    public static Quality Of(IEnumerable<NameCost> costs)
    {
        NameCost[] all = [.. costs];
        if (all.Length == 0)
            return new Quality(0, 0, null, null, null);
        long symbols = all.Sum(cost => (long)cost.Symbols), hits = all.Sum(cost => (long)cost.Hits);
        double nats = all.Sum(cost => cost.Nats) / symbols;

        // Names are drawn, not symbols: a ratio estimate (Cochran 1977, chapter 6).
        double squares = all.Sum(cost => Math.Pow(cost.Nats - nats * cost.Symbols, 2));
        double? error = all.Length < 2 ? null : Math.Sqrt(squares * all.Length / (all.Length - 1)) / symbols;
        return new Quality(all.Length, symbols, nats, error, (double)hits / symbols);
    }
}
