#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Filtering
{
    /// <summary>An immutable set of word hashes, with the lengths of its words.</summary>
    internal sealed class WordSet
    {
        private readonly uint[] table;

        /// <param name="words">Hashes and lengths of the words.</param>
        public WordSet(IReadOnlyCollection<(uint Hash, int Length)> words)
        {
            Words = words;
            int size = 4;
            while (size < 2 * words.Count)
                size *= 2;
            table = new uint[size];
            Shortest = int.MaxValue;
            foreach ((uint hash, int length) in words)
            {
                Shortest = Math.Min(Shortest, length);
                Longest = Math.Max(Longest, length);
                int place = (int)(hash & (uint)(size - 1));
                while (table[place] != 0 && table[place] != Stored(hash))
                    place = (place + 1) & (size - 1);
                table[place] = Stored(hash);
            }
        }

        public IReadOnlyCollection<(uint Hash, int Length)> Words { get; }

        public int Shortest { get; }

        public int Longest { get; }

        public bool Contains(uint hash)
        {
            int place = (int)(hash & (uint)(table.Length - 1));
            while (table[place] != 0)
            {
                if (table[place] == Stored(hash))
                    return true;
                place = (place + 1) & (table.Length - 1);
            }

            return false;
        }

        // 0 marks an empty place.
        private static uint Stored(uint hash) => hash == 0 ? 1 : hash;
    }
}
