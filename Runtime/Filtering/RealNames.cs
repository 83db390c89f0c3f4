#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using Cognomen.Filtering;
using Cognomen.Format;
using Cognomen.Scoring;
using Cognomen.Writing;

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

        internal RealNames(XorFilter filter, int count, ScoreQuantiles? quantiles)
        {
            this.filter = filter;
            this.quantiles = quantiles;
            Count = count;
        }

        /// <summary>The false-positive rate: the share of other names that the set contains by mistake.</summary>
        public const double FalsePositiveRate = 1.0 / 256;

        /// <summary>How many different names the set was made of.</summary>
        public int Count { get; }

        internal XorFilter Filter => filter;

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

        /// <summary>Makes a set of some names, and measures how a model scores those of each of its nationalities.</summary>
        /// <param name="model">The model.</param>
        /// <param name="names">Names with their nationalities; those of nationalities that the model does not know are only in the set.</param>
        public static RealNames From(NameModel model, IEnumerable<(string Nationality, string Name)> names)
        {
            if (model == null)
                throw new ArgumentNullException(nameof(model));
            var rows = new List<(string Nationality, string Name)>(names ?? throw new ArgumentNullException(nameof(names)));
            RealNames set = From(rows.ConvertAll(row => row.Name));
            return new RealNames(set.filter, set.Count, ScoreQuantiles.Measure(model, rows));
        }

        /// <summary>Reads what <see cref="ToByteArray"/> wrote.</summary>
        /// <exception cref="NameModelException">The bytes are no such set, or are damaged.</exception>
        public static RealNames Load(ReadOnlySpan<byte> bytes) => RealNamesFile.Read(bytes);

        /// <summary>The set as the bytes of a file, about 10 bits a name.</summary>
        public byte[] ToByteArray() => RealNamesFile.Write(this);

        /// <summary>Whether the set contains a name. 1 name in 256 that is not in the set gives true.</summary>
        public bool Contains(ReadOnlySpan<char> name)
        {
            int most = name.Length * DiacriticFolding.Longest;
            Span<char> key = most <= StackChars ? stackalloc char[StackChars] : new char[most];
            return ContainsKey(key.Slice(0, DiacriticFolding.Key(name, key)));
        }

        /// <inheritdoc/>
        public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} real names", Count);

        internal bool ContainsKey(ReadOnlySpan<char> key) => filter.Contains(KeyHash(key));

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
