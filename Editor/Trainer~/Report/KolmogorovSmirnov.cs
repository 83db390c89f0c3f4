using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>The greatest difference between two cumulative distributions of whole numbers.</summary>
internal static class KolmogorovSmirnov
{
    private const int Replicates = 200;

    /// <summary>0 for equal distributions, up to 1 for disjoint ones.</summary>
    public static double Distance(IReadOnlyCollection<int> left, IReadOnlyCollection<int> right)
    {
        if (left.Count == 0 || right.Count == 0)
            throw new ArgumentException("a distance needs at least one number on each side");
        int most = Math.Max(left.Max(), right.Max());
        return Distance(Cumulative(left, most), Cumulative(right, most));
    }

    /// <summary>
    /// The effect of chance alone: distances between a distribution and samples drawn from it (a parametric bootstrap, which, unlike the
    /// published tables, holds for whole numbers with their ties).
    /// </summary>
    /// <param name="distribution">The distribution of the samples.</param>
    /// <param name="size">Numbers of a sample.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <returns>The median and the 95th percentile of the distance.</returns>
    public static (double Median, double Percentile95) Noise(IReadOnlyList<int> distribution, int size, int seed)
    {
        Random random = new(seed);
        int most = distribution.Max();
        double[] whole = Cumulative(distribution, most);
        double[] distances = new double[Replicates];
        int[] sample = new int[size];
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            for (int i = 0; i < size; i++)
                sample[i] = distribution[random.Next(distribution.Count)];
            distances[replicate] = Distance(whole, Cumulative(sample, most));
        }
        Array.Sort(distances);
        return (distances[Replicates / 2], distances[Replicates * 95 / 100]);
    }

    private static double Distance(double[] left, double[] right) => left.Zip(right, (a, b) => Math.Abs(a - b)).Max();

    private static double[] Cumulative(IReadOnlyCollection<int> numbers, int most)
    {
        double[] shares = new double[most + 1];
        foreach (int number in numbers)
            shares[number] += 1.0 / numbers.Count;
        for (int i = 1; i < shares.Length; i++)
            shares[i] += shares[i - 1];
        return shares;
    }
}
