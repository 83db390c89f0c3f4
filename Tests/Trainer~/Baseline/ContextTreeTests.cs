using Cognomen.Trainer.Baseline;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Baseline;

internal sealed class ContextTreeTests
{
    private const int A = 1, B = 2;

    private static ContextTree Count(int depth, params int[][] names)
    {
        ContextTree tree = new(depth);
        foreach (int[] name in names)
        {
            int[] padded = KneserNeyCounts.Pad(name);
            for (int t = 1; t < padded.Length; t++) tree.Add(padded, t);
        }

        return tree;
    }

    [Test]
    public void The_longest_contexts_count_occurrences_and_shorter_ones_distinct_predecessors()
    {
        ContextTree tree = Count(1, [A, B], [A, B], [B, B]);
        int afterA = tree.Child(ContextTree.Root, A);

        Assert.That(tree.Count(afterA, B), Is.EqualTo(2), "b after a, twice");
        Assert.That(tree.Count(ContextTree.Root, B), Is.EqualTo(3), "b after a, begin and b");
        Assert.That(tree.Count(ContextTree.Root, A), Is.EqualTo(1), "a after begin alone, though twice");
    }

    [Test]
    public void A_context_that_reaches_the_beginning_counts_occurrences_however_short()
    {
        ContextTree tree = Count(3, [A], [A], [A]);
        int begin = tree.Child(ContextTree.Root, 0);

        Assert.That(tree.Count(begin, A), Is.EqualTo(3));
        Assert.That(tree.Count(ContextTree.Root, A), Is.EqualTo(1));
        Assert.That(tree.Length(begin), Is.EqualTo(1));
    }

    [Test]
    public void The_beginning_is_never_predicted_and_the_end_always_is()
    {
        ContextTree tree = Count(2, [A, B]);

        Assert.That(tree.Count(ContextTree.Root, 0), Is.EqualTo(1));
        Assert.That(tree.Child(tree.Child(ContextTree.Root, B), A), Is.GreaterThan(0));
        Assert.That(tree.Child(ContextTree.Root, 3), Is.EqualTo(-1));
    }

    [Test]
    public void Totals_divide_symbols_by_how_often_they_count()
    {
        ContextTree tree = Count(1, [A, B], [A, B], [A, A]);
        ContextTotals totals = new(tree);
        int afterA = tree.Child(ContextTree.Root, A);

        Assert.That(totals.Of(afterA, 2), Is.EqualTo(new Evidence(Count: 2, Total: 4, Ones: 2, Twos: 1, More: 0)));
    }
}
