#nullable enable

using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Cognomen.Format
{
    /// <summary>Reads little-endian integers in order. No memory is allocated before its bytes are known to exist.</summary>
    internal ref struct ByteReader
    {
        private readonly ReadOnlySpan<byte> bytes;

        public ByteReader(ReadOnlySpan<byte> bytes)
        {
            this.bytes = bytes;
            Offset = 0;
        }

        /// <summary>The number of bytes that were read.</summary>
        public int Offset { get; private set; }

        public int Remaining => bytes.Length - Offset;

        /// <summary>The bytes that were not read yet.</summary>
        public ReadOnlySpan<byte> Rest => bytes.Slice(Offset);

        /// <summary>The same reader, without the last bytes.</summary>
        public ByteReader WithoutLast(int count) => new ByteReader(bytes.Slice(0, bytes.Length - count)) { Offset = Offset };

        public ReadOnlySpan<byte> Take(string field, long length)
        {
            if (length > Remaining)
            {
                throw new NameModelException(
                    field,
                    length.ToString(CultureInfo.InvariantCulture) + " bytes long",
                    "only " + Remaining.ToString(CultureInfo.InvariantCulture) + " bytes are left",
                    Offset);
            }

            ReadOnlySpan<byte> taken = bytes.Slice(Offset, (int)length);
            Offset += (int)length;
            return taken;
        }

        public uint UInt32(string field) => BinaryPrimitives.ReadUInt32LittleEndian(Take(field, 4));

        public sbyte[] SBytes(string field, long count) => MemoryMarshal.Cast<byte, sbyte>(Take(field, count)).ToArray();

        public short[] Int16s(string field, long count)
        {
            ReadOnlySpan<byte> source = Take(field, count * 2);
            var values = new short[count];
            for (int i = 0; i < values.Length; i++)
                values[i] = BinaryPrimitives.ReadInt16LittleEndian(source.Slice(i * 2));
            return values;
        }

        public int[] Int32s(string field, long count)
        {
            ReadOnlySpan<byte> source = Take(field, count * 4);
            var values = new int[count];
            for (int i = 0; i < values.Length; i++)
                values[i] = BinaryPrimitives.ReadInt32LittleEndian(source.Slice(i * 4));
            return values;
        }

        /// <summary>Weights in two's complement, one after the other from the lowest bit of the first byte on.</summary>
        public sbyte[] Packed(string field, long count, int bits)
        {
            ReadOnlySpan<byte> source = Take(field, (count * bits + 7) / 8);
            var values = new sbyte[count];
            int unused = 8 - bits;
            int held = 0;
            int window = 0;
            int at = 0;
            for (int i = 0; i < values.Length; i++)
            {
                if (held < bits)
                {
                    window |= source[at++] << held;
                    held += 8;
                }

                // Shifted to the top of eight bits and back, so that the sign is the weight's own.
                values[i] = (sbyte)(unchecked((sbyte)(window << unused)) >> unused);
                window >>= bits;
                held -= bits;
            }

            return values;
        }

        public QuantisedMatrix Matrix(string field, int rows, int columns, int bits)
        {
            string weightsField = field + ".weights";
            long count = (long)rows * columns;
            sbyte[] weights = bits == 8 ? SBytes(weightsField, count) : Packed(weightsField, count, bits);
            ReadOnlySpan<byte> source = Take(field + ".multipliers", (long)rows * 2);
            var multipliers = new ushort[rows];
            for (int i = 0; i < rows; i++)
                multipliers[i] = BinaryPrimitives.ReadUInt16LittleEndian(source.Slice(i * 2));
            int at = Offset;
            byte shift = Take(field + ".shift", 1)[0];
            if (shift < 1 || shift > QuantisedMatrix.LargestShift)
            {
                throw new NameModelException(
                    field + ".shift", shift.ToString(CultureInfo.InvariantCulture), "a shift is 1 to 46", at);
            }

            return new QuantisedMatrix(rows, columns, weights, multipliers, shift);
        }
    }
}
