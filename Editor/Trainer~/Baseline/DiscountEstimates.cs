using System;

namespace Cognomen.Trainer.Baseline;

/// <summary>Discounts from counts of counts (Chen &amp; Goodman 1999, equation 26), where tuning begins.</summary>
internal static class DiscountEstimates
{
    private const double Least = 0.05, MostOfCount = 0.95, FirstMix = 0.5, FirstStrength = 0.1;

    internal static KneserNeyParameters From(KneserNeyCounts counts)
    {
        KneserNeyParameters parameters = new(counts.Depth);
        parameters.SetMix(FirstMix);
        Estimate(parameters, KneserNeyParameters.All, counts.Depth, [counts.All]);
        Estimate(parameters, KneserNeyParameters.Own, counts.Depth, counts.AllOwn);
        return parameters;
    }

    private static void Estimate(KneserNeyParameters parameters, int chain, int depth, ReadOnlySpan<ContextTree> trees)
    {
        // [length, count]: how many n-grams have a count of 1, 2, 3, 4.
        double[,] having = new double[depth + 1, 5];
        foreach (ContextTree tree in trees)
        {
            foreach ((long key, int count) in tree.Counts)
            {
                if (count <= 4) having[tree.Length((int)(key >> 32)), count]++;
            }
        }

        for (int length = 0; length <= depth; length++)
        {
            double y = (having[length, 1] + 0.5) / (having[length, 1] + 2 * having[length, 2] + 1);
            for (int count = 1; count <= 3; count++)
            {
                double discount = count - (count + 1) * y * having[length, count + 1] / Math.Max(1, having[length, count]);
                parameters.SetDiscount(chain, length, count, Math.Clamp(discount, Least, MostOfCount * count));
            }

            parameters.SetStrength(chain, length, FirstStrength);
        }
    }
}
