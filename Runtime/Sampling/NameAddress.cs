#nullable enable

using System;
using System.Buffers;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Sampling
{
    /// <summary>The address of a name: the seed of its stream, the domain of its index, and its index.</summary>
    internal readonly struct NameAddress
    {
        /// <summary>The last member of a household: a domain has 16 bits.</summary>
        public const int LargestMember = (1 << 16) / (Domains * Parts) - 1;

        private const int StackBytes = 256;
        private const int Domains = 8;
        private const int Parts = 8;

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

        /// <summary>The address of the draws for a request's lookahead: seed 0, and the number of the condition as index.</summary>
        public static NameAddress ForLookahead(int condition) => new NameAddress(0, AddressDomain.Lookahead, (ulong)condition);

        /// <summary>The address of the draws that estimate how many names are left.</summary>
        public static NameAddress ForEstimate(long seed, int number) => new NameAddress(unchecked((ulong)seed), AddressDomain.Estimate, (ulong)number);

        /// <summary>
        /// The same place for names of a nationality: its number is mixed into the index, so that two nationalities share no random words at
        /// one index, and generators of one seed for several nationalities do not give similar names.
        /// </summary>
        public NameAddress Of(ulong nationality) => new NameAddress(Seed, Domain, Index ^ nationality);

        /// <summary>The address of another part of the same person, or of another member of the same household. It has random words of its own.</summary>
        /// <param name="part">The part of the name; <see cref="NamePart.Family"/> of member 0 is the surname at this address.</param>
        /// <param name="member">The member of the household, 0 to <see cref="LargestMember"/>.</param>
        public NameAddress For(NamePart part, int member = 0) =>
            new NameAddress(Seed, (AddressDomain)((int)Domain + Domains * ((int)part + Parts * member)), Index);

        /// <summary>A nationality's number: the XXH64 of its name in UTF-8.</summary>
        public static ulong NumberOf(string nationality) => XxHash64.Hash(Encoding.UTF8.GetBytes(nationality));

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

    /// <summary>Domains of indices, so that the name of id 7 is not the name at position 7.</summary>
    internal enum AddressDomain
    {
        Position = 0,
        Id = 1,
        Key = 2,
        Lookahead = 3,
        Estimate = 4,
    }

    /// <summary>The parts of a person's name that are drawn.</summary>
    internal enum NamePart
    {
        Family = 0,
        Given = 1,
        Gender = 2,
        FathersGiven = 3,
        Second = 4,
    }
}
