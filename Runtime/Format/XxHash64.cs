#nullable enable

using System;
using System.Buffers.Binary;

namespace Cognomen.Format
{
    /// <summary>
    /// The 64-bit hash XXH64 with seed 0 (Yann Collet, xxHash fast digest algorithm, specification 0.1.1): of a file for its
    /// checksum, of what determines names for the fingerprint, of a key for its index.
    /// </summary>
    internal static class XxHash64
    {
        private const ulong Prime1 = 0x9E3779B185EBCA87UL;
        private const ulong Prime2 = 0xC2B2AE3D27D4EB4FUL;
        private const ulong Prime3 = 0x165667B19E3779F9UL;
        private const ulong Prime4 = 0x85EBCA77C2B2AE63UL;
        private const ulong Prime5 = 0x27D4EB2F165667C5UL;

        public static ulong Hash(ReadOnlySpan<byte> bytes)
        {
            unchecked
            {
                int length = bytes.Length;
                ulong hash = length >= 32 ? Stripes(ref bytes) : Prime5;
                hash += (ulong)length;
                for (; bytes.Length >= 8; bytes = bytes.Slice(8))
                    hash = Rotate(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(bytes)), 27) * Prime1 + Prime4;
                if (bytes.Length >= 4)
                {
                    hash = Rotate(hash ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1, 23) * Prime2 + Prime3;
                    bytes = bytes.Slice(4);
                }

                foreach (byte value in bytes)
                    hash = Rotate(hash ^ value * Prime5, 11) * Prime1;
                return Avalanche(hash);
            }
        }

        private static ulong Stripes(ref ReadOnlySpan<byte> bytes)
        {
            unchecked
            {
                ulong a = Prime1 + Prime2;
                ulong b = Prime2;
                ulong c = 0;
                ulong d = 0UL - Prime1;
                for (; bytes.Length >= 32; bytes = bytes.Slice(32))
                {
                    a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                    b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(8)));
                    c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(16)));
                    d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(24)));
                }

                ulong hash = Rotate(a, 1) + Rotate(b, 7) + Rotate(c, 12) + Rotate(d, 18);
                hash = Merge(hash, a);
                hash = Merge(hash, b);
                hash = Merge(hash, c);
                return Merge(hash, d);
            }
        }

        private static ulong Merge(ulong hash, ulong lane) => unchecked((hash ^ Round(0, lane)) * Prime1 + Prime4);

        private static ulong Round(ulong lane, ulong input) => unchecked(Rotate(lane + input * Prime2, 31) * Prime1);

        private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));

        private static ulong Avalanche(ulong hash)
        {
            unchecked
            {
                hash = (hash ^ (hash >> 33)) * Prime2;
                hash = (hash ^ (hash >> 29)) * Prime3;
                return hash ^ (hash >> 32);
            }
        }
    }
}
