#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>What the window shows of two models, measured on the same real names. Immutable.</summary>
    internal sealed class ComparisonView
    {
        // An editor measures this number without a noticeable pause.
        private const int MostRows = 150, Drawn = 200;

        private ComparisonView(IReadOnlyList<IReadOnlyList<string>> rows, string summary)
        {
            Rows = rows;
            Summary = summary;
        }

        /// <summary>The headings of the columns: A is the one model, B the other.</summary>
        public static IReadOnlyList<string> Headings { get; } =
            new[] { "Nationality", "names", "nats: A", "B", "B − A", "new: A", "B", "different: A", "B" };

        /// <summary>All names together, then every nationality that both models know; one text for each heading.</summary>
        public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

        /// <summary>Which model predicts better, or why that is unknown.</summary>
        public string Summary { get; }

        /// <summary>Compares two models on the test rows of a corpus, or on all rows if it has none. At most 150 rows of a nationality are measured.</summary>
        public static ComparisonView Of(NameModel a, NameModel b, Corpus corpus)
        {
            HashSet<string> known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (CorpusRow row in corpus.Rows) known.Add(row.Surname);
            List<IReadOnlyList<string>> rows = new List<IReadOnlyList<string>>();
            List<(double B, double A, int Symbols)> all = new List<(double, double, int)>();
            (double New, double Different) ofA = default, ofB = default;
            foreach (string nationality in corpus.Nationalities)
            {
                if (!Knows(a, nationality) || !Knows(b, nationality)) continue;
                List<(double B, double A, int Symbols)> costs = Costs(a, b, Measured(corpus, nationality), nationality);
                if (costs.Count == 0) continue;
                all.AddRange(costs);
                (double New, double Different) drawnA = Drawing(a, nationality, known), drawnB = Drawing(b, nationality, known);
                ofA = (ofA.New + drawnA.New * costs.Count, ofA.Different + drawnA.Different * costs.Count);
                ofB = (ofB.New + drawnB.New * costs.Count, ofB.Different + drawnB.Different * costs.Count);
                rows.Add(Row(nationality, costs, drawnA, drawnB));
            }

            if (rows.Count == 0) return new ComparisonView(rows, $"{corpus.Name} has no nationality that both models know.");
            double count = all.Count;
            if (rows.Count > 1) rows.Insert(0, Row("All names", all, (ofA.New / count, ofA.Different / count), (ofB.New / count, ofB.Different / count)));
            return new ComparisonView(rows.AsReadOnly(), LossDifference.Summary(LossDifference.Of(all)));
        }

        private static bool Knows(NameModel model, string nationality)
        {
            if (model.Nationalities.Count == 0) return true;
            foreach (string each in model.Nationalities)
            {
                if (each == nationality) return true;
            }

            return false;
        }

        // Evenly from the whole list, because many corpora are in alphabetical order.
        private static List<CorpusRow> Measured(Corpus corpus, string nationality)
        {
            List<CorpusRow> test = new List<CorpusRow>(), all = new List<CorpusRow>();
            foreach (CorpusRow row in corpus.Rows)
            {
                if (row.Nationality != nationality || row.Gender == Gender.Feminine) continue;
                all.Add(row);
                if (row.Split == Split.Test) test.Add(row);
            }

            List<CorpusRow> from = test.Count > 0 ? test : all;
            int count = Math.Min(MostRows, from.Count);
            List<CorpusRow> measured = new List<CorpusRow>(count);
            for (int i = 0; i < count; i++) measured.Add(from[(int)((long)i * from.Count / count)]);
            return measured;
        }

        // The cost of each name under B and under A. The shown difference is B's cost less A's.
        private static List<(double, double, int)> Costs(NameModel a, NameModel b, List<CorpusRow> rows, string nationality)
        {
            List<(double, double, int)> costs = new List<(double, double, int)>(rows.Count);
            foreach (CorpusRow row in rows)
            {
                NameScore ofA = Score(a, row, nationality), ofB = Score(b, row, nationality);
                costs.Add((ofB.Nats, ofA.Nats, ofA.Symbols));
            }

            return costs;
        }

        private static NameScore Score(NameModel model, CorpusRow row, string nationality) =>
            model.Score(row.Surname, model.Nationalities.Count == 0 ? null : nationality);

        /// <summary>The shares of drawn names that are not in the corpus, and of distinct names.</summary>
        private static (double New, double Different) Drawing(NameModel model, string nationality, HashSet<string> known)
        {
            NameGenerator names = new NameGenerator(model, seed: 1);
            NameRequest request = model.Nationalities.Count == 0 ? new NameRequest() : new NameRequest { Nationality = nationality };
            HashSet<string> different = new HashSet<string>(StringComparer.Ordinal);
            int drawn = 0, fresh = 0;
            for (int i = 0; i < Drawn; i++)
            {
                if (!names.TryNext(request, out string name, out NameShortfall? _)) continue;
                drawn++;
                different.Add(name);
                if (!known.Contains(name)) fresh++;
            }

            return drawn == 0 ? (0, 0) : (fresh / (double)drawn, different.Count / (double)drawn);
        }

        private static string[] Row(
            string group, List<(double B, double A, int Symbols)> costs, (double New, double Different) a, (double New, double Different) b)
        {
            double ofA = 0, ofB = 0, symbols = 0;
            foreach ((double costsB, double costsA, int length) in costs)
            {
                ofB += costsB;
                ofA += costsA;
                symbols += length;
            }

            return new[]
            {
                group, Wording.Count(costs.Count), Wording.Nats(ofA / symbols), Wording.Nats(ofB / symbols), LossDifference.Of(costs)?.ToString() ?? "–",
                Share(a.New), Share(b.New), Share(a.Different), Share(b.Different),
            };
        }

        private static string Share(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
    }
}
