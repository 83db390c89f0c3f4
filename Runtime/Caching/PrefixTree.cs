#nullable enable

using System;
using System.Threading;

namespace Cognomen.Caching
{
    /// <summary>
    /// The beginnings of names that were drawn repeatedly under one condition and one rule, with the network's results for them. It does not change
    /// names.
    /// </summary>
    internal sealed class PrefixTree
    {
        private readonly PrefixCache cache;
        private readonly short[] places;
        private PrefixStore? store;

        public PrefixTree(PrefixCache cache, PrefixRule rule, int alphabet)
        {
            this.cache = cache;
            Rule = rule;
            places = new short[alphabet];
            Array.Fill(places, (short)-1);
            for (int i = 0; i < rule.Symbols.Count; i++)
                places[rule.Symbols.Symbols[i]] = (short)i;
        }

        /// <summary>The condition of the names, and how their symbols are weighed.</summary>
        public PrefixRule Rule { get; }

        /// <summary>The remembered beginnings; null if there are none yet.</summary>
        public PrefixStore? Store => Volatile.Read(ref store);

        /// <summary>The bytes it takes, roughly.</summary>
        public long Bytes => Store?.Bytes ?? 0;

        /// <summary>A symbol's place in the set, or -1.</summary>
        public int PlaceOf(int symbol) => places[symbol];

        /// <summary>The remembered beginnings, for adding more.</summary>
        public PrefixStore Open()
        {
            PrefixStore? open = Store;
            if (open != null)
                return open;
            var made = new PrefixStore(cache);
            return Interlocked.CompareExchange(ref store, made, null) ?? made;
        }

        /// <summary>Whether a beginning is worth remembering: it has occurred often enough, and there is room.</summary>
        public bool Admits(PrefixNode parent, int entry) => parent.Meet(entry) >= cache.MeetingsWanted && cache.HasRoomFor(this);

        /// <summary>Forgets everything. A name that is being drawn keeps its node.</summary>
        public void Forget() => Interlocked.Exchange(ref store, null)?.Forget();
    }
}
