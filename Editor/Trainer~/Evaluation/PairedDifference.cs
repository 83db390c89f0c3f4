using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Training;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Compares the costs of the same names under two models.</summary>
internal static class PairedDifference
{
    /// <summary>How much more a symbol costs under the first model.</summary>
    /// <param name="first">The costs of the names under the first model.</param>
    /// <param name="second">The costs under the second model, in the same order.</param>
    /// <returns>The difference; null for fewer than two names, which have no standard error.</returns>
    /// <exception cref="ArgumentException">They are not the same names.</exception>
    public static LossDifference? Of(IReadOnlyList<NameCost> first, IReadOnlyList<NameCost> second) =>
        first.Select(cost => cost.Symbols).SequenceEqual(second.Select(cost => cost.Symbols))
            ? LossDifference.Of([.. first.Zip(second, (one, other) => (one.Nats, other.Nats, one.Symbols))])
            : throw new ArgumentException($"{first.Count} and {second.Count} costs are not of the same names in the same order");
}
