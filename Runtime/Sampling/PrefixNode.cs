#nullable enable

using System;
using System.Threading;

namespace Cognomen.Sampling
{
    /// <summary>
    /// What the network computes at one beginning of a name: the state it is in and how likely each next symbol is. Immutable but for its
    /// links onward, which threads may set at the same time: what is lost is computed again, and comes out the same.
    /// </summary>
    internal sealed class PrefixNode
    {
        // The fields and the headers of four arrays on a machine of 64 bits.
        private const int Overhead = 160;
        private const int ArrayOverhead = 24;

        private readonly ushort[] places;
        private readonly uint[] cumulative;

        // How often each possible symbol led away from what is remembered, in four bits by entry modulo 16: two that share a count are
        // admitted early.
        private ulong met;
        private PrefixNode?[]? children;

        /// <param name="hidden">The hidden state after the beginning.</param>
        /// <param name="memory">The LSTM's memory; empty for other cells.</param>
        /// <param name="weights">Of the next symbol, in the order of the set (without the boundary at a name's first symbol).</param>
        public PrefixNode(short[] hidden, int[] memory, ReadOnlySpan<uint> weights)
        {
            Hidden = hidden;
            Memory = memory;
            int possible = 0;
            foreach (uint weight in weights)
                possible += weight == 0 ? 0 : 1;
            places = new ushort[possible];
            cumulative = new uint[possible];
            uint sum = 0;
            for (int place = 0, entry = 0; place < weights.Length; place++)
            {
                if (weights[place] == 0)
                    continue;
                places[entry] = (ushort)place;
                cumulative[entry++] = sum += weights[place];
            }
        }

        /// <summary>The hidden state after the beginning.</summary>
        public short[] Hidden { get; }

        /// <summary>The LSTM's memory; empty for other cells.</summary>
        public int[] Memory { get; }

        /// <summary>The bytes that a node takes, roughly, without its links.</summary>
        public int Bytes => Overhead + sizeof(short) * Hidden.Length + sizeof(int) * Memory.Length + (sizeof(uint) + sizeof(ushort)) * places.Length;

        /// <summary>The bytes that its links take, roughly, once there is one.</summary>
        public int LinkBytes => ArrayOverhead + IntPtr.Size * places.Length;

        /// <summary>Chooses the next symbol.</summary>
        /// <param name="word">The random word.</param>
        /// <param name="entry">Which of the possible symbols it is.</param>
        /// <returns>Its place among the weights.</returns>
        public int Choose(uint word, out int entry)
        {
            // What is impossible adds nothing to the sums: leaving it out changes no choice.
            uint[] sums = cumulative;
            ulong threshold = Categorical.Threshold(sums[sums.Length - 1], word);
            int low = 0;
            int high = sums.Length - 1;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (sums[middle] > threshold)
                    high = middle;
                else
                    low = middle + 1;
            }

            entry = low;
            return places[low];
        }

        /// <summary>Which of the possible symbols is at a place among the weights; negative when it is not possible.</summary>
        /// <param name="place">The place.</param>
        /// <param name="guess">What was chosen last, which it mostly is.</param>
        public int EntryOf(int place, int guess) =>
            guess < places.Length && places[guess] == place ? guess : place < 0 ? -1 : Array.BinarySearch(places, (ushort)place);

        /// <summary>What follows with one of the possible symbols, or null.</summary>
        public PrefixNode? Child(int entry)
        {
            PrefixNode?[]? all = Volatile.Read(ref children);
            return all == null ? null : Volatile.Read(ref all[entry]);
        }

        /// <summary>Counts that a beginning with one of the possible symbols was met.</summary>
        /// <returns>How often it has been, 15 at most.</returns>
        public int Meet(int entry)
        {
            int shift = 4 * (entry & 15);
            int times = (int)(met >> shift) & 15;
            if (times == 15)
                return times;
            met += 1UL << shift;
            return times + 1;
        }

        /// <summary>Adds what follows with one of the possible symbols.</summary>
        /// <returns>Whether room for links had to be made.</returns>
        public bool Add(int entry, PrefixNode child)
        {
            PrefixNode?[]? all = Volatile.Read(ref children);
            bool made = all == null;
            if (all == null)
                Volatile.Write(ref children, all = new PrefixNode?[places.Length]);
            Volatile.Write(ref all[entry], child);
            return made;
        }
    }
}
