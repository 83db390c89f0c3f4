#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Counts the repairs made while reading, kind by kind.</summary>
    internal sealed class RepairTally
    {
        private readonly RepairCount[] counts = Array.ConvertAll(
            new[] { Repair.Trimmed, Repair.Spaced, Repair.Composed, Repair.Invisible }, kind => new RepairCount(kind));

        internal void Add(Repair repairs, int line)
        {
            foreach (RepairCount count in counts)
            {
                if ((repairs & count.Kind) != 0) count.Add(line);
            }
        }

        /// <summary>The kinds that were made at least once.</summary>
        internal IReadOnlyList<RepairCount> Made() => Array.FindAll(counts, count => count.Rows > 0);
    }
}
