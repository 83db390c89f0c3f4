using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Data;

/// <summary>Cuts rows into batches of groups. The names of a group have one condition and almost one length, so weights are mixed once for each group.</summary>
internal static class GroupedBatches
{
    private const int GroupsPerWindow = 16;
    private const int BatchesPerWindow = 64;

    /// <param name="rows">The rows of an epoch.</param>
    /// <param name="lengths">The length of each row's name.</param>
    /// <param name="conditions">The condition of each row's name.</param>
    /// <param name="batch">Names of a batch.</param>
    /// <param name="random">Decides which names are in one batch.</param>
    public static List<int[]> Cut(int[] rows, ReadOnlySpan<int> lengths, ReadOnlySpan<int> conditions, int batch, Random random)
    {
        int width = Math.Min(ConditionGroups.LargestWidth, batch);
        random.Shuffle(rows);
        int[] conditionOf = conditions.ToArray(), length = lengths.ToArray();
        List<int[]> groups = [];
        foreach (IGrouping<int, int> own in rows.GroupBy(row => conditionOf[row]).OrderBy(own => own.Key))
        {
            foreach (int[] window in own.Chunk(width * GroupsPerWindow))
                groups.AddRange(window.OrderBy(row => length[row]).Chunk(width));
        }

        int[][] shuffled = [.. groups];
        random.Shuffle(shuffled);
        int groupsPerBatch = Math.Max(1, batch / width);
        List<int[]> batches = [];
        foreach (int[][] window in shuffled.Chunk(groupsPerBatch * BatchesPerWindow))
            batches.AddRange(window.OrderBy(group => group.Max(row => length[row])).Chunk(groupsPerBatch).Select(part => part.SelectMany(group => group).ToArray()));
        int[][] order = [.. batches];
        random.Shuffle(order);
        return [.. order];
    }
}
