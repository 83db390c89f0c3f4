#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Filtering
{
    /// <summary>A set of 64-bit keys in 9.84 bits a key. It always finds a member, and takes 1 other key in 256 for a member.</summary>
    /// <remarks>The xor filter with 8-bit fingerprints (Graf and Lemire, "Xor filters: faster and smaller than Bloom and cuckoo filters", JEA 2020).</remarks>
    internal sealed class XorFilter
    {
        private const int Blocks = 3;
        private const int MostTrials = 64;

        private readonly int blockLength;

        /// <param name="seed">The seed with which the keys' places have no circle.</param>
        /// <param name="fingerprints">Three blocks of equal length.</param>
        public XorFilter(ulong seed, byte[] fingerprints)
        {
            if (fingerprints.Length == 0 || fingerprints.Length % Blocks != 0)
                throw new ArgumentException($"fingerprints has {fingerprints.Length} bytes: it has three blocks of equal length", nameof(fingerprints));
            Seed = seed;
            Fingerprints = fingerprints;
            blockLength = fingerprints.Length / Blocks;
        }

        public ulong Seed { get; }

        public byte[] Fingerprints { get; }

        /// <summary>Makes the filter of some keys, which may repeat. The order of the keys does not change the filter.</summary>
        public static XorFilter Of(IEnumerable<ulong> keys)
        {
            ulong[] distinct = new List<ulong>(new SortedSet<ulong>(keys)).ToArray();
            int blockLength = (int)((32 + distinct.Length * 123L / 100) / Blocks) + 1;
            for (ulong seed = 1; seed <= MostTrials; seed++)
            {
                var filter = new XorFilter(seed, new byte[blockLength * Blocks]);
                if (filter.TryFill(distinct))
                    return filter;
            }

            // Each trial fails with a probability far below one half.
            throw new InvalidOperationException($"{distinct.Length} keys do not fit after {MostTrials} trials");
        }

        public bool Contains(ulong key)
        {
            ulong hash = Mix(key);
            return Fingerprint(hash) == (byte)(Fingerprints[Place(hash, 0)] ^ Fingerprints[Place(hash, 1)] ^ Fingerprints[Place(hash, 2)]);
        }

        private static byte Fingerprint(ulong hash) => (byte)(hash ^ (hash >> 32));

        private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> ((64 - bits) & 63));

        private ulong Mix(ulong key)
        {
            unchecked
            {
                ulong hash = key + Seed * 0x9E3779B97F4A7C15UL;
                hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
                hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
                return hash ^ (hash >> 33);
            }
        }

        private int Place(ulong hash, int block)
        {
            uint part = (uint)Rotate(hash, 21 * block);
            return (int)((part * (ulong)blockLength) >> 32) + block * blockLength;
        }

        // Peels: a place that only one key uses is decided last by that key, which is set aside.
        private bool TryFill(ulong[] keys)
        {
            var mixed = new ulong[Fingerprints.Length];
            var users = new int[Fingerprints.Length];
            foreach (ulong key in keys)
            {
                ulong hash = Mix(key);
                for (int block = 0; block < Blocks; block++)
                {
                    mixed[Place(hash, block)] ^= hash;
                    users[Place(hash, block)]++;
                }
            }

            var single = new Stack<int>();
            for (int place = 0; place < users.Length; place++)
            {
                if (users[place] == 1)
                    single.Push(place);
            }

            var order = new List<(ulong Hash, int Place)>(keys.Length);
            while (single.Count > 0)
            {
                int place = single.Pop();
                if (users[place] != 1)
                    continue;
                ulong hash = mixed[place];
                order.Add((hash, place));
                for (int block = 0; block < Blocks; block++)
                {
                    int other = Place(hash, block);
                    mixed[other] ^= hash;
                    if (--users[other] == 1)
                        single.Push(other);
                }
            }

            for (int i = order.Count - 1; i >= 0; i--)
            {
                (ulong hash, int place) = order[i];
                Fingerprints[place] = 0;
                Fingerprints[place] = (byte)(Fingerprint(hash) ^ Fingerprints[Place(hash, 0)] ^ Fingerprints[Place(hash, 1)] ^ Fingerprints[Place(hash, 2)]);
            }

            return order.Count == keys.Length;
        }
    }
}
