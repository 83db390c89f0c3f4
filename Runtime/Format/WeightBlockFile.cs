#nullable enable

using System;
using System.Globalization;
using System.IO;

namespace Cognomen.Format
{
    /// <summary>A block of weights in a file: uint16 multiplier, one byte of Rice parameter, the weights in Rice's code, whole bytes.</summary>
    internal static class WeightBlockFile
    {
        private const int LargestParameter = 7;
        private const int HeadBytes = 3;

        /// <summary>Reads a block.</summary>
        /// <param name="reader">Where.</param>
        /// <param name="field">The name of the field, for messages.</param>
        /// <param name="count">The number of weights.</param>
        /// <param name="bits">Bits of a weight in two's complement, without the smallest number.</param>
        public static WeightBlock Read(ref ByteReader reader, string field, int count, int bits)
        {
            int at = reader.Offset;
            ReadOnlySpan<byte> head = reader.Take(field, HeadBytes);
            int multiplier = head[0] | head[1] << 8;
            int parameter = head[2];
            if (multiplier == 0)
                throw new NameModelException(field + ".multiplier", "0", "a multiplier is 1 to 65535", at);
            if (parameter > LargestParameter)
                throw new NameModelException(field + ".parameter", parameter.ToString(CultureInfo.InvariantCulture), "a Rice parameter of a block is 0 to 7", at + 2);

            // Each weight takes at least this number of bits, so no memory is allocated for weights that do not fit into the file.
            if ((long)count * (1 + parameter) > (long)reader.Remaining * 8)
            {
                throw new NameModelException(
                    field + ".weights",
                    count.ToString(CultureInfo.InvariantCulture) + " weights",
                    "only " + reader.Remaining.ToString(CultureInfo.InvariantCulture) + " bytes are left",
                    reader.Offset);
            }

            var weights = new sbyte[count];
            int largest = (1 << (bits - 1)) - 1;
            var rice = new RiceReader(reader.Rest, field, reader.Offset);
            rice.NextWeights("weights", parameter, largest, weights);
            reader.Take(field, rice.Finish());
            return new WeightBlock((ushort)multiplier, weights);
        }

        public static void Write(Stream stream, WeightBlock block)
        {
            int[] values = Array.ConvertAll(block.Weights, RiceWriter.Folded);
            int parameter = RiceWriter.BestParameter(values, LargestParameter);
            stream.WriteByte((byte)block.Multiplier);
            stream.WriteByte((byte)(block.Multiplier >> 8));
            stream.WriteByte((byte)parameter);
            var rice = new RiceWriter();
            foreach (int value in values)
                rice.Add(value, parameter);
            byte[] bytes = rice.Finish();
            stream.Write(bytes, 0, bytes.Length);
        }
    }
}
