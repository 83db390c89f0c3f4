using System.Collections.Generic;

namespace Cognomen.Trainer.Evaluation;

/// <summary>What a model makes of some names.</summary>
/// <param name="Rows">Names measured.</param>
/// <param name="Symbols">Their symbols, the boundary at the end of each included.</param>
/// <param name="Nats">The mean cost of a symbol, in nats; null where there is no name.</param>
/// <param name="Accuracy">The share of symbols that the model held for the likeliest, 0 to 1; null where there is no name.</param>
internal sealed record Quality(int Rows, long Symbols, double? Nats, double? Accuracy)
{
    public static Quality Of(IEnumerable<NameCost> costs)
    {
        int rows = 0;
        long symbols = 0, hits = 0;
        double nats = 0;
        foreach (NameCost cost in costs)
        {
            rows++;
            symbols += cost.Symbols;
            hits += cost.Hits;
            nats += cost.Nats;
        }
        return new Quality(rows, symbols, rows == 0 ? null : nats / symbols, rows == 0 ? null : (double)hits / symbols);
    }
}
