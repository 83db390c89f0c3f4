#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Format
{
    /// <summary>
    /// Reads a group of features: uint32 byte length (0 when there is none), then uint16 multiplier, five Rice parameters, and the nodes of the trie
    /// breadth-first: the root's children; for every other node its features and its children. Places ascend: the first is written as
    /// it is, each later one as its distance from the one before, less one.
    /// </summary>
    internal ref struct FeatureTrieReader
    {
        /// <summary>The numbers that have a Rice parameter of their own, in the order of their parameters.</summary>
        internal const int Children = 0, ChildSymbol = 1, Count = 2, FeatureSymbol = 3, Weight = 4, Kinds = 5;

        internal const int LargestParameter = 15;
        private const int HeadBytes = 2 + Kinds;

        private static readonly string[] Names = { "children", "childSymbol", "count", "featureSymbol", "weight" };

        private readonly List<ushort> places;
        private readonly List<int> firstChild;
        private readonly List<int> firstFeature;
        private readonly List<ushort> featurePlaces;
        private readonly List<sbyte> featureWeights;
        private readonly ReadOnlySpan<byte> parameters;
        private readonly int symbols;
        private RiceReader rice;

        private FeatureTrieReader(ReadOnlySpan<byte> parameters, int symbols, RiceReader rice)
        {
            places = new List<ushort> { 0 };
            firstChild = new List<int>();
            firstFeature = new List<int>();
            featurePlaces = new List<ushort>();
            featureWeights = new List<sbyte>();
            this.parameters = parameters;
            this.symbols = symbols;
            this.rice = rice;
        }

        /// <summary>Reads a group.</summary>
        /// <param name="reader">Where.</param>
        /// <param name="field">What it is, for messages.</param>
        /// <param name="symbols">Symbols that it may speak of, the boundary included.</param>
        /// <param name="contextLength">Symbols of its longest context.</param>
        public static FeatureTrie Read(ref ByteReader reader, string field, int symbols, int contextLength)
        {
            int at = reader.Offset;
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(reader.Take(field, 4));
            if (length == 0)
                return FeatureTrie.Empty;
            int begin = reader.Offset;
            ReadOnlySpan<byte> group = reader.Take(field, length);
            if (length <= HeadBytes)
                throw new NameModelException(field + ".byteLength", length.ToString(CultureInfo.InvariantCulture), "a group of features has 0 bytes or more than 7", at);
            ushort multiplier = BinaryPrimitives.ReadUInt16LittleEndian(group);
            if (multiplier == 0)
                throw new NameModelException(field + ".multiplier", "0", "a multiplier is 1 to 65535", begin);
            for (int kind = 0; kind < Kinds; kind++)
            {
                if (group[2 + kind] > LargestParameter)
                {
                    throw new NameModelException(
                        field + ".parameter", group[2 + kind].ToString(CultureInfo.InvariantCulture), "a Rice parameter of a group is 0 to 15", begin + 2 + kind);
                }
            }

            var rice = new RiceReader(group.Slice(HeadBytes), field, begin + HeadBytes);
            var trie = new FeatureTrieReader(group.Slice(2, Kinds), symbols, rice);
            trie.Nodes(contextLength);
            int used = trie.rice.Finish();
            if (used != group.Length - HeadBytes)
            {
                throw new NameModelException(
                    field + ".byteLength", length.ToString(CultureInfo.InvariantCulture), "the last node ends in the group's last byte", begin + HeadBytes + used);
            }

            return new FeatureTrie(
                multiplier, trie.places.ToArray(), trie.firstChild.ToArray(), trie.firstFeature.ToArray(), trie.featurePlaces.ToArray(), trie.featureWeights.ToArray());
        }

        private void Nodes(int contextLength)
        {
            int depth = 0;
            int depthEnd = 1;
            for (int node = 0; node < places.Count; node++)
            {
                if (node == depthEnd)
                {
                    depth++;
                    depthEnd = places.Count;
                }

                firstFeature.Add(featurePlaces.Count);
                if (node > 0)
                    Features();
                firstChild.Add(places.Count);

                // Nothing was read before the beginning.
                if (depth < contextLength && (node == 0 || places[node] != 0))
                    Kin();
                if (places.Count == firstChild[node] && featurePlaces.Count == firstFeature[node])
                    throw rice.Error("node", null, "a context has features, or longer contexts that have");
            }

            firstChild.Add(places.Count);
            firstFeature.Add(featurePlaces.Count);
        }

        private void Features()
        {
            int count = Next(Count, symbols);
            int place = -1;
            for (int i = 0; i < count; i++)
            {
                place = NextPlace(FeatureSymbol, place);
                sbyte weight = rice.NextWeight(Names[Weight], parameters[Weight], sbyte.MaxValue);
                if (weight == 0)
                    throw rice.Error(Names[Weight], "0", "a feature's weight is not 0");
                featurePlaces.Add((ushort)place);
                featureWeights.Add(weight);
            }
        }

        private void Kin()
        {
            int count = Next(Children, symbols);
            int place = -1;
            for (int i = 0; i < count; i++)
            {
                place = NextPlace(ChildSymbol, place);
                places.Add((ushort)place);
            }
        }

        private int NextPlace(int kind, int before)
        {
            if (before == symbols - 1)
                throw rice.Error(Names[kind], null, "no symbol stands after the last");
            return before + 1 + Next(kind, symbols - before - 2);
        }

        private int Next(int kind, int most) => rice.Next(Names[kind], parameters[kind], most);
    }
}
