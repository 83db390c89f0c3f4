#nullable enable

using System.Collections.Generic;
using Cognomen.Training;

namespace Cognomen.Retraining
{
    /// <summary>What the window shows of one kind of finding: a line with its number, and lines with row numbers.</summary>
    internal sealed class ReportSection
    {
        /// <summary>The most lines. The last one counts the rest.</summary>
        public const int MaximumLines = 50;

        internal ReportSection(CorpusFindings findings)
        {
            Kind = findings.Kind;
            Title = TitleOf(findings);
            IsWarning = findings.Kind == CorpusFindingKind.TinyNationality || findings.Kind == CorpusFindingKind.SimilarNationality
                || findings.Kind == CorpusFindingKind.RareSymbol || findings.Kind == CorpusFindingKind.UnusualSymbol
                || findings.Kind == CorpusFindingKind.MixedScripts;
            List<string> lines = new List<string>();
            foreach (CorpusFinding finding in findings.Listed)
            {
                if (lines.Count == MaximumLines) break;
                lines.Add(finding.ToString());
            }

            if (findings.Total > lines.Count) lines.Add($"and {Wording.Count(findings.Total - lines.Count)} more");
            Lines = lines.AsReadOnly();
        }

        /// <summary>The kind of the findings.</summary>
        public CorpusFindingKind Kind { get; }

        /// <summary>How many, as a line.</summary>
        public string Title { get; }

        /// <summary>Whether it usually harms the names.</summary>
        public bool IsWarning { get; }

        /// <summary>The findings with their rows.</summary>
        public IReadOnlyList<string> Lines { get; }

        private static string TitleOf(CorpusFindings findings)
        {
            string total = Wording.Count(findings.Total);
            switch (findings.Kind)
            {
                case CorpusFindingKind.Duplicate: return Wording.Count(findings.Rows, "repeated row", "repeated rows");
                case CorpusFindingKind.SeenInTraining:
                    return Wording.Count(findings.Rows, "test or validation row", "test or validation rows") + " whose surname is in training";
                case CorpusFindingKind.TinyNationality:
                    return $"{Wording.Count(findings.Total, "nationality", "nationalities")} with fewer than {CorpusReport.TinyNationality} training rows";
                case CorpusFindingKind.SharedSurname: return Wording.Count(findings.Total, "surname", "surnames") + " under several nationalities";
                case CorpusFindingKind.SimilarNationality: return $"{total} nationalities that differ from another only by letter case";
                case CorpusFindingKind.RareSymbol:
                    return $"{Wording.Count(findings.Total, "symbol", "symbols")} in fewer than {CorpusReport.RareSymbol} places";
                case CorpusFindingKind.UnusualSymbol: return Wording.Count(findings.Total, "unusual symbol", "unusual symbols");
                case CorpusFindingKind.MixedScripts: return Wording.Count(findings.Total, "surname", "surnames") + " with letters of several scripts";
                case CorpusFindingKind.Skipped: return Wording.Count(findings.Rows, "row", "rows") + " left out";
                default: return Wording.Count(findings.Total, "repair", "repairs") + " while reading";
            }
        }
    }
}
