#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Filtering;
using Cognomen.Models;

namespace Cognomen.Scoring
{
    /// <summary>Measures how a model scores the real names of its nationalities.</summary>
    internal static class ScoreMeasurement
    {
        /// <summary>Scores names. If a name has several forms in its nationality, the form that the model finds likeliest counts.</summary>
        public static ScoreQuantiles Measure(LoadedModel model, IEnumerable<(string Nationality, string Name)> names)
        {
            var costs = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
            foreach (string nationality in model.Nationalities)
                costs.Add(nationality, new List<int>());
            foreach ((string nationality, string name) in names)
            {
                if (costs.TryGetValue(nationality, out List<int>? own) && name.Length > 0)
                    own.Add(ScoreQuantiles.PerSymbol(NameScorer.Cheapest(model, NameScorer.Symbols(model, name), model.NationalityIndex(nationality), out int symbols), symbols));
            }

            var table = new int[model.Nationalities.Count][];
            for (int i = 0; i < table.Length; i++)
                table[i] = Quantiles(costs[model.Nationalities[i]]);
            return new ScoreQuantiles(model.Fingerprint, table);
        }

        private static int[] Quantiles(List<int> costs)
        {
            var row = new int[ScoreQuantiles.Points];
            Array.Fill(row, ScoreQuantiles.None);
            if (costs.Count < ScoreQuantiles.FewestNames)
                return row;
            costs.Sort();
            for (int i = 0; i < ScoreQuantiles.Points; i++)
                row[i] = costs[(int)((long)i * (costs.Count - 1) / (ScoreQuantiles.Points - 1))];
            return row;
        }
    }
}
