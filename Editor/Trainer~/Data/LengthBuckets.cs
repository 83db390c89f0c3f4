using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Data;

/// <summary>
/// Cuts shuffled rows into batches of nearly one length, so that little is padded: rows are sorted within windows of some
/// batches, and the batches are shuffled again.
/// </summary>
internal static class LengthBuckets
{
    private const int BatchesPerWindow = 64;

    public static List<int[]> Cut(int[] rows, ReadOnlySpan<int> lengths, int batch, Random random)
    {
        random.Shuffle(rows);
        List<int[]> batches = [];
        for (int start = 0; start < rows.Length; start += batch * BatchesPerWindow)
            CutWindow(rows.AsSpan(start, Math.Min(batch * BatchesPerWindow, rows.Length - start)), lengths, batch, batches);
        int[][] shuffled = [.. batches];
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>In the order of the rows' lengths only: for measuring, where the order does not matter.</summary>
    public static List<int[]> CutAll(ReadOnlySpan<int> lengths, int batch)
    {
        int[] rows = new int[lengths.Length];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = row;
        List<int[]> batches = [];
        CutWindow(rows, lengths, batch, batches);
        return batches;
    }

    private static void CutWindow(Span<int> window, ReadOnlySpan<int> lengths, int batch, List<int[]> batches)
    {
        long[] keys = new long[window.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)lengths[window[i]] << 32) | (uint)i;
        keys.AsSpan().Sort(window);
        for (int start = 0; start < window.Length; start += batch)
            batches.Add(window.Slice(start, Math.Min(batch, window.Length - start)).ToArray());
    }
}
