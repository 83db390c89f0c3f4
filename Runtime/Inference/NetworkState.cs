#nullable enable

using System;

namespace Cognomen.Inference
{
    /// <summary>What a network remembers between two symbols, and the room it computes in. One name at a time uses it.</summary>
    internal abstract class NetworkState
    {
        /// <param name="symbols">Symbols of the alphabet.</param>
        protected NetworkState(int symbols)
        {
            Logits = new int[PackedMatrix.Padded(symbols)];
        }

        /// <summary>In Q16, one for each symbol asked for.</summary>
        public int[] Logits { get; }

        /// <summary>How many numbers <see cref="Save"/> writes.</summary>
        public abstract int Length { get; }

        /// <summary>Writes down all that the next step depends on.</summary>
        /// <param name="place"><see cref="Length"/> numbers.</param>
        public abstract void Save(Span<short> place);

        /// <summary>Takes up what <see cref="Save"/> wrote.</summary>
        public abstract void Load(ReadOnlySpan<short> place);
    }
}
