#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>Finds the n-gram features of the symbols read last, and adds their weights to logits.</summary>
    internal static class FeatureContexts
    {
        /// <param name="trie">The features.</param>
        /// <param name="recent">The symbols read last, the newest first; the last of them may be the boundary.</param>
        /// <param name="read">How many there are.</param>
        /// <param name="placeOf">For each symbol its place in the trie, or -1; null where they are the same.</param>
        /// <param name="logitOf">For each place of the trie, which logit it is, or -1.</param>
        /// <param name="logits">In Q16.</param>
        public static void Add(FeatureTrie trie, ReadOnlySpan<ushort> recent, int read, short[]? placeOf, short[] logitOf, Span<int> logits)
        {
            if (trie.IsEmpty)
                return;
            int multiplier = trie.Multiplier;
            int node = 0;
            for (int i = 0; i < read && i < recent.Length; i++)
            {
                int symbol = recent[i];
                int place = placeOf == null ? symbol : placeOf[symbol];
                node = place < 0 ? -1 : Child(trie, node, place);
                if (node < 0)
                    return;
                int end = trie.FirstFeature[node + 1];
                for (int feature = trie.FirstFeature[node]; feature < end; feature++)
                {
                    int logit = logitOf[trie.FeaturePlaces[feature]];
                    if (logit >= 0)
                        logits[logit] += trie.FeatureWeights[feature] * multiplier;
                }

                // Nothing was read before the boundary.
                if (symbol == 0)
                    return;
            }
        }

        private static int Child(FeatureTrie trie, int node, int place)
        {
            int low = trie.FirstChild[node];
            int end = trie.FirstChild[node + 1];
            ushort[] places = trie.Places;

            // Among the root's children most places stand where they would if none was missing.
            int guess = low + place;
            if (guess < end && places[guess] == place)
                return guess;
            int high = end - 1;
            while (low <= high)
            {
                int middle = (low + high) >> 1;
                int found = places[middle];
                if (found == place)
                    return middle;
                if (found < place)
                    low = middle + 1;
                else
                    high = middle - 1;
            }

            return -1;
        }
    }
}
