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

        // How many symbols are written.
        private int length;
        private PrefixTree? tree;

        // Where the walk is in the tree; null once it has left it.
        private PrefixNode? node;

        // Whether the state is that of the present place, and not of one further back.
        private bool isCurrent;

        // Where the present place is to be remembered, when its weights are known.
        private bool isWanted;
        private PrefixNode? parent;

        // Which of the node's (or the parent's) possible symbols was chosen last.
        private int entry;

        // The boundary, which stands first in the set, is not among the weights of a name's first symbol.
        private int offset;

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
            length = 0;
            parent = null;
            entry = 0;
            offset = 1;
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
            return network.Logits(state, condition, symbols, length);
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
            chosen = node.Choose(word, out entry);
            return true;
        }

        /// <summary>Offers the weights of the next symbol for remembering.</summary>
        public void Remember(ReadOnlySpan<uint> weights, ulong total)
        {
            if (!isWanted || total > uint.MaxValue)
                return;
            isWanted = false;
            var saved = new short[state.Length];
            state.Save(saved);
            node = new PrefixNode(saved, Array.Empty<int>(), weights);
            tree!.Add(parent, entry, node);
        }

        /// <summary>Writes a symbol: the next logits are those of what follows it.</summary>
        public void Append(int symbol)
        {
            isWanted = false;
            length++;
            if (node != null)
            {
                entry = node.EntryOf(tree!.PlaceOf(symbol) - offset, entry);
                offset = 0;
                PrefixNode? child = entry < 0 ? null : node.Child(entry);
                if (child != null)
                {
                    node = child;
                    isCurrent = false;
                    return;
                }

                Catch();
                isWanted = entry >= 0 && tree.Admits(node, entry);
                parent = node;
                node = null;
            }

            network.Step(state, condition, symbol);
        }

        // Brings the state to the present place.
        private void Catch()
        {
            if (isCurrent)
                return;
            state.Load(node!.Hidden);
            isCurrent = true;
        }
    }
}
