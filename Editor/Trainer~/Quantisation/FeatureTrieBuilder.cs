using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Trainer.Quantisation;

/// <summary>Converts the features of a group into the trie of a model: breadth-first, with children and features ascending by place.</summary>
internal static class FeatureTrieBuilder
{
    private const int Bits = 8;

    /// <param name="contexts">The contexts, the newest symbol first, and the features of each.</param>
    /// <param name="weights">The weight of each feature. Weights that round to 0 are left out.</param>
    /// <param name="places">The place of each symbol; negative if the group does not have it.</param>
    public static FeatureTrie Build(
        IEnumerable<(int[] Context, IReadOnlyList<(int Symbol, int Feature)> Features)> contexts, float[] weights, int[] places)
    {
        (int[] Context, (int Place, int Feature)[] Features)[] known =
        [
            .. contexts.Where(context => context.Context.All(symbol => places[symbol] >= 0))
                .Select(context => (
                    context.Context.Select(symbol => places[symbol]).ToArray(),
                    context.Features.Where(feature => places[feature.Symbol] >= 0).Select(feature => (places[feature.Symbol], feature.Feature)).ToArray())),
        ];
        int[] order = [.. known.SelectMany(context => context.Features).Select(feature => feature.Feature)];
        if (order.Length == 0)
            return FeatureTrie.Empty;
        WeightBlock block = BlockQuantiser.Quantise([.. order.Select(feature => weights[feature])], Bits);
        Dictionary<int, sbyte> rounded = [];
        foreach ((int i, int feature) in order.Index())
            rounded[feature] = block.Weights[i];
        Node root = new(0);
        foreach ((int[] context, (int Place, int Feature)[] features) in known)
        {
            (int Place, sbyte Weight)[] kept = [.. features.Select(feature => (feature.Place, rounded[feature.Feature])).Where(feature => feature.Item2 != 0).OrderBy(feature => feature.Place)];
            if (kept.Length == 0)
                continue;
            Node node = root;
            foreach (int place in context)
            {
                if (!node.Children.TryGetValue(place, out Node? child))
                    node.Children.Add(place, child = new Node(place));
                node = child;
            }

            node.Features = kept;
        }

        return Flatten(root, block.Multiplier);
    }

    private static FeatureTrie Flatten(Node root, ushort multiplier)
    {
        List<Node> nodes = [root];
        List<int> firstChild = [], firstFeature = [];
        List<ushort> featurePlaces = [];
        List<sbyte> featureWeights = [];
        for (int i = 0; i < nodes.Count; i++)
        {
            firstChild.Add(nodes.Count);
            firstFeature.Add(featurePlaces.Count);
            nodes.AddRange(nodes[i].Children.Values);
            foreach ((int place, sbyte weight) in nodes[i].Features)
            {
                featurePlaces.Add((ushort)place);
                featureWeights.Add(weight);
            }
        }

        firstChild.Add(nodes.Count);
        firstFeature.Add(featurePlaces.Count);
        return new FeatureTrie(
            multiplier, [.. nodes.Select(node => (ushort)node.Place)], [.. firstChild], [.. firstFeature], [.. featurePlaces], [.. featureWeights]);
    }

    private sealed class Node(int place)
    {
        public int Place => place;

        public SortedDictionary<int, Node> Children { get; } = [];

        public (int Place, sbyte Weight)[] Features { get; set; } = [];
    }
}
