#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>Pearson's test: whether counts fit probabilities. With the fixed seeds of these tests a result never changes.</summary>
    internal static class ChiSquare
    {
        // The normal distribution's 99.9 % point: a sound generator fails one test in a thousand seeds.
        private const double Z = 3.0902;

        // Cells that expect fewer are counted together, as the test asks.
        private const double LeastExpected = 8;

        /// <summary>Fails when counts differ from what probabilities lead to expect, at p = 0.001.</summary>
        public static void Check<T>(IReadOnlyDictionary<T, int> counts, IReadOnlyDictionary<T, double> probabilities)
            where T : notnull
        {
            int total = counts.Values.Sum();
            Assert.That(probabilities.Values.Sum(), Is.EqualTo(1).Within(1e-6), "probabilities");
            Assert.That(counts.Keys.Where(key => !probabilities.ContainsKey(key)), Is.Empty, "outcomes of probability 0");
            var cells = probabilities.Select(pair => (Expected: pair.Value * total, Observed: (double)counts.GetValueOrDefault(pair.Key))).ToList();
            CheckCells(cells);
        }

        /// <summary>Fails when two features of pairs are not independent, at p = 0.001.</summary>
        public static void CheckIndependence<T>(IReadOnlyList<(T A, T B)> pairs)
            where T : notnull
        {
            Dictionary<T, int> left = Count(pairs.Select(pair => pair.A));
            Dictionary<T, int> right = Count(pairs.Select(pair => pair.B));
            Dictionary<(T, T), int> both = Count(pairs);
            var cells = new List<(double Expected, double Observed)>();
            foreach (T a in left.Keys)
            {
                foreach (T b in right.Keys)
                    cells.Add(((double)left[a] * right[b] / pairs.Count, both.GetValueOrDefault((a, b))));
            }

            // Margins are taken from the data, which costs their degrees of freedom.
            CheckCells(cells, left.Count + right.Count - 2);
        }

        /// <summary>How often each value occurs.</summary>
        public static Dictionary<T, int> Count<T>(IEnumerable<T> values)
            where T : notnull
        {
            var counts = new Dictionary<T, int>();
            foreach (T value in values)
                counts[value] = counts.GetValueOrDefault(value) + 1;
            return counts;
        }

        private static void CheckCells(List<(double Expected, double Observed)> cells, int fitted = 0)
        {
            var large = cells.Where(cell => cell.Expected >= LeastExpected).ToList();
            var rest = cells.Where(cell => cell.Expected < LeastExpected).ToList();
            if (rest.Sum(cell => cell.Expected) >= LeastExpected)
                large.Add((rest.Sum(cell => cell.Expected), rest.Sum(cell => cell.Observed)));
            int freedom = large.Count - 1 - fitted;
            Assert.That(freedom, Is.GreaterThan(1), "degrees of freedom: the test would see nothing");
            double statistic = large.Sum(cell => (cell.Observed - cell.Expected) * (cell.Observed - cell.Expected) / cell.Expected);
            Assert.That(statistic, Is.LessThan(Limit(freedom)), $"chi-square with {freedom} degrees of freedom, p = 0.001");
        }

        // Wilson and Hilferty 1931.
        private static double Limit(int freedom)
        {
            double part = 2.0 / (9 * freedom);
            return freedom * Math.Pow(1 - part + Z * Math.Sqrt(part), 3);
        }
    }
}
