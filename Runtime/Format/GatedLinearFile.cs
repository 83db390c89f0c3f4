#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Cognomen.Format
{
    /// <summary>
    /// Reads and writes the parameters of a gated linear recurrence, in the order of <see cref="GatedLinearParameters"/>. A block is its multiplier
    /// (uint16), its Rice parameter (one byte, 0 to 7) and its weights as Rice codes, filled up with zeros to a whole byte.
    /// </summary>
    internal static class GatedLinearFile
    {
        private const int SmallBits = 8;
        private const int LargestParameter = 7;

        /// <summary>The symbols that are a condition's own, the boundary first, then ascending, for each condition.</summary>
        public static IEnumerable<IReadOnlyList<int>> OwnSymbols(ModelDefinition model)
        {
            if (model.Nationalities.Count == 0)
            {
                yield return Enumerable.Range(0, model.Shape.Symbols).ToArray();
                yield break;
            }

            foreach (NationalityEntry nationality in model.Nationalities)
            {
                var own = new int[nationality.Symbols.Count + 1];
                for (int i = 1; i < own.Length; i++)
                    own[i] = nationality.Symbols[i - 1];
                for (int form = 0; form < nationality.Genders.Count; form++)
                    yield return own;
            }
        }

        /// <summary>How many coefficients a condition has.</summary>
        public static int Coefficients(ModelShape shape) => (shape.Window + 1) * shape.InputSets + 3 * shape.HiddenSets;

        public static GatedLinearParameters Read(ref ByteReader reader, ModelDefinition model)
        {
            ModelShape shape = model.Shape;
            var parameters = new GatedLinearParameters();
            int at = reader.Offset;
            parameters.Coefficients = reader.Int16s("coefficients", (long)shape.Conditions * Coefficients(shape));
            if (Array.IndexOf(parameters.Coefficients, short.MinValue) >= 0)
                throw new NameModelException("coefficients", "-32768", "a coefficient is -32767 to 32767", at);
            at = reader.Offset;
            parameters.SymbolEmbedding = reader.SBytes("symbolEmbedding", (long)shape.Symbols * shape.SymbolEmbedding);
            if (Array.IndexOf(parameters.SymbolEmbedding, sbyte.MinValue) >= 0)
                throw new NameModelException("symbolEmbedding", "-128", "a number of an embedding is -127 to 127", at);
            int bits = shape.WeightBits;
            int gate = shape.Hidden * shape.SymbolEmbedding;
            var input = new List<WeightBlock>();
            for (int place = 0; place < shape.Window; place++)
            {
                for (int set = 0; set < shape.InputSets; set++)
                {
                    for (int part = 0; part < 3; part++)
                        input.Add(Block(ref reader, "input", gate, bits));
                    if (place == 0)
                        input.Add(Block(ref reader, "input", shape.Projection * shape.SymbolEmbedding, bits));
                }
            }

            parameters.Input = input.ToArray();
            var bias = new List<WeightBlock>();
            for (int set = 0; set < shape.InputSets; set++)
            {
                for (int part = 0; part < GatedLinearParameters.InputParts; part++)
                    bias.Add(Block(ref reader, "bias", part < 3 ? shape.Hidden : shape.Projection, SmallBits));
            }

            parameters.Bias = bias.ToArray();
            parameters.Feedback = Blocks(ref reader, "feedback", 2 * shape.HiddenSets, shape.Hidden, SmallBits);
            parameters.Projection = Blocks(ref reader, "projection", shape.HiddenSets, shape.Projection * shape.Hidden, bits);
            parameters.Output = Blocks(ref reader, "output", shape.HiddenSets, (long)shape.Symbols * shape.Projection, bits);
            var outputBias = new List<WeightBlock>();
            foreach (IReadOnlyList<int> own in OwnSymbols(model))
                outputBias.Add(Block(ref reader, "outputBias", own.Count + 1, SmallBits));
            parameters.OutputBias = outputBias.ToArray();
            if (shape.ContextLength > 0)
            {
                var features = new List<FeatureTrie> { FeatureFile.Read(ref reader, "features", shape.ContextLength, shape.Symbols) };
                foreach (IReadOnlyList<int> own in OwnSymbols(model))
                    features.Add(FeatureFile.Read(ref reader, "features", shape.ContextLength, own.Count));
                parameters.Features = features.ToArray();
            }

            return parameters;
        }

        public static void Write(Stream stream, ModelDefinition model)
        {
            GatedLinearParameters parameters = model.Parameters.GatedLinear!;
            foreach (short value in parameters.Coefficients)
                Write(stream, unchecked((ushort)value));
            foreach (sbyte value in parameters.SymbolEmbedding)
                stream.WriteByte(unchecked((byte)value));
            foreach (WeightBlock[] blocks in new[] { parameters.Input, parameters.Bias, parameters.Feedback, parameters.Projection, parameters.Output, parameters.OutputBias })
            {
                foreach (WeightBlock block in blocks)
                    Write(stream, block);
            }

            if (model.Shape.ContextLength == 0)
                return;
            foreach (FeatureTrie features in parameters.Features)
                FeatureFile.Write(stream, features, model.Shape.ContextLength);
        }

        private static WeightBlock[] Blocks(ref ByteReader reader, string field, int count, long weights, int bits)
        {
            var blocks = new WeightBlock[count];
            for (int i = 0; i < count; i++)
                blocks[i] = Block(ref reader, field, weights, bits);
            return blocks;
        }

        private static WeightBlock Block(ref ByteReader reader, string field, long count, int bits)
        {
            int at = reader.Offset;
            ushort multiplier = BinaryPrimitives.ReadUInt16LittleEndian(reader.Take(field + ".multiplier", 2));
            if (multiplier == 0)
                throw new NameModelException(field + ".multiplier", "0", "a multiplier is 1 to 65535", at);
            int parameter = reader.Take(field + ".parameter", 1)[0];
            if (parameter > LargestParameter)
                throw new NameModelException(field + ".parameter", parameter.ToString(CultureInfo.InvariantCulture), "a Rice parameter of weights is 0 to 7", at + 2);

            // Nothing is allocated for weights that cannot be there.
            if (count * (1 + parameter) > 8L * reader.Remaining)
                throw new NameModelException(field, count.ToString(CultureInfo.InvariantCulture) + " weights", "the file ends too early", reader.Offset);
            var weights = new sbyte[count];
            var source = new BitReader(reader.Rest);
            uint most = 4 * (uint)((1 << (bits - 2)) - 1) + 2;
            for (int i = 0; i < weights.Length; i++)
            {
                if (!source.TryRead(parameter, most, out uint value))
                {
                    throw new NameModelException(
                        field, "weight " + i.ToString(CultureInfo.InvariantCulture), "a weight is a Rice code of its number of bits, and the file goes on until the last", reader.Offset);
                }

                weights[i] = (sbyte)BitReader.Unfolded(value);
            }

            if (!source.IsPaddedWithZeros)
                throw new NameModelException(field, null, "the last byte of a block is filled up with zeros", reader.Offset + source.Bytes - 1);
            reader.Take(field, source.Bytes);
            return new WeightBlock(multiplier, weights);
        }

        private static void Write(Stream stream, WeightBlock block)
        {
            Write(stream, block.Multiplier);
            int parameter = Parameter(block.Weights);
            stream.WriteByte((byte)parameter);
            var writer = new BitWriter(stream);
            foreach (sbyte weight in block.Weights)
                writer.Write(BitWriter.Folded(weight), parameter);
            writer.Flush();
        }

        // The smallest of those with the fewest bits.
        private static int Parameter(sbyte[] weights)
        {
            int best = 0;
            long fewest = long.MaxValue;
            for (int parameter = 0; parameter <= LargestParameter; parameter++)
            {
                long length = 0;
                foreach (sbyte weight in weights)
                    length += BitWriter.Length(BitWriter.Folded(weight), parameter);
                if (length >= fewest)
                    continue;
                best = parameter;
                fewest = length;
            }

            return best;
        }

        private static void Write(Stream stream, ushort value)
        {
            stream.WriteByte((byte)value);
            stream.WriteByte((byte)(value >> 8));
        }
    }
}
