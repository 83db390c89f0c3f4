namespace Cognomen.Trainer.Baseline;

/// <summary>For every context of a tree: the sum of its counts, and how many symbols have a count of 1, of 2, of 3 and more.</summary>
internal sealed class ContextTotals
{
    private readonly int[] total;
    private readonly int[] ones;
    private readonly int[] twos;
    private readonly int[] more;

    internal ContextTotals(ContextTree tree)
    {
        total = new int[tree.NodeCount];
        ones = new int[tree.NodeCount];
        twos = new int[tree.NodeCount];
        more = new int[tree.NodeCount];
        foreach ((long key, int count) in tree.Counts)
        {
            int node = (int)(key >> 32);
            total[node] += count;
            (count == 1 ? ones : count == 2 ? twos : more)[node]++;
        }
    }

    /// <summary>The sum of a context's counts.</summary>
    internal int Total(int node) => total[node];

    /// <summary>The evidence for a symbol with a given count after a context.</summary>
    internal Evidence Of(int node, int count) => new(count, total[node], ones[node], twos[node], more[node]);
}
