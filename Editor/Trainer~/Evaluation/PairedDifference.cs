using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Evaluation;

/// <summary>How much more a symbol costs one model than another, on the same names.</summary>
/// <param name="Nats">The difference of their means, in nats a symbol; less than 0 where the first model predicts better.</param>
/// <param name="StandardError">By how much chance alone moves the difference from one draw of names to the next.</param>
internal sealed record PairedDifference(double Nats, double StandardError)
{
    /// <summary>Whether the first model does worse.</summary>
    public bool IsBehind => Nats > 0;

    /// <summary>Whether the difference is more than two standard errors, whichever model it is in favour of.</summary>
    public bool IsClear => Math.Abs(Nats) > 2 * StandardError;

    /// <summary>
    /// A ratio estimate: names are drawn, not symbols, so that the error comes from what each name adds beyond its share (Cochran 1977, chapter 6).
    /// </summary>
    /// <param name="first">What the one model makes of each name.</param>
    /// <param name="second">What the other makes of them, in the same order.</param>
    /// <returns>The difference; null for fewer than two names, where no error can be told.</returns>
    /// <exception cref="ArgumentException">They are not the same names.</exception>
    public static PairedDifference? Of(IReadOnlyList<NameCost> first, IReadOnlyList<NameCost> second)
    {
        if (!first.Select(cost => cost.Symbols).SequenceEqual(second.Select(cost => cost.Symbols)))
            throw new ArgumentException($"{first.Count} and {second.Count} costs are not of the same names in the same order");
        int names = first.Count;
        if (names < 2)
            return null;
        double symbols = first.Sum(cost => (double)cost.Symbols);
        double mean = first.Zip(second, (one, other) => one.Nats - other.Nats).Sum() / symbols;
        double squares = first.Zip(second, (one, other) => Math.Pow(one.Nats - other.Nats - mean * one.Symbols, 2)).Sum();
        return new PairedDifference(mean, Math.Sqrt(squares * names / (names - 1)) / symbols);
    }
}
