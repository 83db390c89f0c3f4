#nullable enable

using System.Threading;

namespace Cognomen.Sampling
{
    /// <summary>
    /// What the network computes at one beginning of a name: the state it is in and how likely each next symbol is. Immutable but for its
    /// links onward, which threads may set at the same time: what is lost is computed again, and comes out the same.
    /// </summary>
    internal sealed class PrefixNode
    {
        // Beginnings seen once, by place modulo 64: a mistaken bit admits a child one visit early.
        private long seen;
        private PrefixNode?[]? children;

        public PrefixNode(short[] hidden, int[] memory, uint[] cumulative)
        {
            Hidden = hidden;
            Memory = memory;
            Cumulative = cumulative;
        }

        /// <summary>The hidden state after the beginning.</summary>
        public short[] Hidden { get; }

        /// <summary>The LSTM's memory; empty for other cells.</summary>
        public int[] Memory { get; }

        /// <summary>Running sums of the weights of the next symbol, in the order of the set (without the boundary at a name's first symbol).</summary>
        public uint[] Cumulative { get; }

        /// <summary>What follows with the symbol at a place of the set, or null.</summary>
        public PrefixNode? Child(int place)
        {
            PrefixNode?[]? all = Volatile.Read(ref children);
            return all == null ? null : Volatile.Read(ref all[place]);
        }

        /// <summary>Whether the beginning with the symbol at a place has been met before; from now on it has.</summary>
        public bool Meet(int place)
        {
            long bit = 1L << (place & 63);
            bool met = (seen & bit) != 0;
            seen |= bit;
            return met;
        }

        /// <summary>Adds what follows.</summary>
        /// <param name="place">The symbol's place in the set.</param>
        /// <param name="places">How many places there are.</param>
        /// <param name="child">What follows.</param>
        /// <returns>Whether room for links had to be made.</returns>
        public bool Add(int place, int places, PrefixNode child)
        {
            PrefixNode?[]? all = Volatile.Read(ref children);
            bool made = all == null;
            if (all == null)
                Volatile.Write(ref children, all = new PrefixNode?[places]);
            Volatile.Write(ref all[place], child);
            return made;
        }
    }
}
