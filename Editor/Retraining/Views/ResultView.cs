#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>What the window shows of a finished training: the quality of the model, and its names beside those of the previous model.</summary>
    internal sealed class ResultView
    {
        private const int NamesOfEach = 3;
        private const int MostNationalities = 60;

        internal ResultView(FinishedMessage finished, byte[] bytes, NameModel before, byte[]? realNames = null)
        {
            Bytes = bytes;
            RealNames = realNames;
            Model = NameModel.Load(bytes);
            Seconds = finished.Seconds;
            Summary = $"{Wording.Count(Model.Nationalities.Count, "nationality", "nationalities")} · "
                + $"{Model.Cell} of {Model.HiddenSize} · {Wording.Count((bytes.Length + 512) / 1024)} KB · trained in {Wording.Time(Seconds)}";
            Verdict = finished.Verdict;
            Quality = QualityRows(finished.Quality);
            Names = NameRows(before, Model);
        }

        /// <summary>The model file.</summary>
        public byte[] Bytes { get; }

        /// <summary>The set of the corpus's names; null if the trainer did not write one.</summary>
        public byte[]? RealNames { get; }

        /// <summary>The model.</summary>
        public NameModel Model { get; }

        /// <summary>How long it took.</summary>
        public double Seconds { get; }

        /// <summary>The properties of the model in one line.</summary>
        public string Summary { get; }

        /// <summary>The word of the verdict; null if there is no verdict.</summary>
        public Verdict? Verdict { get; }

        /// <summary>The verdict as lines: its sentences, then its advice; empty without a verdict.</summary>
        public string VerdictText => Verdict == null ? string.Empty : string.Join("\n", Verdict.Sentences) + "\n" + Verdict.Advice;

        /// <summary>The figures: a name, the model's value, and the baseline's value or an empty text.</summary>
        public IReadOnlyList<(string What, string Model, string Baseline)> Quality { get; }

        /// <summary>Names of each nationality from the previous and the new model. The first is empty if the previous model does not know the nationality.</summary>
        public IReadOnlyList<(string Nationality, string Before, string After)> Names { get; }

        private static List<(string, string, string)> QualityRows(TrainingQuality quality)
        {
            List<(string, string, string)> rows = new List<(string, string, string)>();
            Add(rows, "Nats per symbol, all test names", quality.Nats, quality.BaselineNats, Wording.Nats);
            Add(rows, "Nats per symbol, names never seen", quality.NatsUnseen, quality.BaselineNatsUnseen, Wording.Nats);
            Add(rows, "The same, with equal weight for every nationality", quality.EqualNatsUnseen, quality.EqualBaselineNatsUnseen, Wording.Nats);
            Add(rows, "Letters guessed first, all test names", quality.Accuracy, null, Wording.Share);
            Add(rows, "Letters guessed first, names never seen", quality.AccuracyUnseen, null, Wording.Share);
            Add(rows, "Generated names that are in no corpus row", quality.Novelty, null, Wording.Share);
            return rows;
        }

        private static void Add(
            List<(string, string, string)> rows, string what, double? model, double? baseline, Func<double, string> format)
        {
            if (model is double value) rows.Add((what, format(value), baseline is double other ? format(other) : string.Empty));
        }

        private static List<(string, string, string)> NameRows(NameModel before, NameModel after)
        {
            List<(string, string, string)> rows = new List<(string, string, string)>();
            HashSet<string> known = new HashSet<string>(before.Nationalities, StringComparer.OrdinalIgnoreCase);
            foreach (string nationality in after.Nationalities)
            {
                if (rows.Count == MostNationalities) break;
                rows.Add((nationality, known.Contains(nationality) ? Some(before, nationality) : string.Empty, Some(after, nationality)));
            }

            if (after.Nationalities.Count == 0) rows.Add(("any", Some(before, null), Some(after, null)));
            return rows;
        }

        private static string Some(NameModel model, string? nationality)
        {
            NameGenerator names = new NameGenerator(model, seed: 1);
            string[] given = new string[NamesOfEach];
            for (int i = 0; i < given.Length; i++) given[i] = nationality == null ? names.Next() : names.Next(nationality);
            return string.Join(", ", given);
        }
    }
}
