#nullable enable

using System;
using System.Buffers;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Sampling
{
    /// <summary>Where a name stands: in which seed's stream, under which way of counting, at which index.</summary>
    internal readonly struct NameAddress
    {
        private const int StackBytes = 256;

        private NameAddress(ulong seed, AddressDomain domain, ulong index)
        {
            Seed = seed;
            Domain = domain;
            Index = index;
        }

        public ulong Seed { get; }

        public AddressDomain Domain { get; }

        public ulong Index { get; }

        public static NameAddress Position(long seed, long position) =>
            new NameAddress(unchecked((ulong)seed), AddressDomain.Position, unchecked((ulong)position));

        public static NameAddress Of(long seed, long id) => new NameAddress(unchecked((ulong)seed), AddressDomain.Id, unchecked((ulong)id));

        /// <summary>Where the draws stand that a request's lookahead is made from: under seed 0, at the number of the condition.</summary>
        public static NameAddress ForLookahead(int condition) => new NameAddress(0, AddressDomain.Lookahead, (ulong)condition);

        /// <summary>Where the draws stand that tell how many names are left.</summary>
        public static NameAddress ForEstimate(long seed, int number) => new NameAddress(unchecked((ulong)seed), AddressDomain.Estimate, (ulong)number);

        /// <summary>A key's index is the XXH64 of its UTF-8 bytes; a lone surrogate counts as U+FFFD.</summary>
        public static NameAddress Of(long seed, ReadOnlySpan<char> key)
        {
            int most = Encoding.UTF8.GetMaxByteCount(key.Length);
            byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
            Span<byte> bytes = rented ?? stackalloc byte[StackBytes];
            int written = Encoding.UTF8.GetBytes(key, bytes);
            ulong index = XxHash64.Hash(bytes.Slice(0, written));
            if (rented != null)
                ArrayPool<byte>.Shared.Return(rented);
            return new NameAddress(unchecked((ulong)seed), AddressDomain.Key, index);
        }
    }

    /// <summary>Ways of counting names, kept apart so that the name of id 7 is not the name at position 7.</summary>
    internal enum AddressDomain
    {
        Position = 0,
        Id = 1,
        Key = 2,
        Lookahead = 3,
        Estimate = 4,
    }
}
