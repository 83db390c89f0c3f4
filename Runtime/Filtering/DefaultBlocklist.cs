#nullable enable

using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Cognomen.Filtering
{
    /// <summary>Reads the package's blocklist: records of a length in letters and a hash, little-endian, 5 bytes each.</summary>
    internal static class DefaultBlocklist
    {
        private const int RecordBytes = 5;

        public static NameBlocklist Read() =>
            NameBlocklist.Of(new WordSet(Words(DefaultBlocklistData.Names)), new WordSet(Words(DefaultBlocklistData.Parts)));

        private static List<(uint, int)> Words(ReadOnlySpan<byte> records)
        {
            var words = new List<(uint, int)>(records.Length / RecordBytes);
            for (int i = 0; i < records.Length; i += RecordBytes)
                words.Add((BinaryPrimitives.ReadUInt32LittleEndian(records.Slice(i + 1)), records[i]));
            return words;
        }
    }
}
