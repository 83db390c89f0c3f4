#nullable enable

using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Filtering
{
    /// <summary>
    /// A set of real names as bytes, little-endian: 8 bytes magic, uint32 version, uint32 count of names, uint64 filter seed, uint32 length
    /// and the filter's fingerprints, uint64 fingerprint of the model whose scores follow, uint32 count of its nationalities, for each
    /// <see cref="ScoreQuantiles.Points"/> int32 quantiles, and the XXH64 of all that stands before it. Version 2 is of a set that also knows which
    /// nationality and gender have a name.
    /// </summary>
    internal static class RealNamesFile
    {
        private const uint Version = 1;
        private const uint WithConditions = 2;
        private const int ChecksumBytes = 8;
        private const int LargestFilter = 1 << 28;

        private static readonly byte[] Magic = Encoding.ASCII.GetBytes("COGNREAL");

        public static byte[] Write(RealNames names)
        {
            using var stream = new MemoryStream();
            stream.Write(Magic, 0, Magic.Length);
            Write(stream, names.KnowsConditions ? WithConditions : Version, 4);
            Write(stream, (ulong)names.Count, 4);
            Write(stream, names.Filter.Seed, 8);
            Write(stream, (ulong)names.Filter.Fingerprints.Length, 4);
            stream.Write(names.Filter.Fingerprints, 0, names.Filter.Fingerprints.Length);
            Write(stream, names.Quantiles?.Fingerprint ?? 0, 8);
            Write(stream, (ulong)(names.Quantiles?.Table.Length ?? 0), 4);
            foreach (int[] row in names.Quantiles?.Table ?? Array.Empty<int[]>())
            {
                foreach (int value in row)
                    Write(stream, unchecked((uint)value), 4);
            }

            Write(stream, XxHash64.Hash(stream.ToArray()), ChecksumBytes);
            return stream.ToArray();
        }

        public static RealNames Read(ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length < Magic.Length + ChecksumBytes || !bytes.Slice(0, Magic.Length).SequenceEqual(Magic))
                throw new NameModelException("magic", null, "a set of real names begins with COGNREAL", 0);
            ReadOnlySpan<byte> body = bytes.Slice(0, bytes.Length - ChecksumBytes);
            if (XxHash64.Hash(body) != BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(body.Length)))
                throw new NameModelException("checksum", null, "it disagrees with the bytes before it: the file is damaged or incomplete", body.Length);
            var reader = new ByteReader(body);
            reader.Take("magic", Magic.Length);
            uint version = reader.UInt32("version");
            if (version != Version && version != WithConditions)
                throw Wrong("version", version, "this package reads versions 1 and 2", reader);
            uint count = reader.UInt32("count");
            ulong seed = UInt64(ref reader, "seed");
            uint length = reader.UInt32("filterLength");
            if (length == 0 || length % 3 != 0 || length > LargestFilter || count > int.MaxValue)
                throw Wrong("filterLength", length, "a filter has three blocks of equal length", reader);
            var filter = new XorFilter(seed, reader.Take("filter", length).ToArray());
            ulong fingerprint = UInt64(ref reader, "modelFingerprint");
            uint nationalities = reader.UInt32("nationalities");
            if ((long)nationalities * ScoreQuantiles.Points * 4 != reader.Remaining)
                throw Wrong("nationalities", nationalities, "the quantiles of all nationalities must follow, and nothing else", reader);
            var table = new int[nationalities][];
            for (int i = 0; i < table.Length; i++)
                table[i] = reader.Int32s("quantiles", ScoreQuantiles.Points);
            return new RealNames(filter, (int)count, table.Length == 0 ? null : new ScoreQuantiles(fingerprint, table), version == WithConditions);
        }

        private static ulong UInt64(ref ByteReader reader, string field) =>
            BinaryPrimitives.ReadUInt64LittleEndian(reader.Take(field, 8));

        private static NameModelException Wrong(string field, uint value, string rule, ByteReader reader) =>
            new NameModelException(field, value.ToString(CultureInfo.InvariantCulture), rule, reader.Offset);

        private static void Write(Stream stream, ulong value, int bytes)
        {
            for (int i = 0; i < bytes; i++)
                stream.WriteByte((byte)(value >> (8 * i)));
        }
    }
}
