#nullable enable

using System;

namespace Cognomen.Inference
{
    /// <summary>
    /// The state of a gated linear recurrence: the memory in Q15, padded with zeros, then the number of symbols in the window, then these symbols,
    /// the newest first.
    /// </summary>
    /// <remarks>Gates and hidden units follow from the state, and are computed when logits are needed.</remarks>
    internal sealed class GatedLinearState : NetworkState
    {
        private readonly int units;
        private readonly int longest;

        /// <param name="units">Hidden units with their padding.</param>
        /// <param name="projected">Units of the projection with their padding.</param>
        /// <param name="symbols">Symbols of the alphabet.</param>
        /// <param name="longest">The most symbols to remember.</param>
        public GatedLinearState(int units, int projected, int symbols, int longest)
            : base(units + 1 + longest, symbols + 1)
        {
            this.units = units;
            this.longest = longest;
            Inputs = new short[3 * units];
            Output = new short[units];
            Sums = new int[projected];
            Projected = new short[projected];
        }

        /// <summary>m.</summary>
        public Span<short> Units => Hidden.AsSpan(0, units);

        /// <summary>The number of remembered symbols.</summary>
        public int Read => Hidden[units];

        /// <summary>The last condition, composed. A state keeps it after the network has dropped it.</summary>
        public ComposedCondition? Given { get; set; }

        /// <summary>Memory for the sum over the third newest and older symbols.</summary>
        public short[] Inputs { get; }

        /// <summary>Room for h.</summary>
        public short[] Output { get; }

        /// <summary>Room for the projection's sums.</summary>
        public int[] Sums { get; }

        /// <summary>Room for y.</summary>
        public short[] Projected { get; }

        /// <summary>The symbol that was read a number of steps ago.</summary>
        public int Symbol(int ago) => (ushort)Hidden[units + 1 + ago];

        /// <summary>Forgets everything.</summary>
        public void Clear() => Array.Clear(Hidden, 0, Hidden.Length);

        /// <summary>Makes a symbol the newest.</summary>
        public void Push(int symbol)
        {
            short[] all = Hidden;
            for (int i = all.Length - 1; i > units + 1; i--)
                all[i] = all[i - 1];
            all[units + 1] = unchecked((short)symbol);
            if (all[units] < longest)
                all[units]++;
        }
    }
}
