#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Cognomen.Filtering;
using Cognomen.Format;

namespace Cognomen
{
    /// <summary>
    /// What a model's training names leave behind beside the model: a compact set that tells them from other names, and how the model scores
    /// them. Letter case and marks do not count. Immutable. A name of the set is always found; 1 other name in 256 is taken for one.
    /// </summary>
    public sealed class RealNames
    {
        private const int StackChars = 512;

        private readonly XorFilter filter;
        private readonly ScoreQuantiles? quantiles;

        internal RealNames(XorFilter filter, int count, ScoreQuantiles? quantiles, bool knowsConditions = false)
        {
            KnowsConditions = knowsConditions;
            this.filter = filter;
            this.quantiles = quantiles;
            Count = count;
        }

        /// <summary>The false-positive rate: the share of other names that the set contains by mistake.</summary>
        public const double FalsePositiveRate = 1.0 / 256;

        /// <summary>How many different names the set was made of.</summary>
        public int Count { get; }

        internal XorFilter Filter => filter;

        /// <summary>Whether the set also knows which nationality and gender have a name.</summary>
        internal bool KnowsConditions { get; }

        /// <summary>How a model scores its training names; null where the set was made without a model.</summary>
        internal ScoreQuantiles? Quantiles => quantiles;

        /// <summary>Makes a set of some names.</summary>
        public static RealNames From(IEnumerable<string> names)
        {
            var keys = new HashSet<ulong>();
            foreach (string name in names ?? throw new ArgumentNullException(nameof(names)))
                keys.Add(KeyHash(FoldedKey.Of(name).AsSpan()));
            return new RealNames(XorFilter.Of(keys), keys.Count, null);
        }

        /// <summary>Reads what <see cref="ToByteArray"/> wrote.</summary>
        /// <exception cref="NameModelException">The bytes are no such set, or are damaged.</exception>
        public static RealNames Load(ReadOnlySpan<byte> bytes) => RealNamesFile.Read(bytes);

        /// <summary>The set as the bytes of a file, about 10 bits a name.</summary>
        public byte[] ToByteArray() => RealNamesFile.Write(this);

        /// <summary>Whether the set contains a name. 1 name in 256 that is not in the set gives true.</summary>
        public bool Contains(ReadOnlySpan<char> name)
        {
            Span<char> room = stackalloc char[FoldedKey.UsualLength];
            return ContainsKey(FoldedKey.Of(name, room));
        }

        /// <inheritdoc/>
        public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} real names", Count);

        /// <summary>The same set with the scores that a model gives its names.</summary>
        internal RealNames With(ScoreQuantiles measured) => new RealNames(filter, Count, measured);

        /// <summary>Makes a set of given names, in which each name stands for itself and for each nationality and gender that has it.</summary>
        internal static RealNames Of(IEnumerable<(string Nationality, string Name, Gender Gender)> names)
        {
            var keys = new HashSet<ulong>();
            var distinct = new HashSet<ulong>();
            foreach ((string nationality, string name, Gender gender) in names)
            {
                ulong key = KeyHash(FoldedKey.Of(name).AsSpan());
                distinct.Add(key);
                keys.Add(key);
                keys.Add(key ^ ConditionNumber(nationality, gender));
            }

            return new RealNames(XorFilter.Of(keys), distinct.Count, null, knowsConditions: true);
        }

        /// <summary>What is mixed into the hash of a name for the names of one nationality and gender.</summary>
        internal static ulong ConditionNumber(string nationality, Gender gender) => XxHash64.Hash(Encoding.UTF8.GetBytes(nationality + "/" + (int)gender));

        /// <param name="key">A name without marks, in small letters.</param>
        /// <param name="condition">The <see cref="ConditionNumber"/> of those whose names count; 0 for everybody.</param>
        internal bool ContainsKey(ReadOnlySpan<char> key, ulong condition = 0) => filter.Contains(KeyHash(key) ^ condition);

        // The XXH64 of the characters as UTF-16, little-endian.
        private static ulong KeyHash(ReadOnlySpan<char> key)
        {
            Span<byte> bytes = key.Length <= StackChars ? stackalloc byte[2 * StackChars] : new byte[2 * key.Length];
            for (int i = 0; i < key.Length; i++)
            {
                bytes[2 * i] = (byte)key[i];
                bytes[2 * i + 1] = (byte)(key[i] >> 8);
            }

            return XxHash64.Hash(bytes.Slice(0, 2 * key.Length));
        }
    }
}
