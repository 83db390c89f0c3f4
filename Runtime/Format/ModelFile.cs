#nullable enable

using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Text;

namespace Cognomen.Format
{
    /// <summary>
    /// Reads and writes the file format <c>.cognomen</c>, which is little-endian: 8 bytes magic, uint32 version, uint32 header length, the JSON
    /// header, the parameters, and the XXH64 of all bytes before it.
    /// </summary>
    /// <remarks>
    /// In version 1 the parameters are in the order of <see cref="ModelParameters"/>, and a matrix is its weights, its multipliers and one byte of
    /// shift. Version 2 has a gated linear recurrence (<see cref="GatedLinearFile"/>).
    /// </remarks>
    internal static class ModelFile
    {
        /// <summary>The newest version that this package reads and writes.</summary>
        public const uint NewestVersion = 2;

        private const int ChecksumBytes = 8;

        internal static readonly byte[] Magic = Encoding.ASCII.GetBytes("COGNOMEN");

        /// <summary>Writes a definition as a file; the same definition gives the same bytes.</summary>
        public static byte[] Write(ModelDefinition model)
        {
            using var stream = new MemoryStream();
            stream.Write(Magic, 0, Magic.Length);
            byte[] header = ModelHeader.Write(model);
            Write(stream, (int)ShapeHeader.VersionOf(model.Shape.Cell));
            Write(stream, header.Length);
            stream.Write(header, 0, header.Length);
            byte[] parameters = model.Shape.Cell == RecurrentCell.GatedLinear ? GatedLinearFile.Write(model) : WriteParameters(model.Parameters, model.Shape.WeightBits);
            stream.Write(parameters, 0, parameters.Length);
            ulong checksum = XxHash64.Hash(stream.ToArray());
            Write(stream, unchecked((int)(uint)checksum));
            Write(stream, unchecked((int)(uint)(checksum >> 32)));
            return stream.ToArray();
        }

        /// <summary>Reads and checks a whole file.</summary>
        /// <exception cref="NameModelException">The bytes are not a model file of a known version, or are damaged.</exception>
        public static ModelDefinition Read(ReadOnlySpan<byte> bytes, out ulong fingerprint)
        {
            var reader = new ByteReader(bytes);
            ReadOnlySpan<byte> magic = reader.Take("magic", Math.Min(bytes.Length, Magic.Length));
            if (!magic.SequenceEqual(Magic))
                throw new NameModelException("magic", Hex(magic), "a model file begins with COGNOMEN, 434f474e4f4d454e", 0);
            uint version = reader.UInt32("version");
            if (version < 1 || version > NewestVersion)
            {
                throw new NameModelException(
                    "version", version.ToString(CultureInfo.InvariantCulture), "this package reads versions 1 and 2; a newer package may read newer files", Magic.Length);
            }

            if (bytes.Length < reader.Offset + ChecksumBytes)
                throw new NameModelException("checksum", null, "the file ends too early", bytes.Length);
            ReadOnlySpan<byte> body = bytes.Slice(0, bytes.Length - ChecksumBytes);
            ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(body.Length));
            if (XxHash64.Hash(body) != checksum)
                throw new NameModelException("checksum", checksum.ToString("x16", CultureInfo.InvariantCulture), "it disagrees with the bytes before it: the file is damaged or incomplete", body.Length);

            reader = reader.WithoutLast(ChecksumBytes);
            uint headerLength = reader.UInt32("headerLength");
            int headerOffset = reader.Offset;
            if (headerLength > ModelHeader.LargestBytes)
                throw new NameModelException("headerLength", headerLength.ToString(CultureInfo.InvariantCulture), "a header has at most 16777216 bytes", headerOffset - 4);
            ModelDefinition model = ModelHeader.Read(reader.Take("header", headerLength), headerOffset, version);
            int parametersOffset = reader.Offset;
            model.Parameters = version == 1 ? ReadParameters(ref reader, model.Shape) : GatedLinearFile.Read(ref reader, model);
            if (reader.Remaining > 0)
            {
                throw new NameModelException(
                    "parameters", reader.Remaining.ToString(CultureInfo.InvariantCulture) + " bytes", "nothing may stand between the parameters and the checksum", reader.Offset);
            }

            fingerprint = Fingerprint(model, body.Slice(parametersOffset));
            return model;
        }

        /// <summary>
        /// The XXH64 of everything that determines names: the header's fields without the notes, as lines of text, then the parameters as in the file.
        /// </summary>
        private static ulong Fingerprint(ModelDefinition model, ReadOnlySpan<byte> parameters)
        {
            ModelShape shape = model.Shape;
            var text = new StringBuilder();
            text.Append(CellWords.Of(shape.Cell)).Append('\n');
            foreach (int number in ShapeHeader.Numbers(shape))
                text.Append(number.ToString(CultureInfo.InvariantCulture)).Append('\n');
            text.Append(model.MaxSymbols.ToString(CultureInfo.InvariantCulture)).Append('\n');
            text.Append(string.Concat(model.Alphabet)).Append('\n');

            // A nationality's line has tabs, which no other of these lines has.
            if (shape.Endings > 0)
                text.Append("endings ").Append(shape.Endings.ToString(CultureInfo.InvariantCulture)).Append('\n');
            if (shape.WeightBits != ModelShape.LargestWeightBits)
                text.Append("weightBits ").Append(shape.WeightBits.ToString(CultureInfo.InvariantCulture)).Append('\n');
            if (model.MinWeight != ModelDefinition.UsualMinWeight)
                text.Append("minWeight ").Append(model.MinWeight.ToString(CultureInfo.InvariantCulture)).Append('\n');
            foreach (NationalityEntry nationality in model.Nationalities)
            {
                text.Append(nationality.Name).Append('\t').Append(nationality.Prior.ToString(CultureInfo.InvariantCulture)).Append('\t');
                foreach (Gender gender in nationality.Genders)
                    text.Append(((int)gender).ToString(CultureInfo.InvariantCulture));
                text.Append('\t');
                foreach (int symbol in nationality.Symbols)
                    text.Append(model.Alphabet[symbol]);
                if (nationality.MinWeight is uint minWeight)
                    text.Append('\t').Append(minWeight.ToString(CultureInfo.InvariantCulture));
                text.Append('\n');
            }

            return XxHash64.Hash(Encoding.UTF8.GetBytes(text.ToString()), parameters);
        }

