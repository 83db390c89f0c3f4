#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Filtering
{
    /// <summary>Reads and writes a set of real names as little-endian bytes.</summary>
    /// <remarks>
    /// In this order: 8 bytes magic, uint32 version, uint32 count of names, uint64 filter seed, uint32 length and the filter's fingerprints, uint64
    /// fingerprint of the model whose scores follow, uint32 count of its nationalities, for each <see cref="ScoreQuantiles.Points"/> int32 quantiles,
    /// and the XXH64 of all bytes before it. Version 2 has lists of given names after the count: uint32 count of lists, and for each a byte and that
    /// many bytes of UTF-8 (the nationality), a byte (1 men, 2 women), uint32 count of names, uint16 count and the letters as UTF-16, two bytes (the
    /// parameters of Rice's code), uint32 length and the bytes of <see cref="CodedNameList"/>.
    /// </remarks>
    internal static class RealNamesFile
    {
        private const uint Version = 1;
        private const uint ListsVersion = 2;
        private const int ChecksumBytes = 8;
        private const int LargestFilter = 1 << 28;

        // Few bits can encode many long names: this bounds the memory that a file can take.
        private const int LargestNamesOfLists = 1 << 18;

        private static readonly byte[] Magic = Encoding.ASCII.GetBytes("COGNREAL");

        public static byte[] Write(RealNames names)
        {
            using var stream = new MemoryStream();
            stream.Write(Magic, 0, Magic.Length);
            Write(stream, names.Lists == null ? Version : ListsVersion, 4);
            Write(stream, (ulong)names.Count, 4);
            if (names.Lists != null)
                WriteLists(stream, names.Lists);
            else
                WriteFilter(stream, names, names.Filter!);
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
            if (version != Version && version != ListsVersion)
                throw Wrong("version", version, "this package reads versions 1 and 2", reader);
            uint count = reader.UInt32("count");
            if (version == ListsVersion)
                return ReadLists(reader, count);
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
            return new RealNames(filter, (int)count, table.Length == 0 ? null : new ScoreQuantiles(fingerprint, table));
        }

        private static RealNames ReadLists(ByteReader reader, uint count)
        {
            uint lists = reader.UInt32("lists");
            if (lists > reader.Remaining || count > int.MaxValue)
                throw Wrong("lists", lists, "each list takes more than a byte", reader);
            var coded = new CodedNameList[lists];
            var seen = new HashSet<(string, Gender)>();
            long total = 0;
            for (int i = 0; i < coded.Length; i++)
            {
                string nationality = Encoding.UTF8.GetString(reader.Take("nationality", reader.Take("nationality", 1)[0]));
                var gender = (Gender)reader.Take("gender", 1)[0];
                uint names = reader.UInt32("names");
                total += names;
                if (total > LargestNamesOfLists)
                    throw Wrong("names", names, $"all lists have at most {LargestNamesOfLists} names", reader);
                int letters = BinaryPrimitives.ReadUInt16LittleEndian(reader.Take("letters", 2));
                string alphabet = Encoding.Unicode.GetString(reader.Take("letters", 2L * letters));
                ReadOnlySpan<byte> parameters = reader.Take("parameters", 2);
                byte[] bits = reader.Take("names", reader.UInt32("names")).ToArray();
                coded[i] = CodedNameList.Read(nationality, gender, names, alphabet, parameters[0], parameters[1], bits, reader.Offset - bits.Length);
                if (!seen.Add((nationality, gender)))
                    throw new NameModelException("nationality", nationality, "a nationality has one list of men and one of women", reader.Offset);
            }

            if (reader.Remaining > 0)
                throw Wrong("lists", lists, "nothing may follow the lists", reader);
            return new RealNames(new FamiliarNameLists(coded), (int)count);
        }

        private static void WriteFilter(Stream stream, RealNames names, XorFilter filter)
        {
            Write(stream, filter.Seed, 8);
            Write(stream, (ulong)filter.Fingerprints.Length, 4);
            stream.Write(filter.Fingerprints, 0, filter.Fingerprints.Length);
            Write(stream, names.Quantiles?.Fingerprint ?? 0, 8);
            Write(stream, (ulong)(names.Quantiles?.Table.Length ?? 0), 4);
            foreach (int[] row in names.Quantiles?.Table ?? Array.Empty<int[]>())
            {
                foreach (int value in row)
                    Write(stream, unchecked((uint)value), 4);
            }
        }

        private static void WriteLists(Stream stream, FamiliarNameLists lists)
        {
            Write(stream, (ulong)lists.Coded.Count, 4);
            foreach (CodedNameList list in lists.Coded)
            {
                byte[] nationality = Encoding.UTF8.GetBytes(list.Nationality), letters = Encoding.Unicode.GetBytes(list.Letters);
                Write(stream, (ulong)nationality.Length, 1);
                stream.Write(nationality, 0, nationality.Length);
                Write(stream, (ulong)list.Gender, 1);
                Write(stream, (ulong)list.Count, 4);
                Write(stream, (ulong)list.Letters.Length, 2);
                stream.Write(letters, 0, letters.Length);
                Write(stream, (ulong)list.SharedParameter, 1);
                Write(stream, (ulong)list.LetterParameter, 1);
                Write(stream, (ulong)list.Bits.Length, 4);
                stream.Write(list.Bits, 0, list.Bits.Length);
            }
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
