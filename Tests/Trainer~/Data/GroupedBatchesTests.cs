using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Data;

public sealed class GroupedBatchesTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 500).Select(row => 3 + row * 7 % 11)];
    private static readonly int[] Conditions = [.. Enumerable.Range(0, 500).Select(row => row % 13 % 5)];

    [Test]
    public void Every_row_stands_in_one_batch()
    {
        List<int[]> batches = Cut(1);
        Assert.That(batches.SelectMany(batch => batch).Order(), Is.EqualTo(Enumerable.Range(0, 500)));
        Assert.That(batches.Select(batch => batch.Length), Is.All.LessThanOrEqualTo(64));
    }

    [Test]
    public void The_names_of_a_group_are_of_one_condition()
    {
        foreach (int[] batch in Cut(1))
        {
            int groups = ConditionGroups.Of([.. batch.Select(row => (long)Conditions[row])]).Conditions.Length;
            Assert.That(groups, Is.LessThanOrEqualTo(batch.Chunk(ConditionGroups.LargestWidth).Count() + 2));
        }
    }

    [Test]
    public void One_seed_gives_one_order_and_another_gives_another()
    {
        List<int[]> one = Cut(1), again = Cut(1), other = Cut(2);
        Assert.That(again, Is.EqualTo(one));
        Assert.That(other, Is.Not.EqualTo(one));
    }

    private static List<int[]> Cut(int seed) => GroupedBatches.Cut([.. Enumerable.Range(0, 500)], Lengths, Conditions, 64, new Random(seed));
}
