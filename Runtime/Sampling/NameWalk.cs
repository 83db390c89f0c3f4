#nullable enable

using System;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>
    /// A name in the making: the network's opinion of the next symbol, and the way on to it. One name at a time uses it; it belongs to no
    /// thread. All sampling asks the network through this seam.
    /// </summary>
    internal sealed class NameWalk
    {
        private readonly Network network;
        private readonly NetworkState state;
        private int condition;

        public NameWalk(Network network)
        {
            this.network = network;
            state = network.NewState();
            Weights = new uint[state.Logits.Length];
        }

        /// <summary>Room for relative probabilities, one a symbol.</summary>
        public uint[] Weights { get; }

        /// <summary>Goes to the beginning of a name of a condition.</summary>
        public void Begin(int condition)
        {
            this.condition = condition;
            network.Begin(state, condition);
            network.Step(state, condition, 0);
        }

        /// <summary>The logits of the next symbol, in Q16: entry i is that of the set's i-th symbol. They hold until the next call.</summary>
        public ReadOnlySpan<int> Logits(SymbolSet symbols) => network.Logits(state, condition, symbols);

        /// <summary>Writes a symbol: the next logits are those of what follows it.</summary>
        public void Append(int symbol) => network.Step(state, condition, symbol);
    }
}
