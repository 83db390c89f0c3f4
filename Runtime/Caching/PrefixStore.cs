#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Cognomen.Inference;

namespace Cognomen.Caching
{
    /// <summary>The beginnings that a tree remembers until it forgets them together.</summary>
    /// <remarks>
    /// Any number of threads read, and one at a time adds: another thread that wants to add meanwhile does not wait. An addition is written before it
    /// is linked.
    /// </remarks>
    internal sealed class PrefixStore
    {
        // The size of a store that is forgotten.
        private const long Dead = -1;

        private readonly PrefixCache cache;
        private readonly PrefixArena nodes = new PrefixArena();

        // States are apart from nodes: a state is needed only when a name leaves the remembered beginnings.
        private readonly PrefixArena states = new PrefixArena();
        private int root;
        private int isWriting;
        private long bytes;

        public PrefixStore(PrefixCache cache)
        {
            this.cache = cache;
        }

        /// <summary>The address of the empty beginning; 0 until it is known.</summary>
        public int Root => Volatile.Read(ref root);

        /// <summary>The bytes it takes, roughly.</summary>
        public long Bytes => Math.Max(0, Interlocked.Read(ref bytes));

        /// <summary>The beginning at an address.</summary>
        public PrefixNode this[int address]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => new PrefixNode(nodes.Chunk(address), PrefixArena.Offset(address));
        }

        /// <summary>Brings a network to the state after a beginning.</summary>
        public void Load(int address, NetworkState state)
        {
            int place = this[address].State;
            state.Load(Shorts(place, state.Length));
        }

        /// <summary>Remembers a beginning.</summary>
        /// <param name="parent">The beginning without its last symbol; 0 for the empty one.</param>
        /// <param name="entry">The index of the last symbol among the parent's possible symbols.</param>
        /// <param name="state">The network's state after the beginning.</param>
        /// <param name="weights">The weights of the next symbol.</param>
        /// <param name="total">Their sum; below 2^32.</param>
        /// <param name="firstPlace">The place in the set of the first weight.</param>
        /// <returns>Its address; 0 if it could not be remembered.</returns>
        public int Add(int parent, int entry, NetworkState state, ReadOnlySpan<uint> weights, ulong total, int firstPlace)
        {
            if (Interlocked.CompareExchange(ref isWriting, 1, 0) != 0)
                return 0;
            try
            {
                int known = parent == 0 ? root : this[parent].Link(entry);
                if (known > 0)
                    return known;
                int possible = 0;
                foreach (uint weight in weights)
                    possible += weight == 0 ? 0 : 1;
                int size = PrefixNode.Size(possible);
                int stateSize = (state.Length + 1) >> 1;
                if (!Pay(nodes.Cost(size) + states.Cost(stateSize)))
                    return 0;
                int place = states.Reserve(stateSize);
                int address = nodes.Reserve(size);
                if (place == 0 || address == 0)
                    return 0;
                state.Save(Shorts(place, state.Length));
                this[address].Write(place, possible, weights, total, firstPlace);
                if (parent == 0)
                    Volatile.Write(ref root, address);
                else
                    this[parent].SetLink(entry, address);
                return address;
            }
            finally
            {
                Volatile.Write(ref isWriting, 0);
            }
        }

        /// <summary>Returns its bytes and takes no more. A name that is being drawn keeps its node.</summary>
        public void Forget() => cache.Take(-Math.Max(0, Interlocked.Exchange(ref bytes, Dead)));

        private Span<short> Shorts(int place, int length) =>
            MemoryMarshal.Cast<int, short>(states.Chunk(place).AsSpan(PrefixArena.Offset(place), (length + 1) >> 1)).Slice(0, length);

        private bool Pay(long size)
        {
            long before = Interlocked.Read(ref bytes);
            while (before != Dead)
            {
                long found = Interlocked.CompareExchange(ref bytes, before + size, before);
                if (found == before)
                {
                    cache.Take(size);
                    return true;
                }

                before = found;
            }

            return false;
        }
    }
}
