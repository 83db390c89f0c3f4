#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>Reasons why a training will hardly give a good model, reported before it starts.</summary>
    internal static class CorpusWarnings
    {
        private const int Listed = 5;
        private const double MostWords = 0.6, MostUnusual = 0.1, MostCapitals = 0.9, MostGroups = 0.5, MeanRepeats = 5;

        /// <summary>The warnings as sentences, the gravest first; none for a suitable corpus.</summary>
        /// <param name="corpus">The corpus.</param>
        /// <param name="report">Its report.</param>
        /// <param name="unconditioned">Whether the model has no nationalities.</param>
        internal static IReadOnlyList<string> Of(Corpus corpus, CorpusReport report, bool unconditioned = false)
        {
            List<string> warnings = new List<string>();
            int distinct = Distinct(corpus);
            if (distinct < Judge.FewestNames)
                warnings.Add($"{Count(distinct)} different names are too few: the model will repeat or scramble them. {Judge.EnoughNames} give a usable model, 1,000 a good one");
            else if (distinct < Judge.EnoughNames)
                warnings.Add($"{Count(distinct)} different names are few: expect copies and near-copies. From {Judge.EnoughNames} on, a model can be good");
            if (corpus.SkippedRows > 0)
                warnings.Add($"{Rows(corpus.SkippedRows)} left out: {report.Of(CorpusFindingKind.Skipped).Listed[0]}{(report.Of(CorpusFindingKind.Skipped).Total > 1 ? ", and other reasons" : "")}");
            if (unconditioned) return Letters(corpus, report, distinct, warnings);
            if (report.Rows >= Judge.FewestNames && report.Nationalities.Count > MostGroups * report.Rows)
                warnings.Add($"there are {Count(report.Nationalities.Count)} nationalities for {Count(report.Rows)} rows: is the column of nationalities the right one?");
            else
                Tiny(report, distinct, warnings);
            return Letters(corpus, report, distinct, warnings);
        }

        private static void Tiny(CorpusReport report, int distinct, List<string> warnings)
        {
            List<string> tiny = new List<string>();
            foreach (NationalityCount count in report.Nationalities)
            {
                if (count.Train < CorpusReport.TinyNationality) tiny.Add($"{count.Nationality} {count.Train}");
            }

            if (tiny.Count == 0 || distinct < Judge.FewestNames || report.Nationalities.Count == 1) return;
            string more = tiny.Count > Listed ? $" and {Count(tiny.Count - Listed)} more" : string.Empty;
            warnings.Add($"nationalities with fewer than {CorpusReport.TinyNationality} training rows give copies and odd names: "
                + string.Join(", ", tiny.GetRange(0, Math.Min(Listed, tiny.Count))) + more);
        }

        private static System.Collections.ObjectModel.ReadOnlyCollection<string> Letters(Corpus corpus, CorpusReport report, int distinct, List<string> warnings)
        {
            int words = 0, capitals = 0;
            foreach (CorpusRow row in corpus.Rows)
            {
                if (row.Surname.Contains(' ', StringComparison.Ordinal)) words++;
                if (IsCapitals(row.Surname)) capitals++;
            }

            if (words > MostWords * report.Rows)
                warnings.Add($"{Percent(words, report.Rows)} of the names have several words: are they whole names? A model of surnames needs a column of surnames");
            if (capitals > MostCapitals * report.Rows)
                warnings.Add($"{Percent(capitals, report.Rows)} of the names are in capitals: the model will write capitals too");
            int unusual = report.Of(CorpusFindingKind.UnusualSymbol).Rows;
            if (unusual > MostUnusual * report.Rows)
                warnings.Add($"digits or signs are in {Percent(Math.Min(unusual, report.Rows), report.Rows)} of the names: is the column of names the right one?");
            if (distinct >= Judge.FewestNames && report.Rows > MeanRepeats * distinct)
                warnings.Add($"each name is in the list {Count(report.Rows / distinct)} times on average: the model learns from {Count(distinct)} different names only");
            return warnings.AsReadOnly();
        }

        private static bool IsCapitals(string name)
        {
            int letters = 0;
            foreach (char c in name)
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) letters++;
            }

            return letters > 1;
        }

        private static int Distinct(Corpus corpus)
        {
            HashSet<string> names = new HashSet<string>(StringComparer.Ordinal);
            foreach (CorpusRow row in corpus.In(Split.Train)) names.Add(row.Surname);
            return names.Count;
        }

        private static string Rows(int rows) => rows == 1 ? "1 row is" : Count(rows) + " rows are";

        private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

        private static string Percent(int part, int whole) => (100.0 * part / whole).ToString("0", CultureInfo.InvariantCulture) + " %";
    }
}
