#nullable enable

using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Cognomen.Bundled
{
    /// <summary>Bytes that stand in the source as 64-bit numbers, the first byte lowest: a compiler has an eighth as many literals to read.</summary>
    internal static class PackedBytes
    {
        /// <summary>The bytes of some numbers.</summary>
        /// <param name="words">The numbers; the last is filled with zeros.</param>
        /// <param name="length">How many bytes there are.</param>
        public static ReadOnlySpan<byte> Of(ReadOnlySpan<ulong> words, int length) =>
            (BitConverter.IsLittleEndian ? MemoryMarshal.AsBytes(words) : LittleEndian(words)).Slice(0, length);

        /// <summary>A copy of the bytes, in the same order on every machine.</summary>
        internal static byte[] LittleEndian(ReadOnlySpan<ulong> words)
        {
            var bytes = new byte[words.Length * sizeof(ulong)];
            for (int i = 0; i < words.Length; i++)
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), words[i]);
            return bytes;
        }
    }
}
