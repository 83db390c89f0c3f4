#nullable enable

using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Cognomen.Format
{
    /// <summary>
    /// The 64-bit hash XXH64 with seed 0 (Yann Collet, xxHash fast digest algorithm, specification 0.1.1). It is the checksum of a file, the
    /// fingerprint of a model, and the index of a key.
    /// </summary>
    internal static class XxHash64
    {
        private const ulong Prime1 = 0x9E3779B185EBCA87UL;
        private const ulong Prime2 = 0xC2B2AE3D27D4EB4FUL;
        private const ulong Prime3 = 0x165667B19E3779F9UL;
        private const ulong Prime4 = 0x85EBCA77C2B2AE63UL;
        private const ulong Prime5 = 0x27D4EB2F165667C5UL;

        private const int StripeBytes = 32;

        /// <summary>The hash of some bytes.</summary>
        public static ulong Hash(ReadOnlySpan<byte> bytes)
        {
            unchecked
            {
                int length = bytes.Length;
                ulong hash = Prime5;
                if (length >= StripeBytes)
                {
                    Lanes lanes = Lanes.Begin();
                    lanes.Take(ref bytes);
                    hash = lanes.Merged();
                }

                return Finish(hash, (ulong)length, bytes);
            }
        }

        /// <summary>The hash of two runs of bytes, one after the other.</summary>
        public static ulong Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
        {
            int length = first.Length + second.Length;
            Lanes lanes = Lanes.Begin();
            lanes.Take(ref first);
            int missing = Math.Min(second.Length, (StripeBytes - first.Length) % StripeBytes);

            // The stripe that contains the border of the two runs. It may be the last, shorter one.
            Span<byte> seam = stackalloc byte[StripeBytes];
            first.CopyTo(seam);
            second.Slice(0, missing).CopyTo(seam.Slice(first.Length));
            ReadOnlySpan<byte> rest = seam.Slice(0, first.Length + missing);
            second = second.Slice(missing);
            if (rest.Length == StripeBytes)
                lanes.Take(ref rest);
            if (rest.IsEmpty)
            {
                lanes.Take(ref second);
                rest = second;
            }

            return Finish(length >= StripeBytes ? lanes.Merged() : Prime5, (ulong)length, rest);
        }

        private static ulong Finish(ulong hash, ulong length, ReadOnlySpan<byte> rest)
        {
            unchecked
            {
                hash += length;
                for (; rest.Length >= 8; rest = rest.Slice(8))
                    hash = Rotate(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1 + Prime4;
                if (rest.Length >= 4)
                {
                    hash = Rotate(hash ^ BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1, 23) * Prime2 + Prime3;
                    rest = rest.Slice(4);
                }

                foreach (byte value in rest)
                    hash = Rotate(hash ^ value * Prime5, 11) * Prime1;
                return Avalanche(hash);
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

        // The four sums of whole stripes.
        private struct Lanes
        {
            private ulong a;
            private ulong b;
            private ulong c;
            private ulong d;

            public static Lanes Begin() => unchecked(new Lanes { a = Prime1 + Prime2, b = Prime2, c = 0, d = 0UL - Prime1 });

            // Processes whole stripes, and leaves a rest that is shorter than one.
            [MethodImpl(RiceReader.AtOnce)]
            public void Take(ref ReadOnlySpan<byte> bytes)
            {
                ulong w = a;
                ulong x = b;
                ulong y = c;
                ulong z = d;
                ReadOnlySpan<byte> rest = bytes;
                for (; rest.Length >= StripeBytes; rest = rest.Slice(StripeBytes))
                {
                    w = Round(w, BinaryPrimitives.ReadUInt64LittleEndian(rest));
                    x = Round(x, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(8)));
                    y = Round(y, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(16)));
                    z = Round(z, BinaryPrimitives.ReadUInt64LittleEndian(rest.Slice(24)));
                }

                a = w;
                b = x;
                c = y;
                d = z;
                bytes = rest;
            }

            public readonly ulong Merged()
            {
                ulong hash = unchecked(Rotate(a, 1) + Rotate(b, 7) + Rotate(c, 12) + Rotate(d, 18));
                hash = Merge(hash, a);
                hash = Merge(hash, b);
                hash = Merge(hash, c);
                return Merge(hash, d);
            }
        }
    }
}
