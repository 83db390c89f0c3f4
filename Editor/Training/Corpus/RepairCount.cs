#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>The number of repairs of one kind in a corpus.</summary>
    internal sealed class RepairCount
    {
        /// <summary>The most lines that are kept.</summary>
        internal const int MaximumLines = 20;

        private readonly List<int> lines = new List<int>();

        internal RepairCount(Repair kind)
        {
            Kind = kind;
        }

        internal Repair Kind { get; }

        internal int Rows { get; private set; }

        /// <summary>The first of the rows' lines, at most <see cref="MaximumLines"/>.</summary>
        internal IReadOnlyList<int> Lines => lines;

        internal void Add(int line)
        {
            Rows++;
            if (lines.Count < MaximumLines) lines.Add(line);
        }
    }
}
