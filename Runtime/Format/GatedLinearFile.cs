#nullable enable

using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Cognomen.Format
{
    /// <summary>Reads and writes the parameters of a gated linear recurrence in a file of version 2, in the order of <see cref="GatedLinearParameters"/>.</summary>
    /// <remarks>
    /// The coefficients are int16, the embeddings bytes, the features groups (<see cref="FeatureTrieReader"/>), the ending biases int16 at the end,
    /// and all others blocks (<see cref="WeightBlockFile"/>).
    /// </remarks>
    internal static class GatedLinearFile
    {
        /// <summary>The bits of biases and feedbacks; they do not depend on the bits of weights.</summary>
        private const int BiasBits = 8;

        private static readonly string[] Parts = { "f", "x", "o", "y" };

        public static ModelParameters Read(ref ByteReader reader, ModelDefinition model)
        {
            ModelShape shape = model.Shape;
            int[] own = OwnSymbols(model);
            var parameters = new GatedLinearParameters
            {
                Coefficients = Coefficients(ref reader, shape),
                SymbolEmbedding = Embedding(ref reader, shape),
            };
            var blocks = new List<WeightBlock>();
            for (int position = 0; position < shape.Window; position++)
            {
                for (int set = 0; set < shape.InputSets; set++)
                {
                    string field = "input[" + Text(position) + "][" + Text(set) + "].";
                    for (int part = 0; part < PartsAt(position); part++)
                        blocks.Add(WeightBlockFile.Read(ref reader, field + Parts[part], Rows(shape, part) * shape.SymbolEmbedding, shape.WeightBits));
                }
            }

            parameters.Input = Taken(blocks);
            for (int set = 0; set < shape.InputSets; set++)
            {
                for (int part = 0; part < Parts.Length; part++)
                    blocks.Add(WeightBlockFile.Read(ref reader, "bias[" + Text(set) + "]." + Parts[part], Rows(shape, part), BiasBits));
            }

            parameters.Bias = Taken(blocks);
            for (int set = 0; set < shape.HiddenSets; set++)
            {
                for (int part = 0; part < 2; part++)
                    blocks.Add(WeightBlockFile.Read(ref reader, "feedback[" + Text(set) + "]." + Parts[part], shape.Hidden, BiasBits));
            }

            parameters.Feedback = Taken(blocks);
            for (int set = 0; set < shape.HiddenSets; set++)
                blocks.Add(WeightBlockFile.Read(ref reader, "projection[" + Text(set) + "]", shape.Projection * shape.Hidden, shape.WeightBits));
            parameters.Projection = Taken(blocks);
            for (int set = 0; set < shape.HiddenSets; set++)
                blocks.Add(WeightBlockFile.Read(ref reader, "output[" + Text(set) + "]", shape.Symbols * shape.Projection, shape.WeightBits));
            parameters.Output = Taken(blocks);
            for (int condition = 0; condition < shape.Conditions; condition++)
                blocks.Add(WeightBlockFile.Read(ref reader, "outputBias[" + Text(condition) + "]", own[condition] + 1, BiasBits));
            parameters.OutputBias = Taken(blocks);
            if (shape.ContextLength > 0)
            {
                var room = new FeatureTrieReader.Room();
                var features = new List<FeatureTrie> { FeatureTrieReader.Read(ref reader, "features.shared", shape.Symbols, shape.ContextLength, room) };
                for (int condition = 0; condition < shape.Conditions; condition++)
                    features.Add(FeatureTrieReader.Read(ref reader, "features[" + Text(condition) + "]", own[condition], shape.ContextLength, room));
                parameters.Features = features.ToArray();
            }

            var all = new ModelParameters { GatedLinear = parameters };
            if (shape.Endings > 0)
                all.EndingBias = reader.Int16s("endingBias", (long)shape.Conditions * shape.Endings);
            return all;
        }

        public static byte[] Write(ModelDefinition model)
        {
            using var stream = new MemoryStream();
            GatedLinearParameters parameters = model.Parameters.GatedLinear!;
            Write(stream, parameters.Coefficients);
            foreach (sbyte value in parameters.SymbolEmbedding)
                stream.WriteByte(unchecked((byte)value));
            foreach (WeightBlock[] blocks in new[] { parameters.Input, parameters.Bias, parameters.Feedback, parameters.Projection, parameters.Output, parameters.OutputBias })
            {
                foreach (WeightBlock block in blocks)
                    WeightBlockFile.Write(stream, block);
            }

            foreach (FeatureTrie trie in parameters.Features)
                FeatureTrieWriter.Write(stream, trie, model.Shape.ContextLength);
            Write(stream, model.Parameters.EndingBias);
            return stream.ToArray();
        }

        /// <summary>For each condition, how many symbols are its own, the boundary included.</summary>
        public static int[] OwnSymbols(ModelDefinition model)
        {
            var own = new int[model.Shape.Conditions];
            own[0] = model.Shape.Symbols;
            int condition = 0;
            foreach (NationalityEntry nationality in model.Nationalities)
            {
                for (int gender = 0; gender < nationality.Genders.Count; gender++)
                    own[condition++] = nationality.Symbols.Count + 1;
            }

            return own;
        }

        /// <summary>The sums at a place of the window: only the newest symbol also has one for the projection.</summary>
        internal static int PartsAt(int position) => position == 0 ? GatedLinearParameters.InputParts : GatedLinearParameters.InputParts - 1;

        private static int Rows(ModelShape shape, int part) => part < GatedLinearParameters.InputParts - 1 ? shape.Hidden : shape.Projection;

        private static short[] Coefficients(ref ByteReader reader, ModelShape shape)
        {
            int at = reader.Offset;
            short[] coefficients = reader.Int16s("coefficients", (long)shape.Conditions * shape.Coefficients);
            int smallest = System.Array.IndexOf(coefficients, short.MinValue);
            if (smallest >= 0)
                throw new NameModelException("coefficients", "-32768", "a coefficient is -32767 to 32767", at + 2 * smallest);
            return coefficients;
        }

        private static sbyte[] Embedding(ref ByteReader reader, ModelShape shape)
        {
            int at = reader.Offset;
            sbyte[] embedding = reader.SBytes("symbolEmbedding", (long)shape.Symbols * shape.SymbolEmbedding);
            int smallest = System.Array.IndexOf(embedding, sbyte.MinValue);
            if (smallest >= 0)
                throw new NameModelException("symbolEmbedding", "-128", "a number of an embedding is -127 to 127", at + smallest);
            return embedding;
        }

        private static WeightBlock[] Taken(List<WeightBlock> blocks)
        {
            WeightBlock[] taken = blocks.ToArray();
            blocks.Clear();
            return taken;
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static void Write(Stream stream, short[] values)
        {
            foreach (short value in values)
            {
                stream.WriteByte(unchecked((byte)value));
                stream.WriteByte(unchecked((byte)(value >> 8)));
            }
        }
    }
}
