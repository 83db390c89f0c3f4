#nullable enable

using System;
using System.Runtime.InteropServices;

namespace Cognomen.Inference
{
    /// <summary>What a network remembers between two symbols, with its scratch memory. Only one name at a time uses it.</summary>
    internal class NetworkState
    {
        /// <summary>Creates a state.</summary>
        /// <param name="units">Hidden units with their padding.</param>
        /// <param name="gates">Rows of the recurrent matrix for each unit.</param>
        /// <param name="symbols">Symbols of the alphabet.</param>
        /// <param name="hasMemory">Whether the cell has a memory in addition to the hidden state (LSTM).</param>
        public NetworkState(int units, int gates, int symbols, bool hasMemory)
        {
            Hidden = new short[units];
            Next = new short[units];
            Memory = hasMemory ? new int[units] : Array.Empty<int>();
            Gates = new int[gates * units];
            Logits = new int[PackedMatrix.Padded(symbols)];
        }

        /// <summary>Creates a state of a cell that has no matrix between two steps.</summary>
        /// <param name="length">The number of values that it remembers.</param>
        /// <param name="symbols">Symbols of the alphabet.</param>
        protected NetworkState(int length, int symbols)
        {
            Hidden = new short[length];
            Next = Array.Empty<short>();
            Memory = Array.Empty<int>();
            Gates = Array.Empty<int>();
            Logits = new int[PackedMatrix.Padded(symbols)];
        }

        /// <summary>The hidden state, in Q15 (Q11 for the rectified cell), padded with zeros; for a gated linear recurrence, its whole state.</summary>
        public short[] Hidden { get; private set; }

        /// <summary>Scratch memory for the next hidden state.</summary>
        public short[] Next { get; private set; }

        /// <summary>The LSTM's memory in Q16; empty for other cells.</summary>
        public int[] Memory { get; }

        /// <summary>The recurrent inputs U h of the gates, in Q16.</summary>
        public int[] Gates { get; }

        /// <summary>In Q16, one for each symbol of the set.</summary>
        public int[] Logits { get; }

        /// <summary>How many numbers <see cref="Save"/> writes.</summary>
        public int Length => Hidden.Length + 2 * Memory.Length;

        /// <summary>Saves everything that the next step depends on.</summary>
        /// <param name="place"><see cref="Length"/> numbers.</param>
        public void Save(Span<short> place)
        {
            Hidden.CopyTo(place);
            MemoryMarshal.Cast<int, short>(Memory).CopyTo(place.Slice(Hidden.Length));
        }

        /// <summary>Restores what <see cref="Save"/> wrote.</summary>
        public void Load(ReadOnlySpan<short> place)
        {
            place.Slice(0, Hidden.Length).CopyTo(Hidden);
            place.Slice(Hidden.Length, 2 * Memory.Length).CopyTo(MemoryMarshal.Cast<int, short>(Memory));
        }

        /// <summary>Makes the computed state the present one.</summary>
        public void Advance() => (Hidden, Next) = (Next, Hidden);
    }
}
