#nullable enable

using System;
using Cognomen.Caching;
using Cognomen.Inference;

namespace Cognomen.Models
{
    /// <summary>Gives the logits of the next symbol while a name is written, and steps to that symbol. All sampling and scoring gets logits from a walk.</summary>
    /// <remarks>
    /// Only one name at a time uses a walk, on any thread. With a tree of remembered beginnings, the network computes only what the tree does not
    /// have.
    /// </remarks>
    internal sealed class NameWalk
    {
        private readonly Network network;
        private readonly NetworkState state;
        private int condition;

        // The number of written symbols.
        private int length;
        private PrefixTree? tree;

        // The beginnings that the tree remembers, or remembered when the name began.
        private PrefixStore? store;

        // The walk's node in the store; 0 after it has left the store.
        private int node;

        // Whether the state is that of the present symbol, not of an earlier one.
        private bool isCurrent;

        // Whether and where the present beginning is to be remembered, when its weights are known.
        private bool isWanted;
        private int parent;

        // The index of the last choice among the possible symbols of the node (or its parent).
        private int entry;

        public NameWalk(Network network)
        {
            this.network = network;
            state = network.NewState();
            Weights = new uint[state.Logits.Length];
        }

        /// <summary>Scratch memory for relative probabilities, one a symbol.</summary>
        public uint[] Weights { get; }

        /// <summary>Starts a name of a condition.</summary>
        /// <param name="condition">The condition's number.</param>
        /// <param name="tree">Its remembered beginnings, or null.</param>
        public void Begin(int condition, PrefixTree? tree = null)
        {
            this.condition = condition;
            this.tree = tree;
            length = 0;
            parent = 0;
            entry = 0;
            store = tree?.Store;
            node = store?.Root ?? 0;
            isCurrent = node == 0;
            isWanted = tree != null && node == 0;
            if (!isCurrent)
                return;
            network.Begin(state, condition);
            network.Step(state, condition, 0);
        }

        /// <summary>Continues from a remembered beginning of a name.</summary>
        /// <param name="condition">The condition's number.</param>
        /// <param name="tree">The tree of the beginning.</param>
        /// <param name="store">The store of the tree.</param>
        /// <param name="node">The beginning's address in the store.</param>
        /// <param name="length">The number of symbols of the beginning.</param>
        public void Resume(int condition, PrefixTree tree, PrefixStore store, int node, int length)
        {
            this.condition = condition;
            this.tree = tree;
            this.store = store;
            this.node = node;
            this.length = length;
            parent = 0;
            entry = 0;
            isCurrent = false;
            isWanted = false;
        }

        /// <summary>Everything that the next symbols depend on, for <see cref="Take"/>.</summary>
        public short[] Save()
        {
            LoadState();
            var saved = new short[state.Length];
            state.Save(saved);
            return saved;
        }

        /// <summary>Continues from a saved beginning of a name.</summary>
        /// <param name="condition">The condition's number.</param>
        /// <param name="saved">The result of <see cref="Save"/>.</param>
        /// <param name="length">The number of written symbols.</param>
        public void Take(int condition, short[] saved, int length)
        {
            this.condition = condition;
            this.length = length;
            tree = null;
            store = null;
            node = 0;
            isCurrent = true;
            isWanted = false;
            state.Load(saved);
        }

        /// <summary>The logits of the next symbol, in Q16: entry i is for the i-th symbol of the set. They are valid until the next call.</summary>
        public ReadOnlySpan<int> Logits(SymbolSet symbols)
        {
            LoadState();
            return network.Logits(state, condition, symbols, length);
        }

        /// <summary><see cref="Logits"/> of the network alone, without the ending biases that calibrate the lengths of drawn names.</summary>
        public ReadOnlySpan<int> UncalibratedLogits(SymbolSet symbols)
        {
            LoadState();
            return network.Logits(state, condition, symbols, Network.Uncalibrated);
        }

        /// <summary>Chooses the next symbol if its weights are remembered.</summary>
        /// <param name="word">The random word.</param>
        /// <param name="chosen">The place of the choice in the set.</param>
        /// <returns>False if they are not.</returns>
        public bool TryChoose(uint word, out int chosen)
        {
            chosen = 0;
            if (node == 0)
                return false;
            PrefixNode here = store![node];
            int choice = here.Choose(word);
            if (choice < 0)
                return false;
            entry = choice;
            chosen = here.Place(choice);
            return true;
        }

        /// <summary>Whether <see cref="Remember"/> would remember the weights of the next symbol.</summary>
        public bool IsWanted => isWanted;

        /// <summary>Offers the weights of the next symbol for remembering.</summary>
        public void Remember(ReadOnlySpan<uint> weights, ulong total)
        {
            if (!isWanted || total > uint.MaxValue)
                return;
            isWanted = false;
            store ??= tree!.Open();
            node = store.Add(parent, entry, state, weights, total, length == 0 ? 1 : 0);
        }

        /// <summary>Appends a symbol. The next logits are for the symbol after it.</summary>
        public void Append(int symbol)
        {
            isWanted = false;
            length++;
            if (node != 0)
            {
                // Nothing is remembered after the boundary.
                PrefixNode here = store![node];
                entry = symbol == 0 ? -1 : here.EntryOf(tree!.PlaceOf(symbol), Math.Max(0, entry));
                int child = entry < 0 ? 0 : here.Link(entry);
                if (child > 0)
                {
                    node = child;
                    isCurrent = false;
                    return;
                }

                LoadState();
                isWanted = entry >= 0 && tree!.Admits(here, entry);
                parent = node;
                node = 0;
            }

            network.Step(state, condition, symbol);
        }

        // Brings the state to the present symbol.
        private void LoadState()
        {
            if (isCurrent)
                return;
            store!.Load(node, state);
            isCurrent = true;
        }
    }
}
