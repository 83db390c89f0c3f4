#nullable enable

using System;
using System.Threading;

namespace Cognomen.Sampling
{
    /// <summary>
    /// The beginnings of names that were drawn again and again under one condition by one rule, with what the network says there. It
    /// only remembers: with and without it, names are the same.
    /// </summary>
    internal sealed class PrefixTree
    {
        private readonly PrefixCache cache;
        private readonly short[] places;
        private PrefixNode? root;
        private long bytes;

        public PrefixTree(PrefixCache cache, PrefixRule rule, int alphabet)
        {
            this.cache = cache;
            Rule = rule;
            places = new short[alphabet];
            Array.Fill(places, (short)-1);
            for (int i = 0; i < rule.Symbols.Count; i++)
                places[rule.Symbols.Symbols[i]] = (short)i;
        }

        /// <summary>Whose names, and how their symbols are weighed.</summary>
        public PrefixRule Rule { get; }

        /// <summary>The empty beginning, once it is known.</summary>
        public PrefixNode? Root => Volatile.Read(ref root);

        /// <summary>A symbol's place in the set, or -1.</summary>
        public int PlaceOf(int symbol) => places[symbol];

        /// <summary>The bytes it takes, roughly.</summary>
        public long Bytes => Interlocked.Read(ref bytes);

        /// <summary>Whether what follows a beginning is worth remembering: it has been met often enough, and there is room.</summary>
        public bool Admits(PrefixNode parent, int entry) => parent.Meet(entry) >= cache.MeetingsWanted && cache.HasRoomFor(this);

        /// <summary>Remembers a beginning.</summary>
        /// <param name="parent">The beginning without its last symbol; null for the empty one.</param>
        /// <param name="entry">Which of the parent's possible symbols is the last.</param>
        /// <param name="node">What the network says there.</param>
        public void Add(PrefixNode? parent, int entry, PrefixNode node)
        {
            int size = node.Bytes;
            if (parent == null)
                Volatile.Write(ref root, node);
            else if (parent.Add(entry, node))
                size += parent.LinkBytes;
            Interlocked.Add(ref bytes, size);
            cache.Take(size);
        }

        /// <summary>Forgets everything. A name that is being drawn keeps the beginnings that it stands on.</summary>
        public void Forget()
        {
            Volatile.Write(ref root, null);
            cache.Take(-Interlocked.Exchange(ref bytes, 0));
        }
    }
}
