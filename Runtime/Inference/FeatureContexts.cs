#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>Finds the features of what was read last: from the newest symbol backwards down a trie, as far as it reaches.</summary>
    internal sealed class FeatureContexts
    {
        // Fewer children are sought one after the other.
        private const int FewChildren = 8;

        private readonly FeatureTrie trie;
        private readonly int[] places;
        private readonly int[] rootChildren;

        /// <param name="trie">The trie.</param>
        /// <param name="places">For each symbol of the alphabet, its place in the trie; -1 for one that it does not know.</param>
        public FeatureContexts(FeatureTrie trie, int[] places)
        {
            this.trie = trie;
            this.places = places;
            rootChildren = new int[trie.IsEmpty ? 0 : places.Length];
            for (int symbol = 0; symbol < rootChildren.Length; symbol++)
                rootChildren[symbol] = places[symbol] < 0 ? 0 : Child(0, places[symbol]);
        }

        /// <summary>Adds the weights of all contexts that a state is in to logits.</summary>
        /// <param name="state">The state.</param>
        /// <param name="entries">For each place in the trie, where its logit stands; -1 where it is not asked for.</param>
        /// <param name="logits">In Q16.</param>
        public void AddTo(GatedLinearState state, int[] entries, Span<int> logits)
        {
            if (rootChildren.Length == 0 || state.Read == 0)
                return;
            int node = rootChildren[state.Symbol(0)];
            for (int ago = 1; node != 0; ago++)
            {
                Add(node, entries, logits);
                if (ago == state.Read)
                    return;
                int place = places[state.Symbol(ago)];
                node = place < 0 ? 0 : Child(node, place);
            }
        }

        private void Add(int node, int[] entries, Span<int> logits)
        {
            int from = trie.FirstFeature[node];
            int count = trie.FirstFeature[node + 1] - from;
            ReadOnlySpan<ushort> symbols = trie.FeaturePlaces.AsSpan(from, count);
            ReadOnlySpan<sbyte> weights = trie.FeatureWeights.AsSpan(from, count);
            int multiplier = trie.Multiplier;
            for (int i = 0; i < symbols.Length && i < weights.Length; i++)
            {
                int entry = entries[symbols[i]];
                if (entry >= 0)
                    logits[entry] = unchecked(logits[entry] + weights[i] * multiplier);
            }
        }

        // 0, which is nobody's child, where there is none.
        private int Child(int node, int place)
        {
            int from = trie.FirstChild[node];
            int count = trie.FirstChild[node + 1] - from;
            if (count > FewChildren)
                return Math.Max(0, Array.BinarySearch(trie.Places, from, count, (ushort)place));
            ReadOnlySpan<ushort> children = trie.Places.AsSpan(from, count);
            for (int i = 0; i < children.Length; i++)
            {
                if (children[i] == place)
                    return from + i;
            }

            return 0;
        }
    }
}
