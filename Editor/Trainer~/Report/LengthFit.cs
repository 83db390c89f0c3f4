using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>Compares the lengths of generated names with those of real ones, in symbols (Unicode scalar values).</summary>
/// <param name="Distance">The Kolmogorov-Smirnov distance.</param>
/// <param name="NoiseMedian">The median of the distance between real names and equally many names of a perfect model.</param>
/// <param name="Noise95">The 95th percentile of that distance.</param>
/// <param name="Real">The share of real names of each length, from 0 symbols.</param>
/// <param name="Generated">The share of generated names of each length, from 0 symbols.</param>
internal sealed record LengthFit(double Distance, double NoiseMedian, double Noise95, IReadOnlyList<double> Real, IReadOnlyList<double> Generated)
{
    public static LengthFit Of(IEnumerable<string> real, IEnumerable<string> generated, int seed)
    {
        int[] wanted = [.. real.Select(Length)], given = [.. generated.Select(Length)];
        (double median, double percentile) = KolmogorovSmirnov.Noise(given, wanted.Length, seed);
        int longest = Math.Max(wanted.Max(), given.Max());
        return new LengthFit(KolmogorovSmirnov.Distance(wanted, given), median, percentile, Shares(wanted, longest), Shares(given, longest));
    }

    private static int Length(string name) => name.EnumerateRunes().Count();

    private static double[] Shares(int[] lengths, int longest)
    {
        double[] shares = new double[longest + 1];
        foreach (int length in lengths)
            shares[length] += 1.0 / lengths.Length;
        return shares;
    }
}
