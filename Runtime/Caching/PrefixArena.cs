#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Cognomen.Caching
{
    /// <summary>Memory for numbers, in chunks that never move: threads can read while one thread adds.</summary>
    /// <remarks>One thread at a time reserves. An address is the number of a chunk and a place in it; 0 means none.</remarks>
    internal sealed class PrefixArena
    {
        /// <summary>The spare numbers after the last one, so that a vector can be loaded at any place.</summary>
        public const int Slack = 8;

        private const int OffsetBits = 14;
        private const int LargestChunk = 1 << OffsetBits;
        private const int SmallestChunk = 256;
        private const int MostChunks = 1 << (31 - OffsetBits);

        // A new chunk is at most this share of all earlier chunks, so that little memory is unused.
        private const int ShareBits = 4;
        private const int ArrayOverhead = 32;

        private int[][] chunks = new int[4][];
        private int count;
        private int free;
        private long total;

        /// <summary>The chunk of an address. Read the address first, then the chunk.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int[] Chunk(int address) => Volatile.Read(ref chunks)[address >> OffsetBits];

        /// <summary>The place of an address in its chunk.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Offset(int address) => address & (LargestChunk - 1);

        /// <summary>The bytes that a reservation of some numbers needs now.</summary>
        public long Cost(int size) => Fits(size) ? 0 : ArrayOverhead + sizeof(int) * (long)(NextChunk(size) + Slack);

        /// <summary>Reserves some numbers, all 0.</summary>
        /// <returns>Their address; 0 when no address is left.</returns>
        public int Reserve(int size)
        {
            if (!Fits(size))
            {
                if (count == MostChunks)
                    return 0;
                int length = NextChunk(size);
                Append(new int[length + Slack]);
                total += length;

                // Nothing has the address 0.
                free = count == 1 ? 1 : 0;
            }

            int address = (count - 1) << OffsetBits | free;
            free += size;
            return address;
        }

        // Reserved memory begins at an offset that an address can hold, and may end beyond it: a large node has a chunk of its own.
        private bool Fits(int size) => count > 0 && free < LargestChunk && free + size <= chunks[count - 1].Length - Slack;

        private int NextChunk(int size) => Math.Max(size + 1, Math.Min(LargestChunk, Math.Max(SmallestChunk, (int)Math.Min(LargestChunk, total >> ShareBits))));

        private void Append(int[] chunk)
        {
            int[][] all = chunks;
            if (count == all.Length)
            {
                Array.Resize(ref all, 2 * count);
                Volatile.Write(ref chunks, all);
            }

            Volatile.Write(ref all[count++], chunk);
        }
    }
}
