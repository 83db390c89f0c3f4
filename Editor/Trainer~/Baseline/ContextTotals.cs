namespace Cognomen.Trainer.Baseline;

/// <summary>For every context of a tree: the sum of its counts, and how many symbols have a count of 1, of 2, of 3 and more.</summary>
internal sealed class ContextTotals
{
    private readonly int[] _total;
    private readonly int[] _ones;
    private readonly int[] _twos;
    private readonly int[] _more;

    internal ContextTotals(ContextTree tree)
    {
        _total = new int[tree.NodeCount];
        _ones = new int[tree.NodeCount];
        _twos = new int[tree.NodeCount];
        _more = new int[tree.NodeCount];
        foreach ((long key, int count) in tree.Counts)
        {
            int node = (int)(key >> 32);
            _total[node] += count;
            (count == 1 ? _ones : count == 2 ? _twos : _more)[node]++;
        }
    }

    /// <summary>The sum of a context's counts.</summary>
    internal int Total(int node) => _total[node];

    /// <summary>What is known of a symbol with a given count after a context.</summary>
    internal Evidence Of(int node, int count) => new(count, _total[node], _ones[node], _twos[node], _more[node]);
}
