#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Filtering
{
    /// <summary>The real given names of one nationality and gender. A name that more lists of names have is drawn more often.</summary>
    internal sealed class FamiliarNames
    {
        /// <summary>The familiarity of the best known names. Other names have 1 or more.</summary>
        public const int MostFamiliar = 6;

        private readonly string[] names;
        private readonly bool[] isBlocked;
        private readonly ulong[] keys;

        // Entry i is the sum of the weights of the names 0 to i.
        private readonly uint[] sums;

        /// <param name="names">The names, one or more.</param>
        /// <param name="familiarity">For each name 1 to <see cref="MostFamiliar"/>.</param>
        public FamiliarNames(string[] names, ReadOnlySpan<byte> familiarity)
        {
            this.names = names;
            isBlocked = new bool[names.Length];
            keys = new ulong[names.Length];
            sums = new uint[names.Length];
            uint sum = 0;
            for (int i = 0; i < names.Length; i++)
            {
                ReadOnlySpan<char> key = FoldedKey.Of(names[i]).AsSpan();
                keys[i] = RealNames.KeyHash(key);
                isBlocked[i] = NameBlocklist.Default.BlocksKey(key);
                sums[i] = sum += Weight(familiarity[i]);
            }

            Array.Sort(keys);
        }

        /// <summary>The names, in ordinal order.</summary>
        public IReadOnlyList<string> Names => names;

        /// <summary>The <see cref="RealNames.KeyHash"/> of every name, in ascending order.</summary>
        public ulong[] Keys => keys;

        /// <summary>The name that a random word chooses. The probability of a name is its share of all weights.</summary>
        /// <param name="word">Any 32 bits.</param>
        /// <param name="blocked">Whether the default blocklist blocks the name.</param>
        public string Choose(uint word, out bool blocked)
        {
            uint threshold = (uint)(word * (ulong)sums[sums.Length - 1] >> 32);
            int first = 0, last = sums.Length - 1;
            while (first < last)
            {
                int middle = (first + last) / 2;
                if (sums[middle] > threshold)
                    last = middle;
                else
                    first = middle + 1;
            }

            blocked = isBlocked[first];
            return names[first];
        }

        /// <param name="key">The <see cref="RealNames.KeyHash"/> of a name without marks, in small letters.</param>
        public bool Contains(ulong key) => Array.BinarySearch(keys, key) >= 0;

        // Twice the familiarity makes a name eight times as frequent: in most nationalities, most people then have one of the best known names.
        private static uint Weight(uint familiarity) => familiarity * familiarity * familiarity;
    }
}
