#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>All findings of one kind. The first are listed, and all are counted.</summary>
    public sealed class CorpusFindings
    {
        /// <summary>The most listed findings of one kind.</summary>
        public const int MaximumListed = 200;

        internal CorpusFindings(CorpusFindingKind kind, int total, int rows, List<CorpusFinding> listed)
        {
            Kind = kind;
            Total = total;
            Rows = rows;
            Listed = listed.AsReadOnly();
        }

        /// <summary>The kind of the findings.</summary>
        public CorpusFindingKind Kind { get; }

        /// <summary>The number of findings, with those that are not listed.</summary>
        public int Total { get; }

        /// <summary>The number of rows that they concern. A row may be counted in several findings.</summary>
        public int Rows { get; }

        /// <summary>The findings, at most <see cref="MaximumListed"/>, in the order of the file.</summary>
        public IReadOnlyList<CorpusFinding> Listed { get; }
    }
}
