#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>The rows that were left out of a corpus: how many, and which for each rule that they break.</summary>
    internal sealed class SkippedRows
    {
        private readonly Dictionary<string, List<int>> _lines = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _counts = new Dictionary<string, int>(StringComparer.Ordinal);
        private readonly List<string> _rules = new List<string>();
        private int _last = -1;

        /// <summary>The most rules told apart; rows that break further ones are counted alone.</summary>
        internal const int MaximumRules = 200;

        /// <summary>How many rows were left out.</summary>
        internal int Rows { get; private set; }

        /// <summary>The rules that were broken, in the order of the file.</summary>
        internal IReadOnlyList<string> Rules => _rules;

        /// <summary>Counts a row by the first rule that it breaks; further ones of the same line are passed over.</summary>
        internal void Add(int line, string column, string rule)
        {
            if (line == _last) return;
            _last = line;
            Rows++;
            string broken = column + " " + rule;
            if (!_counts.TryGetValue(broken, out int count))
            {
                if (_rules.Count == MaximumRules) return;
                _rules.Add(broken);
                _lines.Add(broken, new List<int>());
            }

            _counts[broken] = count + 1;
            if (_lines[broken].Count < RepairCount.MaximumLines) _lines[broken].Add(line);
        }

        /// <summary>How many rows break a rule first.</summary>
        internal int CountOf(string rule) => _counts[rule];

        /// <summary>The first of their lines, at most 20.</summary>
        internal IReadOnlyList<int> LinesOf(string rule) => _lines[rule];
    }
}
