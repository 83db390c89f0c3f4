#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>The counts of a corpus, and its findings. Immutable.</summary>
    public sealed class CorpusReport
    {
        /// <summary>A nationality with fewer training rows than this is tiny: most of its drawn names will be copies.</summary>
        public const int TinyNationality = 50;

        /// <summary>A symbol that occurs fewer times than this is rare: a network can hardly learn it, and it may be a typing error.</summary>
        public const int RareSymbol = 3;

        private readonly CorpusFindings[] findings;

        internal CorpusReport(Corpus corpus, IReadOnlyList<NationalityCount> nationalities, CorpusFindings[] findings)
        {
            Corpus = corpus.Name;
            Fingerprint = corpus.Fingerprint;
            Columns = corpus.Columns;
            Symbols = corpus.Alphabet.Count;
            Nationalities = nationalities;
            this.findings = findings;
            foreach (NationalityCount count in nationalities)
            {
                Train += count.Train;
                Validation += count.Validation;
                Test += count.Test;
                Unmarked += count.Unmarked;
                Masculine += count.Masculine;
                Feminine += count.Feminine;
            }
        }

        /// <summary>Counts the rows of a corpus and looks for findings.</summary>
        /// <param name="corpus">The corpus; the report does not keep it.</param>
        public static CorpusReport Create(Corpus corpus)
        {
            if (corpus == null) throw new ArgumentNullException(nameof(corpus));
            return CorpusReporter.Report(corpus);
        }

        /// <summary>The corpus's file name.</summary>
        public string Corpus { get; }

        /// <summary>The corpus's fingerprint.</summary>
        public string Fingerprint { get; }

        /// <summary>The columns of the names and nationalities, as a sentence without its full stop.</summary>
        public string Columns { get; }

        /// <summary>Rows of all splits.</summary>
        public int Rows => Train + Validation + Test;

        /// <summary>Training rows.</summary>
        public int Train { get; }

        /// <summary>Validation rows.</summary>
        public int Validation { get; }

        /// <summary>Test rows.</summary>
        public int Test { get; }

        /// <summary>Rows with the unmarked form.</summary>
        public int Unmarked { get; }

        /// <summary>Rows with the masculine form.</summary>
        public int Masculine { get; }

        /// <summary>Rows with the feminine form.</summary>
        public int Feminine { get; }

        /// <summary>Distinct symbols.</summary>
        public int Symbols { get; }

        /// <summary>Counts per nationality, in ordinal order.</summary>
        public IReadOnlyList<NationalityCount> Nationalities { get; }

        /// <summary>The findings, one entry for every kind, in the order of <see cref="CorpusFindingKind"/>.</summary>
        public IReadOnlyList<CorpusFindings> Findings => findings;

        /// <summary>The findings of one kind; never null.</summary>
        public CorpusFindings Of(CorpusFindingKind kind) => findings[(int)kind];

        /// <summary>The report as indented JSON.</summary>
        public string ToJson() => CorpusReportJson.Write(this);
    }
}
