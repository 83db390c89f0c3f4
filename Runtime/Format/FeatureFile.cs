#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Cognomen.Format
{
    /// <summary>
    /// Reads and writes a trie of features: uint32 length in bytes (0 for an empty trie), then a multiplier (uint16), five Rice parameters (one byte each: of numbers of
    /// children, children's places, numbers of features, features' places, weights) and one stream of Rice codes, node by node, breadth-first. A node
    /// is its features (none for the root), then its children (none for the boundary and at the greatest depth). Places ascend: the first stands as it is, each later one as its
    /// difference from the one before, less 1.
    /// </summary>
    internal static class FeatureFile
    {
        private const int LargestParameter = 15;
        private const int Parameters = 5;
        private const int HeadBytes = 2 + Parameters;
        private const uint LargestWeight = 2 * 127;

        /// <param name="reader">At the length.</param>
        /// <param name="field">For messages.</param>
        /// <param name="contextLength">The greatest depth.</param>
        /// <param name="symbols">Places there are.</param>
        public static FeatureTrie Read(ref ByteReader reader, string field, int contextLength, int symbols)
        {
            uint length = reader.UInt32(field + ".length");
            if (length == 0)
                return FeatureTrie.Empty;
            int at = reader.Offset;
            ReadOnlySpan<byte> bytes = reader.Take(field, length);
            if (length < HeadBytes + 1)
                throw new NameModelException(field + ".length", length.ToString(CultureInfo.InvariantCulture), "features take 0 or at least 8 bytes", at - 4);
            ushort multiplier = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
            if (multiplier == 0)
                throw new NameModelException(field + ".multiplier", "0", "a multiplier is 1 to 65535", at);
            for (int i = 2; i < HeadBytes; i++)
            {
                if (bytes[i] > LargestParameter)
                    throw new NameModelException(field + ".parameter", bytes[i].ToString(CultureInfo.InvariantCulture), "a Rice parameter of features is 0 to 15", at + i);
            }

            var places = new List<ushort> { 0 };
            var depths = new List<byte> { 0 };
            var firstChild = new List<int>();
            var firstFeature = new List<int>();
            var featurePlaces = new List<ushort>();
            var featureWeights = new List<sbyte>();
            var source = new BitReader(bytes.Slice(HeadBytes));
            for (int node = 0; node < places.Count; node++)
            {
                firstFeature.Add(featurePlaces.Count);
                firstChild.Add(places.Count);
                if (node > 0)
                {
                    uint count = Next(ref source, bytes[4], (uint)symbols, field, at);
                    int place = -1;
                    for (; count > 0; count--)
                    {
                        place = NextPlace(ref source, bytes[5], place, symbols, field, at);
                        int weight = BitReader.Unfolded(Next(ref source, bytes[6], LargestWeight, field, at));
                        if (weight == 0)
                            throw new NameModelException(field, "0", "the weight of a feature is not 0", at + HeadBytes + source.Bytes - 1);
                        featurePlaces.Add((ushort)place);
                        featureWeights.Add((sbyte)weight);
                    }
                }

                if (depths[node] < contextLength && (node == 0 || places[node] != 0))
                {
                    uint count = Next(ref source, bytes[2], (uint)symbols, field, at);
                    int place = -1;
                    for (; count > 0; count--)
                    {
                        place = NextPlace(ref source, bytes[3], place, symbols, field, at);
                        places.Add((ushort)place);
                        depths.Add((byte)(depths[node] + 1));
                    }
                }

                if (firstFeature[node] == featurePlaces.Count && firstChild[node] == places.Count)
                    throw new NameModelException(field, null, "a context without features has longer ones", at + HeadBytes + source.Bytes - 1);
            }

            if (source.Bytes + HeadBytes != bytes.Length || !source.IsPaddedWithZeros)
                throw new NameModelException(field, null, "nothing but zeros to a whole byte may follow the last feature", at + HeadBytes + source.Bytes - 1);
            firstChild.Add(places.Count);
            firstFeature.Add(featurePlaces.Count);
            return new FeatureTrie(multiplier, places.ToArray(), firstChild.ToArray(), firstFeature.ToArray(), featurePlaces.ToArray(), featureWeights.ToArray());
        }

        public static void Write(Stream stream, FeatureTrie trie, int contextLength)
        {
            if (trie.IsEmpty)
            {
                stream.Write(new byte[4], 0, 4);
                return;
            }

            var parameters = new int[Parameters];
            for (int kind = 0; kind < Parameters; kind++)
                parameters[kind] = Best(trie, contextLength, kind);
            using var body = new MemoryStream();
            body.WriteByte((byte)trie.Multiplier);
            body.WriteByte((byte)(trie.Multiplier >> 8));
            foreach (int parameter in parameters)
                body.WriteByte((byte)parameter);
            var writer = new BitWriter(body);
            Walk(trie, contextLength, (kind, value) => writer.Write(value, parameters[kind]));
            writer.Flush();
            byte[] bytes = body.ToArray();
            for (int shift = 0; shift < 32; shift += 8)
                stream.WriteByte((byte)(bytes.Length >> shift));
            stream.Write(bytes, 0, bytes.Length);
        }

        private static int Best(FeatureTrie trie, int contextLength, int kind)
        {
            var lengths = new long[LargestParameter + 1];
            Walk(trie, contextLength, (other, value) =>
            {
                for (int parameter = 0; other == kind && parameter < lengths.Length; parameter++)
                    lengths[parameter] += BitWriter.Length(value, parameter);
            });
            int best = 0;
            for (int parameter = 1; parameter < lengths.Length; parameter++)
                best = lengths[parameter] < lengths[best] ? parameter : best;
            return best;
        }

        // All numbers of a trie in the order of the file, each with its kind.
        private static void Walk(FeatureTrie trie, int contextLength, Action<int, uint> number)
        {
            var depths = new byte[trie.Nodes];
            for (int node = 0; node < trie.Nodes; node++)
            {
                if (node > 0)
                {
                    number(2, (uint)(trie.FirstFeature[node + 1] - trie.FirstFeature[node]));
                    int before = -1;
                    for (int feature = trie.FirstFeature[node]; feature < trie.FirstFeature[node + 1]; feature++)
                    {
                        number(3, (uint)(trie.FeaturePlaces[feature] - before - 1));
                        number(4, BitWriter.Folded(trie.FeatureWeights[feature]));
                        before = trie.FeaturePlaces[feature];
                    }
                }

                if (depths[node] < contextLength && (node == 0 || trie.Places[node] != 0))
                {
                    number(0, (uint)(trie.FirstChild[node + 1] - trie.FirstChild[node]));
                    int before = -1;
                    for (int child = trie.FirstChild[node]; child < trie.FirstChild[node + 1]; child++)
                    {
                        number(1, (uint)(trie.Places[child] - before - 1));
                        depths[child] = (byte)(depths[node] + 1);
                        before = trie.Places[child];
                    }
                }
            }
        }

        private static int NextPlace(ref BitReader source, int parameter, int before, int symbols, string field, int at)
        {
            long place = before + 1L + Next(ref source, parameter, (uint)symbols, field, at);
            if (place >= symbols)
            {
                throw new NameModelException(
                    field, place.ToString(CultureInfo.InvariantCulture), "the place of a symbol is below the number of symbols", at + HeadBytes + source.Bytes - 1);
            }

            return (int)place;
        }

        private static uint Next(ref BitReader source, int parameter, uint most, string field, int at)
        {
            if (!source.TryRead(parameter, most, out uint value))
                throw new NameModelException(field, null, "a number is too large, or the bits end too early", at + HeadBytes + source.Bytes - 1);
            return value;
        }
    }
}
