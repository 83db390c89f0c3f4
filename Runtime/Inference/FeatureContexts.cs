#nullable enable

using System;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>Finds the features of the last symbols: follows the trie from the newest symbol backwards. Tables lead to contexts of one and two symbols.</summary>
    internal sealed class FeatureContexts
    {
        // Fewer children than this are searched one after the other.
        private const int FewChildren = 8;

        // With more places than this there is no table of two symbols.
        private const int MostTabled = 256;

        private readonly FeatureTrie trie;
        private readonly int[] places;
        private readonly int[] singles;

        // For the places of the newest symbol and the one before, the context of both; null if there are too many.
        private readonly ushort[]? pairs;
        private readonly int known;

        /// <param name="trie">The trie.</param>
        /// <param name="places">For each symbol of the alphabet, its place in the trie; -1 if the trie does not have it.</param>
        public FeatureContexts(FeatureTrie trie, int[] places)
        {
            this.trie = trie;
            this.places = places;
            singles = new int[trie.IsEmpty ? 0 : places.Length];
            for (int symbol = 0; symbol < singles.Length; symbol++)
            {
                singles[symbol] = places[symbol] < 0 ? 0 : Child(0, places[symbol]);
                known = Math.Max(known, places[symbol] + 1);
            }

            if (known == 0 || known > MostTabled || trie.Nodes > ushort.MaxValue)
                return;
            pairs = new ushort[known * known];
            for (int single = trie.FirstChild[0]; single < trie.FirstChild[1]; single++)
            {
                for (int pair = trie.FirstChild[single]; pair < trie.FirstChild[single + 1]; pair++)
                    pairs[trie.Places[single] * known + trie.Places[pair]] = (ushort)pair;
            }
        }

        /// <summary>Adds the weights of the context of one symbol to logits.</summary>
        /// <param name="newest">The symbol.</param>
        /// <param name="entries">For each place in the trie, the index of its logit; for a symbol that is not needed, any other index.</param>
        /// <param name="logits">In Q16.</param>
        public void AddSingle(int newest, int[] entries, int[] logits)
        {
            if (singles.Length > 0 && singles[newest] != 0)
                Add(singles[newest], entries, logits);
        }

        /// <summary>Adds the weights of all contexts of two or more symbols to logits, for the last symbols of a state.</summary>
        /// <param name="state">The state, which has read a symbol.</param>
        /// <param name="entries">For each place in the trie, the index of its logit; for a symbol that is not needed, any other index.</param>
        /// <param name="logits">In Q16.</param>
        public void AddLonger(GatedLinearState state, int[] entries, int[] logits)
        {
            int read = state.Read;
            if (singles.Length == 0 || read < 2)
                return;
            int newest = places[state.Symbol(0)];
            int before = places[state.Symbol(1)];
            if (newest < 0 || before < 0)
                return;
            int node = pairs != null ? pairs[newest * known + before] : singles[state.Symbol(0)] == 0 ? 0 : Child(singles[state.Symbol(0)], before);
            for (int ago = 2; node != 0; ago++)
            {
                Add(node, entries, logits);
                if (ago == read)
                    return;
                int place = places[state.Symbol(ago)];
                node = place < 0 ? 0 : Child(node, place);
            }
        }

        private void Add(int node, int[] entries, int[] logits)
        {
            int to = trie.FirstFeature[node + 1];
            ushort[] symbols = trie.FeaturePlaces;
            sbyte[] weights = trie.FeatureWeights;
            int multiplier = trie.Multiplier;
            for (int i = trie.FirstFeature[node]; i < to; i++)
            {
                int entry = entries[symbols[i]];
                logits[entry] = unchecked(logits[entry] + weights[i] * multiplier);
            }
        }

        // 0 if there is none: no node has 0 as a child.
        private int Child(int node, int place)
        {
            int from = trie.FirstChild[node];
            int count = trie.FirstChild[node + 1] - from;
            ushort[] children = trie.Places;
            if (count > FewChildren)
            {
                int low = from;
                int high = from + count - 1;
                while (low < high)
                {
                    int middle = (low + high) >> 1;
                    if (children[middle] < place)
                        low = middle + 1;
                    else
                        high = middle;
                }

                return children[low] == place ? low : 0;
            }

#if NET
            if (Vector128.IsHardwareAccelerated && from + FewChildren <= children.Length)
            {
                Vector128<ushort> eight = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(children), (nuint)from);
                uint equal = Vector128.Equals(eight, Vector128.Create((ushort)place)).ExtractMostSignificantBits() & ((1U << count) - 1);
                return equal == 0 ? 0 : from + BitOperations.TrailingZeroCount(equal);
            }
#endif
            for (int i = from; i < from + count; i++)
            {
                if (children[i] == place)
                    return i;
            }

            return 0;
        }
    }
}
