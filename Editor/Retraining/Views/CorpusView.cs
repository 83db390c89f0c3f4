#nullable enable

using System.Collections.Generic;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>What the window shows of a corpus: its counts and its findings, or why it cannot be used.</summary>
    internal sealed class CorpusView
    {
        private CorpusView(string path)
        {
            Path = path;
            Name = System.IO.Path.GetFileName(path);
        }

        /// <summary>The file.</summary>
        public string Path { get; }

        /// <summary>Its name, without the folder.</summary>
        public string Name { get; }

        /// <summary>The corpus; null if it cannot be used.</summary>
        public Corpus? Corpus { get; private set; }

        /// <summary>The columns of names and nationalities; empty if the corpus cannot be used.</summary>
        public string Columns => Corpus?.Columns ?? string.Empty;

        /// <summary>The counts in one line; empty if the corpus cannot be used.</summary>
        public string Summary { get; private set; } = string.Empty;

        /// <summary>The findings, those that harm names first. Kinds without findings are left out.</summary>
        public IReadOnlyList<ReportSection> Sections { get; private set; } = new List<ReportSection>();

        /// <summary>The warnings of the corpus, one sentence each.</summary>
        public IReadOnlyList<string> Warnings { get; private set; } = new List<string>();

        /// <summary>Rows for every nationality, the largest first.</summary>
        public IReadOnlyList<NationalityCount> Nationalities { get; private set; } = new List<NationalityCount>();

        /// <summary>Why the corpus cannot be used, one reason a line with its row; empty if it can.</summary>
        public IReadOnlyList<string> Problems { get; private set; } = new List<string>();

        /// <summary>Whether the corpus can be used without the rows that break a rule.</summary>
        public bool CanSkip { get; private set; }

        /// <summary>Reads a file. Its errors become a part of the view.</summary>
        /// <param name="path">The file.</param>
        /// <param name="options">The reading options; null for <see cref="CorpusOptions.Default"/>.</param>
        public static CorpusView Of(string path, CorpusOptions? options = null)
        {
            CorpusView view = new CorpusView(path);
            try
            {
                Corpus corpus = Corpus.Read(path, options);
                view.Corpus = corpus;
                CorpusReport report = CorpusReport.Create(corpus);
                view.Describe(report);
                view.Warnings = CorpusWarnings.Of(corpus, report);
            }
            catch (CorpusException e)
            {
                view.Problems = e.Message.Split('\n');
                view.CanSkip = e.CanSkip;
            }

            return view;
        }

        private void Describe(CorpusReport report)
        {
            Summary = Wording.Count(report.Rows, "row", "rows")
                + " · " + Wording.Count(report.Nationalities.Count, "nationality", "nationalities")
                + " · " + Wording.Count(report.Symbols, "symbol", "symbols")
                + $" · {Wording.Count(report.Train)} to learn from, {Wording.Count(report.Validation)} to stop by, "
                + $"{Wording.Count(report.Test)} to test";
            List<ReportSection> harmful = new List<ReportSection>();
            List<ReportSection> harmless = new List<ReportSection>();
            foreach (CorpusFindings findings in report.Findings)
            {
                if (findings.Total == 0) continue;
                ReportSection section = new ReportSection(findings);
                (section.IsWarning ? harmful : harmless).Add(section);
            }

            harmful.AddRange(harmless);
            Sections = harmful.AsReadOnly();
            List<NationalityCount> counts = new List<NationalityCount>(report.Nationalities);
            counts.Sort((a, b) => a.Rows != b.Rows ? b.Rows.CompareTo(a.Rows) : string.CompareOrdinal(a.Nationality, b.Nationality));
            Nationalities = counts.AsReadOnly();
        }
    }
}
