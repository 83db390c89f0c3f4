#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Scoring
{
    /// <summary>
    /// How a model scores the real names of each nationality: the cost for each symbol, in Q16 nats, that 0, 1, … 100 percent of them stay
    /// at or below.
    /// </summary>
    internal sealed class ScoreQuantiles
    {
        /// <summary>Quantiles of one nationality.</summary>
        public const int Points = 101;

        /// <summary>So many names at least, or a nationality has no quantiles.</summary>
        public const int FewestNames = 20;

        /// <summary>The mark of a nationality without quantiles.</summary>
        public const int None = -1;

        public ScoreQuantiles(ulong fingerprint, int[][] table)
        {
            Fingerprint = fingerprint;
            Table = table;
        }

        /// <summary>The model whose scores these are.</summary>
        public ulong Fingerprint { get; }

        /// <summary>A row for each nationality of the model.</summary>
        public int[][] Table { get; }

        /// <summary>Scores names. A name in several forms of its nationality counts in the one that the model finds likeliest.</summary>
        public static ScoreQuantiles Measure(NameModel model, IEnumerable<(string Nationality, string Name)> names)
        {
            var costs = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
            foreach (string nationality in model.Nationalities)
                costs.Add(nationality, new List<int>());
            foreach ((string nationality, string name) in names)
            {
                if (costs.TryGetValue(nationality, out List<int>? own) && name.Length > 0)
                    own.Add(PerSymbol(NameScorer.Cheapest(model, NameScorer.Symbols(model, name), model.NationalityIndex(nationality), out int symbols), symbols));
            }

            var table = new int[model.Nationalities.Count][];
            for (int i = 0; i < table.Length; i++)
                table[i] = Quantiles(costs[model.Nationalities[i]]);
            return new ScoreQuantiles(model.Fingerprint, table);
        }

        /// <summary>The cost for each symbol, rounded down.</summary>
        public static int PerSymbol(long cost, int symbols) => (int)(cost / symbols);

        /// <summary>The percentage, 0 to 100, of the real names that cost more for each symbol; null where not measured.</summary>
        public int? PercentAbove(int nationality, int costPerSymbol)
        {
            // A file may tell of fewer nationalities than the model has that it names.
            if (nationality >= Table.Length || Table[nationality][0] == None)
                return null;
            int[] row = Table[nationality];
            int percent = 0;
            while (percent < Points - 1 && row[Points - 2 - percent] > costPerSymbol)
                percent++;
            return percent;
        }

        private static int[] Quantiles(List<int> costs)
        {
            var row = new int[Points];
            Array.Fill(row, None);
            if (costs.Count < FewestNames)
                return row;
            costs.Sort();
            for (int i = 0; i < Points; i++)
                row[i] = costs[(int)((long)i * (costs.Count - 1) / (Points - 1))];
            return row;
        }
    }
}
