#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>Counts the repairs of a corpus, by kind.</summary>
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

        /// <summary>The kinds of the repairs.</summary>
        internal IReadOnlyList<RepairCount> Made() => Array.FindAll(counts, count => count.Rows > 0);
    }
}
