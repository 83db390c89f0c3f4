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
        private const int MostRows = 150, Drawn = 200, MostLearned = 500_000;

        private ComparisonView(IReadOnlyList<IReadOnlyList<string>> rows, string summary)
        {
            Rows = rows;
            Summary = summary;
        }

        /// <summary>The headings of the columns: A is the one model, B the other.</summary>
        public static IReadOnlyList<string> Headings { get; } =
            new[] { "Nationality", "names", "nats: A", "B", "B − A", "recognised: real", "A", "B", "new: A", "B", "different: A", "B" };

        /// <summary>All names together, then every nationality that both models know; one text for each heading.</summary>
        public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

        /// <summary>Which model predicts better, or why that is unknown.</summary>
        public string Summary { get; }

        /// <summary>
        /// Compares two models on the test rows of a corpus, or on all where it has none; of a nationality at most 150 are measured. A classifier that was fitted
        /// to the training rows says how many names it recognises as their nationality's: of the real ones, of A and of B.
        /// </summary>
        public static ComparisonView Of(NameModel a, NameModel b, Corpus corpus)
        {
            HashSet<string> known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (CorpusRow row in corpus.Rows) known.Add(row.Surname);
            List<IReadOnlyList<string>> rows = new List<IReadOnlyList<string>>();
            List<(double B, double A, int Symbols)> all = new List<(double, double, int)>();
            Recogniser? recogniser = Recogniser.Of(corpus, MostLearned);
            Drawing ofA = default, ofB = default;
            double ofReal = 0;
            foreach (string nationality in corpus.Nationalities)
            {
                if (!Knows(a, nationality) || !Knows(b, nationality)) continue;
                List<CorpusRow> measured = Measured(corpus, nationality);
                List<(double B, double A, int Symbols)> costs = Costs(a, b, measured, nationality);
                if (costs.Count == 0) continue;
                all.AddRange(costs);
                Drawing drawnA = Drawing.Of(a, nationality, known, recogniser), drawnB = Drawing.Of(b, nationality, known, recogniser);
                double real = recogniser?.Recognised(measured.ConvertAll(row => row.Surname), nationality) ?? 0;
                ofA += drawnA * costs.Count;
                ofB += drawnB * costs.Count;
                ofReal += real * costs.Count;
                rows.Add(Row(nationality, costs, drawnA, drawnB, recogniser == null ? (double?)null : real));
            }

            if (rows.Count == 0) return new ComparisonView(rows, $"{corpus.Name} has no nationality that both models know.");
            double share = 1.0 / all.Count;
            if (rows.Count > 1) rows.Insert(0, Row("All names", all, ofA * share, ofB * share, recogniser == null ? (double?)null : ofReal * share));
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

        private static List<CorpusRow> Measured(Corpus corpus, string nationality)
        {
            List<CorpusRow> test = new List<CorpusRow>(), all = new List<CorpusRow>();
            foreach (CorpusRow row in corpus.Rows)
            {
                if (row.Nationality != nationality || row.Gender == Gender.Feminine) continue;
                all.Add(row);
                if (row.Split == Split.Test) test.Add(row);
            }

            return Evenly(test.Count > 0 ? test : all, MostRows);
        }

        // At most so many, evenly from the whole list, because many corpora are in alphabetical order.
        private static List<T> Evenly<T>(List<T> all, int most)
        {
            int count = Math.Min(most, all.Count);
            List<T> chosen = new List<T>(count);
            for (int i = 0; i < count; i++) chosen.Add(all[(int)((long)i * all.Count / count)]);
            return chosen;
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

        private static string[] Row(
            string group, List<(double B, double A, int Symbols)> costs, Drawing a, Drawing b, double? real)
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
                Recognised(real, real), Recognised(real, a.Recognised), Recognised(real, b.Recognised),
                Share(a.New), Share(b.New), Share(a.Different), Share(b.Different),
            };
        }

        // Where there is one nationality, nothing is told apart.
        private static string Recognised(double? judged, double? share) => judged == null || share == null ? "–" : Share(share.Value);

        private static string Share(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

        /// <summary>What a model's drawn names are like, as shares of them.</summary>
        private readonly struct Drawing
        {
            private Drawing(double fresh, double different, double recognised)
            {
                New = fresh;
                Different = different;
                Recognised = recognised;
            }

            /// <summary>Names that are in no row of the corpus.</summary>
            public double New { get; }

            public double Different { get; }

            /// <summary>Names that a classifier holds for their nationality's.</summary>
            public double Recognised { get; }

            public static Drawing operator +(Drawing one, Drawing other) =>
                new Drawing(one.New + other.New, one.Different + other.Different, one.Recognised + other.Recognised);

            public static Drawing operator *(Drawing drawing, double times) =>
                new Drawing(drawing.New * times, drawing.Different * times, drawing.Recognised * times);

            public static Drawing Of(NameModel model, string nationality, HashSet<string> known, Recogniser? recogniser)
            {
                NameGenerator names = new NameGenerator(model, seed: 1);
                NameRequest request = model.Nationalities.Count == 0 ? new NameRequest() : new NameRequest { Nationality = nationality };
                List<string> drawn = new List<string>(Drawn);
                for (int i = 0; i < Drawn; i++)
                {
                    if (names.TryNext(request, out string name, out NameShortfall? _)) drawn.Add(name);
                }

                if (drawn.Count == 0) return default;
                double count = drawn.Count;
                return new Drawing(
                    drawn.FindAll(name => !known.Contains(name)).Count / count,
                    new HashSet<string>(drawn, StringComparer.Ordinal).Count / count,
                    recogniser?.Recognised(drawn, nationality) ?? 0);
            }
        }

        /// <summary>Recognises nationalities by a classifier that neither model had a part in.</summary>
        private sealed class Recogniser
        {
            private readonly NGramClassifier classifier;
            private readonly List<string> nationalities;

            private Recogniser(NGramClassifier classifier, List<string> nationalities)
            {
                this.classifier = classifier;
                this.nationalities = nationalities;
            }

            /// <summary>Fits the classifier to the training rows, evenly to so many that it takes a moment; null where there is nothing to tell apart.</summary>
            public static Recogniser? Of(Corpus corpus, int most)
            {
                List<string> nationalities = new List<string>(corpus.Nationalities);
                List<(string Name, int Class)> names = new List<(string, int)>();
                foreach (CorpusRow row in corpus.Rows)
                {
                    if (row.Split == Split.Train && row.Gender != Gender.Feminine) names.Add((row.Surname, nationalities.IndexOf(row.Nationality)));
                }

                if (nationalities.Count < 2 || names.Count == 0) return null;
                return new Recogniser(NGramClassifier.Fit(Evenly(names, most / nationalities.Count), nationalities.Count, seed: 1), nationalities);
            }

            /// <summary>The share of names that are held for those of their nationality.</summary>
            public double Recognised(List<string> names, string nationality)
            {
                int expected = nationalities.IndexOf(nationality);
                return names.FindAll(name => classifier.Classify(name) == expected).Count / (double)names.Count;
            }
        }
    }
}
