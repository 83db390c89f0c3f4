#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Collects rows by key, and makes a finding of each key, in the order of their first rows.</summary>
    internal sealed class FindingTable
    {
        private readonly CorpusFindingKind kind;
        private readonly Dictionary<string, Entry> entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        private readonly List<Entry> inOrder = new List<Entry>();

        internal FindingTable(CorpusFindingKind kind)
        {
            this.kind = kind;
        }

        internal void Add(string what, int line)
        {
            if (!entries.TryGetValue(what, out Entry? entry))
            {
                entry = new Entry(what);
                entries.Add(what, entry);
                inOrder.Add(entry);
            }

            entry.Rows++;
            if (entry.Lines.Count < CorpusFinding.MaximumLines) entry.Lines.Add(line);
        }

        internal void Add(CorpusFinding finding)
        {
            Entry entry = new Entry(finding.What) { Rows = finding.Rows };
            entry.Lines.AddRange(finding.Lines);
            inOrder.Add(entry);
        }

        internal CorpusFindings Findings()
        {
            List<CorpusFinding> listed = new List<CorpusFinding>();
            int rows = 0;
            foreach (Entry entry in inOrder)
            {
                rows += entry.Rows;
                if (listed.Count < CorpusFindings.MaximumListed) listed.Add(new CorpusFinding(entry.What, entry.Rows, entry.Lines));
            }

            return new CorpusFindings(kind, inOrder.Count, rows, listed);
        }

        private sealed class Entry
        {
            internal readonly string What;
            internal readonly List<int> Lines = new List<int>(1);
            internal int Rows;

            internal Entry(string what)
            {
                What = what;
            }
        }
    }
}
