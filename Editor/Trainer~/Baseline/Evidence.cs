namespace Cognomen.Trainer.Baseline;

/// <summary>
/// What is known of one symbol after one context: its count, the context's total, and how many symbols have a count of 1, 2, 3 and more
/// there. All zero where the context was never seen.
/// </summary>
internal readonly record struct Evidence(int Count, int Total, int Ones, int Twos, int More)
{
    /// <summary>The symbol's probability, given its probability <paramref name="backoff"/> after the shorter context.</summary>
    internal double Interpolate(KneserNeyParameters parameters, int chain, int length, double backoff)
    {
        if (Total == 0) return backoff;
        double kept = Count - parameters.Discount(chain, length, Count);
        return kept / (Total + parameters.Strength(chain, length)) + BackoffWeight(parameters, chain, length) * backoff;
    }

    /// <summary>The share of probability for the shorter context's estimate: the discounts and the strength.</summary>
    internal double BackoffWeight(KneserNeyParameters parameters, int chain, int length)
    {
        double strength = parameters.Strength(chain, length);
        double taken = Ones * parameters.Discount(chain, length, 1)
            + Twos * parameters.Discount(chain, length, 2)
            + More * parameters.Discount(chain, length, 3);
        return (taken + strength) / (Total + strength);
    }
}
