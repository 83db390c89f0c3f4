#nullable enable

using System;
using System.Threading;

namespace Cognomen.Caching
{
    /// <summary>
    /// The remembered beginnings of one model, within a limit of bytes. If the cache is full, a tree with less than half of its share can still grow:
    /// the largest tree then forgets its beginnings.
    /// </summary>
    internal sealed class PrefixCache
    {
        // A tree with a smaller share is not remembered.
        private const int SmallestShare = 4096;

        // How often a beginning must occur before it is remembered, for each quarter of the budget: the fuller the cache, the more often.
        private static readonly int[] Meetings = { 2, 3, 5, 8 };

        private readonly long budget;
        private readonly int alphabet;
        private long used;
        private PrefixTree[] trees = Array.Empty<PrefixTree>();

        /// <summary>Creates an empty cache.</summary>
        /// <param name="budget">Bytes, roughly; 0 to remember nothing.</param>
        /// <param name="alphabet">Symbols of the model.</param>
        public PrefixCache(long budget, int alphabet)
        {
            this.budget = budget;
            this.alphabet = alphabet;
        }

        /// <summary>Bytes that are still free. Can be negative if several threads took bytes at the same time.</summary>
        public long Left => budget - Interlocked.Read(ref used);

        /// <summary>How often a beginning has to occur to be remembered.</summary>
        public int MeetingsWanted => Meetings[Math.Min(Meetings.Length - 1, (int)(Math.Max(0, Interlocked.Read(ref used)) * Meetings.Length / budget))];

        /// <summary>The tree of a rule; null if nothing is remembered.</summary>
        public PrefixTree? TreeOf(PrefixRule rule)
        {
            // Places are kept in 16 bits.
            if (budget < SmallestShare || rule.Symbols.Count > short.MaxValue)
                return null;
            while (true)
            {
                PrefixTree[] known = Volatile.Read(ref trees);
                foreach (PrefixTree tree in known)
                {
                    if (tree.Rule.Equals(rule))
                        return tree;
                }

                if (budget / (known.Length + 1) < SmallestShare)
                    return null;
                var grown = new PrefixTree[known.Length + 1];
                known.CopyTo(grown, 0);
                grown[known.Length] = new PrefixTree(this, rule, alphabet);
                Take(2 * alphabet);
                if (Interlocked.CompareExchange(ref trees, grown, known) == known)
                    return grown[known.Length];
            }
        }

        /// <summary>Whether a tree may grow. If nothing is left and it has less than half of its share, the largest tree forgets its beginnings.</summary>
        public bool HasRoomFor(PrefixTree tree)
        {
            if (Left > 0)
                return true;
            PrefixTree[] known = Volatile.Read(ref trees);
            if (2 * known.Length * tree.Bytes >= budget)
                return false;
            PrefixTree largest = tree;
            foreach (PrefixTree other in known)
                largest = other.Bytes > largest.Bytes ? other : largest;
            if (largest == tree)
                return false;
            largest.Forget();
            return true;
        }

        public void Take(long bytes) => Interlocked.Add(ref used, bytes);
    }
}
