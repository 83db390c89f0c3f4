#nullable enable

using System.Collections.Generic;
using System.IO;

namespace Cognomen.Format
{
    /// <summary>Writes the format of <see cref="FeatureTrieReader"/>.</summary>
    internal sealed class FeatureTrieWriter
    {
        private readonly List<(int Kind, int Value)> numbers = new List<(int, int)>();

        private FeatureTrieWriter(FeatureTrie trie, int contextLength)
        {
            int depth = 0;
            int depthEnd = 1;
            for (int node = 0; node < trie.Nodes; node++)
            {
                if (node == depthEnd)
                {
                    depth++;
                    depthEnd = trie.FirstChild[node];
                }

                if (node > 0)
                    Features(trie, trie.FirstFeature[node], trie.FirstFeature[node + 1]);
                if (depth < contextLength && (node == 0 || trie.Places[node] != 0))
                    Children(trie, trie.FirstChild[node], trie.FirstChild[node + 1]);
            }
        }

        /// <summary>Writes a group.</summary>
        /// <param name="stream">Where.</param>
        /// <param name="trie">The group.</param>
        /// <param name="contextLength">Symbols of the model's longest context.</param>
        public static void Write(Stream stream, FeatureTrie trie, int contextLength)
        {
            if (trie.IsEmpty)
            {
                stream.Write(new byte[4], 0, 4);
                return;
            }

            byte[] group = new FeatureTrieWriter(trie, contextLength).Group(trie.Multiplier);
            for (int i = 0; i < 4; i++)
                stream.WriteByte((byte)(group.Length >> (8 * i)));
            stream.Write(group, 0, group.Length);
        }

        private byte[] Group(ushort multiplier)
        {
            var parameters = new byte[FeatureTrieReader.Kinds];
            for (int kind = 0; kind < parameters.Length; kind++)
            {
                var values = new List<int>();
                foreach ((int Kind, int Value) number in numbers)
                {
                    if (number.Kind == kind)
                        values.Add(number.Value);
                }

                parameters[kind] = (byte)RiceWriter.BestParameter(values, FeatureTrieReader.LargestParameter);
            }

            var rice = new RiceWriter();
            foreach ((int kind, int value) in numbers)
                rice.Add(value, parameters[kind]);
            using var stream = new MemoryStream();
            stream.WriteByte((byte)multiplier);
            stream.WriteByte((byte)(multiplier >> 8));
            stream.Write(parameters, 0, parameters.Length);
            byte[] bits = rice.Finish();
            stream.Write(bits, 0, bits.Length);
            return stream.ToArray();
        }

        private void Features(FeatureTrie trie, int from, int to)
        {
            numbers.Add((FeatureTrieReader.Count, to - from));
            int before = -1;
            for (int feature = from; feature < to; feature++)
            {
                numbers.Add((FeatureTrieReader.FeatureSymbol, trie.FeaturePlaces[feature] - before - 1));
                numbers.Add((FeatureTrieReader.Weight, RiceWriter.Folded(trie.FeatureWeights[feature])));
                before = trie.FeaturePlaces[feature];
            }
        }

        private void Children(FeatureTrie trie, int from, int to)
        {
            numbers.Add((FeatureTrieReader.Children, to - from));
            int before = -1;
            for (int child = from; child < to; child++)
            {
                numbers.Add((FeatureTrieReader.ChildSymbol, trie.Places[child] - before - 1));
                before = trie.Places[child];
            }
        }
    }
}
