#nullable enable

using System;
using System.Runtime.InteropServices;

namespace Cognomen.Inference
{
    /// <summary>What a recurrent layer remembers between two symbols, and the room it computes in.</summary>
    internal sealed class RecurrentState : NetworkState
    {
        /// <summary>Creates a state.</summary>
        /// <param name="units">Hidden units with their padding.</param>
        /// <param name="gates">Rows of the recurrent matrix for each unit.</param>
        /// <param name="symbols">Symbols of the alphabet.</param>
        /// <param name="hasMemory">Whether the cell keeps a memory beside the hidden state (LSTM).</param>
        public RecurrentState(int units, int gates, int symbols, bool hasMemory)
            : base(symbols)
        {
            Hidden = new short[units];
            Next = new short[units];
            Memory = hasMemory ? new int[units] : Array.Empty<int>();
            Gates = new int[gates * units];
        }

        /// <summary>The hidden state, in Q15 (Q11 for the rectified cell), padded with zeros.</summary>
        public short[] Hidden { get; private set; }

        /// <summary>Room for the hidden state that a step computes.</summary>
        public short[] Next { get; private set; }

        /// <summary>The LSTM's memory in Q16; empty for other cells.</summary>
        public int[] Memory { get; }

        /// <summary>What the hidden state gives to the gates, in Q16.</summary>
        public int[] Gates { get; }

        public override int Length => Hidden.Length + 2 * Memory.Length;

        public override void Save(Span<short> place)
        {
            Hidden.CopyTo(place);
            MemoryMarshal.Cast<int, short>(Memory).CopyTo(place.Slice(Hidden.Length));
        }

        public override void Load(ReadOnlySpan<short> place)
        {
            place.Slice(0, Hidden.Length).CopyTo(Hidden);
            place.Slice(Hidden.Length, 2 * Memory.Length).CopyTo(MemoryMarshal.Cast<int, short>(Memory));
        }

        /// <summary>Makes the state that a step has computed the present one.</summary>
        public void Advance() => (Hidden, Next) = (Next, Hidden);
    }
}
