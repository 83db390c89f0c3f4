#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>The rows that were left out of a corpus: their number, and the lines for each broken rule.</summary>
    internal sealed class SkippedRows
    {
        private readonly Dictionary<string, List<int>> lines = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        private readonly Dictionary<string, int> counts = new Dictionary<string, int>(StringComparer.Ordinal);
        private readonly List<string> rules = new List<string>();
        private int last = -1;

        /// <summary>The largest number of rules that are counted separately. Rows that break other rules are counted together.</summary>
        internal const int MaximumRules = 200;

        /// <summary>The number of rows that were left out.</summary>
        internal int Rows { get; private set; }

        /// <summary>The rules that were broken, in the order of the file.</summary>
        internal IReadOnlyList<string> Rules => rules;

        /// <summary>Counts a row under the first rule that it breaks. Other faults of the same line are ignored.</summary>
        internal void Add(int line, string column, string rule)
        {
            if (line == last) return;
            last = line;
            Rows++;
            string broken = column + " " + rule;
            if (!counts.TryGetValue(broken, out int count))
            {
                if (rules.Count == MaximumRules) return;
                rules.Add(broken);
                lines.Add(broken, new List<int>());
            }

            counts[broken] = count + 1;
            if (lines[broken].Count < RepairCount.MaximumLines) lines[broken].Add(line);
        }

        /// <summary>The number of rows whose first broken rule is this one.</summary>
        internal int CountOf(string rule) => counts[rule];

        /// <summary>The first of their lines, at most 20.</summary>
        internal IReadOnlyList<int> LinesOf(string rule) => lines[rule];
    }
}
