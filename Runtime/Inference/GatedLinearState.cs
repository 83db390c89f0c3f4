#nullable enable

using System;

namespace Cognomen.Inference
{
    /// <summary>What a gated linear recurrence remembers between two symbols, and the room it computes in.</summary>
    internal sealed class GatedLinearState : NetworkState
    {
        private int read;

        /// <param name="units">Hidden units with their padding.</param>
        /// <param name="projection">Units of the projection with their padding.</param>
        /// <param name="recent">Symbols that the window and the features look back.</param>
        /// <param name="symbols">Symbols of the alphabet.</param>
        public GatedLinearState(int units, int projection, int recent, int symbols)
            : base(symbols)
        {
            Memory = new short[units];
            Sums = new short[2 * units];
            Hidden = new short[units];
            ProjectionSums = new int[projection];
            Projected = new short[projection];
            Recent = new ushort[recent];
        }

        /// <summary>The memory m in Q15, padded with zeros.</summary>
        public short[] Memory { get; }

        /// <summary>The symbols read last, the newest first; <see cref="Read"/> of them count.</summary>
        public ushort[] Recent { get; }

        /// <summary>How many symbols were read, the boundary included, as far as they are remembered.</summary>
        public int Read => read;

        /// <summary>Room for what the window gives to the gates f and x, in Q10.</summary>
        public short[] Sums { get; }

        /// <summary>Room for h in Q12.</summary>
        public short[] Hidden { get; }

        /// <summary>Room for P h in Q23.</summary>
        public int[] ProjectionSums { get; }

        /// <summary>Room for y in Q12.</summary>
        public short[] Projected { get; }

        public override int Length => Memory.Length + Recent.Length + 1;

        public override void Save(Span<short> place)
        {
            Memory.CopyTo(place);
            place = place.Slice(Memory.Length);
            for (int i = 0; i < Recent.Length; i++)
                place[i] = unchecked((short)Recent[i]);
            place[Recent.Length] = (short)read;
        }

        public override void Load(ReadOnlySpan<short> place)
        {
            place.Slice(0, Memory.Length).CopyTo(Memory);
            place = place.Slice(Memory.Length);
            for (int i = 0; i < Recent.Length; i++)
                Recent[i] = unchecked((ushort)place[i]);
            read = place[Recent.Length];
        }

        /// <summary>Puts the state at the beginning of a name, before the boundary is read.</summary>
        public void Clear()
        {
            Array.Clear(Memory, 0, Memory.Length);
            read = 0;
        }

        /// <summary>Remembers that a symbol was read.</summary>
        public void Push(int symbol)
        {
            for (int i = Recent.Length - 1; i > 0; i--)
                Recent[i] = Recent[i - 1];
            Recent[0] = (ushort)symbol;
            read = Math.Min(read + 1, Recent.Length);
        }
    }
}
