using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Data;

/// <summary>
/// The names of a batch, put together by condition, so that weights are mixed once for each group: G groups of at most M names, padded to M by names that
/// stand there again.
/// </summary>
internal sealed class ConditionGroups
{
    /// <summary>The most names of a group.</summary>
    public const int LargestWidth = 16;

    private ConditionGroups(long[] conditions, long[] names, long[] slots, int width)
    {
        Conditions = conditions;
        Names = names;
        Slots = slots;
        Width = width;
    }

    /// <summary>The condition of each group.</summary>
    public long[] Conditions { get; }

    /// <summary>For each of the G · M slots, its name.</summary>
    public long[] Names { get; }

    /// <summary>For each name, one of its slots.</summary>
    public long[] Slots { get; }

    /// <summary>M.</summary>
    public int Width { get; }

    public static ConditionGroups Of(ReadOnlySpan<long> conditions)
    {
        int[] order = new int[conditions.Length];
        long[] keys = new long[conditions.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = (conditions[i] << 32) | (uint)i;
        }

        Array.Sort(keys, order);
        List<(int Start, int Count)> groups = [];
        int width = 0;
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && end - start < LargestWidth && conditions[order[end]] == conditions[order[start]])
                end++;
            groups.Add((start, end - start));
            width = Math.Max(width, end - start);
            start = end;
        }

        long[] conditionOf = new long[groups.Count], names = new long[groups.Count * width], slots = new long[conditions.Length];
        for (int group = 0; group < groups.Count; group++)
        {
            (int start, int count) = groups[group];
            conditionOf[group] = conditions[order[start]];
            for (int i = 0; i < width; i++)
            {
                int name = order[start + (i < count ? i : 0)];
                names[group * width + i] = name;
                if (i < count)
                    slots[name] = group * width + i;
            }
        }

        return new ConditionGroups(conditionOf, names, slots, width);
    }
}
