#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>
    /// Sparse n-gram features: what is added to a symbol's logit if the last symbols are a certain context (maximum-entropy features; Rosenfeld 1996;
    /// beside a network, Mikolov et al. 2011).
    /// </summary>
    /// <remarks>
    /// A trie of contexts, the newest symbol first. Its nodes are numbered breadth-first: node 0 is the root, and the children of a node are
    /// neighbours, ascending by place.
    /// </remarks>
    internal sealed class FeatureTrie
    {
        /// <summary>No feature at all.</summary>
        public static readonly FeatureTrie Empty = new FeatureTrie(1, new ushort[1], new[] { 1, 1 }, new int[2], Array.Empty<ushort>(), Array.Empty<sbyte>());

        /// <param name="multiplier">The scale of the weights in Q16, 1 to 65,535.</param>
        /// <param name="places">For each node, the place of its symbol; the root's is 0 and means nothing.</param>
        /// <param name="firstChild">For each node, its first child, and at the end the number of nodes.</param>
        /// <param name="firstFeature">For each node, its first feature, and at the end the number of features.</param>
        /// <param name="featurePlaces">For each feature, the place of its symbol; ascending within a node.</param>
        /// <param name="featureWeights">For each feature, its weight; none is 0.</param>
        public FeatureTrie(ushort multiplier, ushort[] places, int[] firstChild, int[] firstFeature, ushort[] featurePlaces, sbyte[] featureWeights)
        {
            Multiplier = multiplier;
            Places = places;
            FirstChild = firstChild;
            FirstFeature = firstFeature;
            FeaturePlaces = featurePlaces;
            FeatureWeights = featureWeights;
        }

        /// <summary>The scale of the weights in Q16.</summary>
        public ushort Multiplier { get; }

        /// <summary>For each node, the place of its symbol: in the alphabet, or among a condition's own symbols.</summary>
        public ushort[] Places { get; }

        /// <summary>For each node, its first child, and at the end the number of nodes.</summary>
        public int[] FirstChild { get; }

        /// <summary>For each node, its first feature, and at the end the number of features.</summary>
        public int[] FirstFeature { get; }

        /// <summary>For each feature, the place of its symbol.</summary>
        public ushort[] FeaturePlaces { get; }

        /// <summary>For each feature, its weight.</summary>
        public sbyte[] FeatureWeights { get; }

        /// <summary>Nodes, the root included.</summary>
        public int Nodes => Places.Length;

        public bool IsEmpty => FeaturePlaces.Length == 0;
    }
}
