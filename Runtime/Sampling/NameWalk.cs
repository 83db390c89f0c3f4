#nullable enable

using System;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>
    /// A name in the making: the network's opinion of the next symbol, and the way on to it. One name at a time uses it; it belongs to no
    /// thread. All sampling asks the network through this seam. Given a tree, it walks along remembered beginnings as far as they reach, and
    /// lets the network compute only from there.
    /// </summary>
    internal sealed class NameWalk
    {
        private readonly Network network;
        private readonly NetworkState state;
        private int condition;
        private PrefixTree? tree;

        // Where the walk is in the tree; null once it has left it.
        private PrefixNode? node;

        // Whether the state is that of the present place, and not of one further back.
        private bool isCurrent;

        // Where the present place is to be remembered, when its weights are known.
        private bool isWanted;
        private PrefixNode? parent;
        private int place;

        public NameWalk(Network network)
        {
            this.network = network;
            state = network.NewState();
            Weights = new uint[state.Logits.Length];
        }

        /// <summary>Room for relative probabilities, one a symbol.</summary>
        public uint[] Weights { get; }

        /// <summary>Goes to the beginning of a name of a condition.</summary>
        /// <param name="condition">The condition's number.</param>
        /// <param name="tree">Its remembered beginnings, or null.</param>
        public void Begin(int condition, PrefixTree? tree = null)
        {
            this.condition = condition;
            this.tree = tree;
            parent = null;
            node = tree?.Root;
            isCurrent = node == null;
            isWanted = tree != null && node == null;
            if (!isCurrent)
                return;
            network.Begin(state, condition);
            network.Step(state, condition, 0);
        }

        /// <summary>The logits of the next symbol, in Q16: entry i is that of the set's i-th symbol. They hold until the next call.</summary>
        public ReadOnlySpan<int> Logits(SymbolSet symbols)
        {
            Catch();
            return network.Logits(state, condition, symbols);
        }

        /// <summary>Chooses the next symbol where its weights are remembered.</summary>
        /// <param name="word">The random word.</param>
        /// <param name="chosen">The choice's place among the symbols that are possible here.</param>
        /// <returns>False where they are not.</returns>
        public bool TryChoose(uint word, out int chosen)
        {
            chosen = 0;
            if (node == null)
                return false;
            uint[] cumulative = node.Cumulative;
            ulong threshold = Categorical.Threshold(cumulative[cumulative.Length - 1], word);
            int low = 0;
            int high = cumulative.Length - 1;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (cumulative[middle] > threshold)
                    high = middle;
                else
                    low = middle + 1;
            }

            chosen = low;
            return true;
        }

        /// <summary>Offers the weights of the next symbol for remembering.</summary>
        public void Remember(ReadOnlySpan<uint> weights, ulong total)
        {
            if (!isWanted || total > uint.MaxValue)
                return;
            isWanted = false;
            var cumulative = new uint[weights.Length];
            uint sum = 0;
            for (int i = 0; i < weights.Length; i++)
                cumulative[i] = sum += weights[i];
            node = new PrefixNode((short[])state.Hidden.Clone(), state.Memory.Length == 0 ? state.Memory : (int[])state.Memory.Clone(), cumulative);
            tree!.Add(parent, place, node);
        }

        /// <summary>Writes a symbol: the next logits are those of what follows it.</summary>
        public void Append(int symbol)
        {
            isWanted = false;
            if (node != null)
            {
                int at = tree!.PlaceOf(symbol);
                PrefixNode? child = at < 0 ? null : node.Child(at);
                if (child != null)
                {
                    node = child;
                    isCurrent = false;
                    return;
                }

                Catch();
                isWanted = at >= 0 && tree.Admits(node, at);
                parent = node;
                place = at;
                node = null;
            }

            network.Step(state, condition, symbol);
        }

        // Brings the state to the present place.
        private void Catch()
        {
            if (isCurrent)
                return;
            node!.Hidden.CopyTo(state.Hidden, 0);
            node.Memory.CopyTo(state.Memory, 0);
            isCurrent = true;
        }
    }
}
