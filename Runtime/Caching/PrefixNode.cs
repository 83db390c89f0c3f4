#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Cognomen.Caching
{
    /// <summary>One remembered beginning of a name: how likely each next symbol is, and the node that follows each.</summary>
    /// <remarks>
    /// It is a row of numbers: the number of possible symbols, the address of the network's state, the bounds of the choice (16 bits each, one fewer
    /// than symbols), the links (32 bits each) and the symbols' places in the set (16 bits each). Only the links change. If two threads set one at
    /// the same time, one link is lost, and is computed again with the same result.
    /// </remarks>
    internal readonly struct PrefixNode
    {
        private const int Header = 2;

        // A link is the address of the next node, or minus how often the beginning occurred. Nothing follows the boundary: its link says whether the
        // whole name passes the default filters.
        private const int MostMet = 15;
        private const int Passing = 1;

        private readonly int[] chunk;
        private readonly int at;

        public PrefixNode(int[] chunk, int at)
        {
            this.chunk = chunk;
            this.at = at;
        }

        /// <summary>The address of the network's state.</summary>
        public int State => chunk[at + 1];

        private int Count => chunk[at];

        private int Links => at + Header + (Count >> 1);

        private ReadOnlySpan<ushort> Places => MemoryMarshal.Cast<int, ushort>(chunk.AsSpan(Links + Count, (Count + 1) >> 1)).Slice(0, Count);

        /// <summary>How many numbers a node has.</summary>
        public static int Size(int possible) => Header + 2 * possible;

        /// <summary>Writes a node down.</summary>
        /// <param name="state">The address of the network's state.</param>
        /// <param name="possible">How many weights are not 0.</param>
        /// <param name="weights">The weights of the next symbol; their sum is below 2^32.</param>
        /// <param name="total">Their sum.</param>
        /// <param name="firstPlace">The place in the set of the first weight: 1 at a name's first symbol, which is not the boundary.</param>
        public void Write(int state, int possible, ReadOnlySpan<uint> weights, ulong total, int firstPlace)
        {
            chunk[at] = possible;
            chunk[at + 1] = state;
            Span<short> bounds = MemoryMarshal.Cast<int, short>(chunk.AsSpan(at + Header, possible >> 1));
            Span<ushort> places = MemoryMarshal.Cast<int, ushort>(chunk.AsSpan(Links + possible, (possible + 1) >> 1));
            ulong sum = 0;
            for (int i = 0, entry = 0; i < weights.Length; i++)
            {
                // An impossible symbol adds nothing to the sums, so leaving it out changes no choice.
                if (weights[i] == 0)
                    continue;
                sum += weights[i];
                if (entry < possible - 1)
                    bounds[entry] = WordBounds.Of(sum, total);
                places[entry++] = (ushort)(i + firstPlace);
            }
        }

        /// <summary>Chooses one of the possible symbols.</summary>
        /// <returns>Its index; negative if the bounds are too coarse for this word.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Choose(uint word)
        {
#if NET
            ref int first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk), at);
            return WordBounds.Choose(ref Unsafe.As<int, short>(ref Unsafe.Add(ref first, Header)), first - 1, word);
#else
            return WordBounds.Choose(MemoryMarshal.Cast<int, short>(chunk.AsSpan(at + Header, Count >> 1)).Slice(0, Count - 1), word);
#endif
        }

        /// <summary>A possible symbol's place in the set.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Place(int entry)
        {
#if NET
            ref int first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk), at);
            return Unsafe.Add(ref Unsafe.As<int, ushort>(ref Unsafe.Add(ref first, Header + (first >> 1) + first)), entry);
#else
            return Places[entry];
#endif
        }

        /// <summary>The index of the possible symbol at a place of the set; negative if that symbol is not possible.</summary>
        /// <param name="place">The place.</param>
        /// <param name="guess">The last choice, which usually is this symbol.</param>
        public int EntryOf(int place, int guess)
        {
            ReadOnlySpan<ushort> places = Places;
            return guess < places.Length && places[guess] == place ? guess : place < 0 ? -1 : places.BinarySearch((ushort)place);
        }

        /// <summary>The address of the node after one of the possible symbols; 0 or less if it is not remembered.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Link(int entry)
        {
#if NET
            ref int first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk), at);
            return Volatile.Read(ref Unsafe.Add(ref first, Header + (first >> 1) + entry));
#else
            return Volatile.Read(ref chunk[Links + entry]);
#endif
        }

        /// <summary>Sets the address of the node after one of the possible symbols.</summary>
        public void SetLink(int entry, int address) => Volatile.Write(ref chunk[Links + entry], address);

        /// <summary>Counts an occurrence of a beginning with one of the possible symbols.</summary>
        /// <returns>The number of its occurrences, at most 15.</returns>
        public int Meet(int entry)
        {
            ref int link = ref chunk[Links + entry];
            int met = Volatile.Read(ref link);
            if (met > 0 || met <= -MostMet)
                return MostMet;

            // Another thread may have set an address meanwhile, which stays.
            Interlocked.CompareExchange(ref link, met - 1, met);
            return 1 - met;
        }

        /// <summary>Whether the name that ends here is known to pass the default filters.</summary>
        public bool IsPassing(int boundary) => Link(boundary) == Passing;

        /// <summary>Remembers that the name that ends here passes the default filters.</summary>
        public void MarkPassing(int boundary) => SetLink(boundary, Passing);
    }
}
