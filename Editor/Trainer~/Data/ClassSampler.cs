using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Data;

/// <summary>
/// Chooses the names of an epoch so that a nationality of n names is seen in proportion to n to the power alpha: 1 takes
/// every name once, 0 takes every nationality equally often.
/// </summary>
internal sealed class ClassSampler
{
    private readonly int[][] rows;
    private readonly double[] shares;
    private readonly int total;

    /// <param name="classes">The class of each row.</param>
    /// <param name="alpha">0 to 1.</param>
    public ClassSampler(ReadOnlySpan<int> classes, double alpha)
    {
        if (!(alpha is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, $"the power of sampling is {alpha}; it must be 0 to 1");
        total = classes.Length;
        rows = [.. classes.ToArray().Index().GroupBy(row => row.Item, row => row.Index).OrderBy(group => group.Key).Select(group => group.ToArray())];
        double whole = rows.Sum(group => Math.Pow(group.Length, alpha));
        shares = [.. rows.Select(group => Math.Pow(group.Length, alpha) / whole)];
    }

    /// <summary>As many rows as there are, in random order.</summary>
    public int[] Epoch(Random random)
    {
        List<int> chosen = new(total);
        double owed = 0;
        for (int group = 0; group < rows.Length; group++)
        {
            double exact = shares[group] * total + owed;
            int count = (int)Math.Round(exact);
            owed = exact - count;
            Take(rows[group], count, chosen, random);
        }
        return [.. chosen];
    }

    /// <summary>Every row as often as any other, with a difference of at most one.</summary>
    private static void Take(int[] group, int count, List<int> chosen, Random random)
    {
        for (; count >= group.Length; count -= group.Length)
            chosen.AddRange(group);
        int[] shuffled = (int[])group.Clone();
        random.Shuffle(shuffled);
        chosen.AddRange(shuffled.AsSpan(0, count));
    }
}