        private static string Hex(ReadOnlySpan<byte> bytes)
        {
            var text = new StringBuilder();
            foreach (byte value in bytes)
                text.Append(value.ToString("x2", CultureInfo.InvariantCulture));
            return bytes.IsEmpty ? "empty" : text.ToString();
        }

        private static ModelParameters ReadParameters(ref ByteReader reader, ModelShape shape)
        {
            int gates = shape.Gates * shape.Hidden;
            var parameters = new ModelParameters();
            parameters.SymbolEmbedding = reader.SBytes("symbolEmbedding", (long)shape.Symbols * shape.SymbolEmbedding);
            parameters.InputSymbol = reader.Matrix("inputSymbol", gates, shape.SymbolEmbedding, shape.WeightBits);
            if (shape.ConditionEmbedding > 0)
            {
                parameters.ConditionEmbedding = reader.SBytes("conditionEmbedding", (long)shape.Conditions * shape.ConditionEmbedding);
                parameters.InputCondition = reader.Matrix("inputCondition", gates, shape.ConditionEmbedding, shape.WeightBits);
            }

            parameters.Recurrent = reader.Matrix("recurrent", gates, shape.Hidden, shape.WeightBits);
            parameters.Bias = reader.Int32s("bias", gates);
            if (shape.Cell == RecurrentCell.Gru)
                parameters.CandidateBias = reader.Int32s("candidateBias", shape.Hidden);
            if (shape.InitialState)
                parameters.InitialState = reader.Int16s("initialState", (long)shape.Conditions * shape.Hidden);
            parameters.Output = reader.Matrix("output", shape.Symbols, shape.Hidden, shape.WeightBits);
            parameters.OutputBias = reader.Int32s("outputBias", shape.Symbols);
            if (shape.OutputCondition)
                parameters.OutputCondition = reader.Matrix("outputCondition", shape.Conditions, shape.Symbols, shape.WeightBits);
            if (shape.Endings > 0)
                parameters.EndingBias = reader.Int16s("endingBias", (long)shape.Conditions * shape.Endings);
            return parameters;
        }

        private static byte[] WriteParameters(ModelParameters parameters, int bits)
        {
            using var stream = new MemoryStream();
            Write(stream, parameters.SymbolEmbedding);
            Write(stream, parameters.InputSymbol!, bits);
            if (parameters.InputCondition != null)
            {
                Write(stream, parameters.ConditionEmbedding);
                Write(stream, parameters.InputCondition, bits);
            }

            Write(stream, parameters.Recurrent!, bits);
            foreach (int value in parameters.Bias)
                Write(stream, value);
            foreach (int value in parameters.CandidateBias)
                Write(stream, value);
            foreach (short value in parameters.InitialState)
                Write(stream, unchecked((ushort)value));
            Write(stream, parameters.Output!, bits);
            foreach (int value in parameters.OutputBias)
                Write(stream, value);
            if (parameters.OutputCondition != null)
                Write(stream, parameters.OutputCondition, bits);
            foreach (short value in parameters.EndingBias)
                Write(stream, unchecked((ushort)value));
            return stream.ToArray();
        }

        private static void Write(Stream stream, QuantisedMatrix matrix, int bits)
        {
            WritePacked(stream, matrix.Weights, bits);
            foreach (ushort multiplier in matrix.Multipliers)
                Write(stream, multiplier);
            stream.WriteByte((byte)matrix.Shift);
        }

        private static void WritePacked(Stream stream, sbyte[] values, int bits)
        {
            int mask = (1 << bits) - 1;
            int held = 0;
            int window = 0;
            foreach (sbyte value in values)
            {
                window |= (value & mask) << held;
                for (held += bits; held >= 8; held -= 8)
                {
                    stream.WriteByte((byte)window);
                    window >>= 8;
                }
            }

            if (held > 0)
                stream.WriteByte((byte)window);
        }

        private static void Write(Stream stream, sbyte[] values)
        {
            foreach (sbyte value in values)
                stream.WriteByte(unchecked((byte)value));
        }

        private static void Write(Stream stream, int value)
        {
            Write(stream, unchecked((ushort)value));
            Write(stream, unchecked((ushort)(value >> 16)));
        }

        private static void Write(Stream stream, ushort value)
        {
            stream.WriteByte((byte)value);
            stream.WriteByte((byte)(value >> 8));
        }
    }
}
