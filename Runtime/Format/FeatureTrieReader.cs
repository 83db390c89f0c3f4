#nullable enable

using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cognomen.Format
{
    /// <summary>
    /// Reads a group of features: uint32 byte length (0 if there is none), uint16 multiplier, five Rice parameters, and the nodes of the trie
    /// breadth-first.
    /// </summary>
    /// <remarks>
    /// The root has its children; every other node has its features and its children. Places ascend: the first is written as it is, each later one as
    /// its distance from the one before, less one.
    /// </remarks>
    internal ref struct FeatureTrieReader
    {
        /// <summary>The numbers that have a Rice parameter of their own, in the order of their parameters.</summary>
        internal const int Children = 0, ChildSymbol = 1, Count = 2, FeatureSymbol = 3, Weight = 4, Kinds = 5;

        internal const int LargestParameter = 15;
        private const int HeadBytes = 2 + Kinds;

        private static readonly string[] Names = { "children", "childSymbol", "count", "featureSymbol", "weight" };

        private readonly Room room;
        private readonly ReadOnlySpan<byte> parameters;
        private readonly int symbols;
        private RiceReader rice;

        private FeatureTrieReader(Room room, ReadOnlySpan<byte> parameters, int symbols, RiceReader rice)
        {
            this.room = room;
            this.parameters = parameters;
            this.symbols = symbols;
            this.rice = rice;
        }

        /// <summary>Reads a group.</summary>
        /// <param name="reader">Where.</param>
        /// <param name="field">The name of the field, for messages.</param>
        /// <param name="symbols">The number of symbols that features can have, with the boundary.</param>
        /// <param name="contextLength">Symbols of its longest context.</param>
        /// <param name="room">Memory in which the trie is built, for one group after another.</param>
        public static FeatureTrie Read(ref ByteReader reader, string field, int symbols, int contextLength, Room room)
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
            var trie = new FeatureTrieReader(room, group.Slice(2, Kinds), symbols, rice);
            trie.Nodes(contextLength);
            int used = trie.rice.Finish();
            if (used != group.Length - HeadBytes)
            {
                throw new NameModelException(
                    field + ".byteLength", length.ToString(CultureInfo.InvariantCulture), "the last node ends in the group's last byte", begin + HeadBytes + used);
            }

            return room.Trie(multiplier);
        }

        [MethodImpl(RiceReader.AtOnce)]
        private void Nodes(int contextLength)
        {
            int depth = 0;
            int depthEnd = 1;
            room.Clear();
            for (int node = 0; node < room.Nodes; node++)
            {
                if (node == depthEnd)
                {
                    depth++;
                    depthEnd = room.Nodes;
                }

                room.FirstFeature[node] = room.Features;
                if (node > 0)
                    Features();
                room.FirstChild[node] = room.Nodes;

                // Nothing was read before the beginning.
                if (depth < contextLength && (node == 0 || room.Places[node] != 0))
                    Kin();
                if (room.Nodes == room.FirstChild[node] && room.Features == room.FirstFeature[node])
                    throw rice.Error("node", null, "a context has features, or longer contexts that have");
            }
        }

        [MethodImpl(RiceReader.AtOnce)]
        private void Features()
        {
            int count = Next(Count, symbols);
            int from = room.Features;
            room.AddFeatures(count);
            Span<ushort> places = room.FeaturePlaces.AsSpan(from, count);
            Span<sbyte> weights = room.FeatureWeights.AsSpan(from, count);
            int done = rice.NextFeatures(parameters[FeatureSymbol], parameters[Weight], symbols, sbyte.MaxValue, places, weights);
            int place = done == 0 ? -1 : places[done - 1];
            for (int i = done; i < places.Length && i < weights.Length; i++)
            {
                place = NextPlace(FeatureSymbol, place);
                sbyte weight = rice.NextWeight(Names[Weight], parameters[Weight], sbyte.MaxValue);
                if (weight == 0)
                    throw rice.Error(Names[Weight], "0", "a feature's weight is not 0");
                places[i] = (ushort)place;
                weights[i] = weight;
            }
        }

        [MethodImpl(RiceReader.AtOnce)]
        private void Kin()
        {
            int count = Next(Children, symbols);
            int place = -1;
            int from = room.Nodes;
            room.AddNodes(count);
            Span<ushort> places = room.Places.AsSpan(from, count);
            for (int i = 0; i < places.Length; i++)
            {
                place = NextPlace(ChildSymbol, place);
                places[i] = (ushort)place;
            }
        }

        private int NextPlace(int kind, int before)
        {
            if (before == symbols - 1)
                throw rice.Error(Names[kind], null, "no symbol stands after the last");
            return before + 1 + Next(kind, symbols - before - 2);
        }

        private int Next(int kind, int most) => rice.Next(Names[kind], parameters[kind], most);

        /// <summary>Arrays in which a trie is built. They grow with the data that was read, and one trie after another uses them.</summary>
        internal sealed class Room
        {
            public ushort[] Places { get; private set; } = new ushort[256];

            public int[] FirstChild { get; private set; } = new int[257];

            public int[] FirstFeature { get; private set; } = new int[257];

            public ushort[] FeaturePlaces { get; private set; } = new ushort[256];

            public sbyte[] FeatureWeights { get; private set; } = new sbyte[256];

            /// <summary>Nodes, the root included.</summary>
            public int Nodes { get; private set; }

            public int Features { get; private set; }

            /// <summary>Starts a trie with the root alone.</summary>
            public void Clear()
            {
                Nodes = 1;
                Features = 0;
            }

            public void AddNodes(int count)
            {
                Nodes += count;
                if (Nodes <= Places.Length)
                    return;
                int size = Math.Max(Nodes, 2 * Places.Length);
                Places = Grown(Places, size);
                FirstChild = Grown(FirstChild, size + 1);
                FirstFeature = Grown(FirstFeature, size + 1);
            }

            public void AddFeatures(int count)
            {
                Features += count;
                if (Features <= FeaturePlaces.Length)
                    return;
                int size = Math.Max(Features, 2 * FeaturePlaces.Length);
                FeaturePlaces = Grown(FeaturePlaces, size);
                FeatureWeights = Grown(FeatureWeights, size);
            }

            /// <summary>The finished trie.</summary>
            public FeatureTrie Trie(ushort multiplier)
            {
                FirstChild[Nodes] = Nodes;
                FirstFeature[Nodes] = Features;
                return new FeatureTrie(
                    multiplier,
                    Places.AsSpan(0, Nodes).ToArray(),
                    FirstChild.AsSpan(0, Nodes + 1).ToArray(),
                    FirstFeature.AsSpan(0, Nodes + 1).ToArray(),
                    FeaturePlaces.AsSpan(0, Features).ToArray(),
                    FeatureWeights.AsSpan(0, Features).ToArray());
            }

            private static T[] Grown<T>(T[] array, int size)
            {
                Array.Resize(ref array, size);
                return array;
            }
        }
    }
}
