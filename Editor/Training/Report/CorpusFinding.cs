#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>One finding in a corpus, with its lines.</summary>
    public sealed class CorpusFinding
    {
        /// <summary>The most lines that a finding lists.</summary>
        public const int MaximumLines = RepairCount.MaximumLines;

        internal CorpusFinding(string what, int rows, List<int> lines)
        {
            What = what;
            Rows = rows;
            Lines = lines.AsReadOnly();
        }

        /// <summary>The surname, symbol or nationality, with an explanation.</summary>
        public string What { get; }

        /// <summary>The number of its rows.</summary>
        public int Rows { get; }

        /// <summary>The first of the rows' lines, at most <see cref="MaximumLines"/>.</summary>
        public IReadOnlyList<int> Lines { get; }

        /// <summary>The finding as one line of text: <c>'Kim' (Korean) 3 rows (lines 4, 19, 77)</c>.</summary>
        public override string ToString()
        {
            string rows = Rows == 1 ? "1 row" : Rows + " rows";
            if (Lines.Count == 0) return $"{What}: {rows}";
            string more = Lines.Count < Rows ? ", …" : string.Empty;
            return $"{What}: {rows} ({(Rows == 1 ? "line" : "lines")} {string.Join(", ", Lines)}{more})";
        }
    }
}
