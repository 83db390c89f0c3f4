#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using Cognomen.Filtering;
using Cognomen.Format;

namespace Cognomen
{
    /// <summary>A compact set of a model's training names, and how the model scores them. Letter case and marks do not count. Immutable.</summary>
    /// <remarks>
    /// Every name of the set is found. One other name in 256 is also taken for a member. The set of the bundled given names is a list, which makes no
    /// such errors.
    /// </remarks>
    public sealed class RealNames
    {
        private const int StackChars = 512;

        private readonly XorFilter? filter;
        private readonly FamiliarNameLists? lists;
        private readonly ScoreQuantiles? quantiles;

        internal RealNames(XorFilter filter, int count, ScoreQuantiles? quantiles)
        {
            this.filter = filter;
            this.quantiles = quantiles;
            Count = count;
        }

        internal RealNames(FamiliarNameLists lists, int count)
        {
            this.lists = lists;
            Count = count;
        }

        /// <summary>The false-positive rate: the share of other names that the set contains by mistake.</summary>
        public const double FalsePositiveRate = 1.0 / 256;

        /// <summary>The number of different names in the set.</summary>
        public int Count { get; }

        /// <summary>The filter; null for a set of lists.</summary>
        internal XorFilter? Filter => filter;

        /// <summary>The names themselves, by nationality and gender; null for a set that can only test a name.</summary>
        internal FamiliarNameLists? Lists => lists;

        /// <summary>How a model scores its training names; null if the set was made without a model.</summary>
        internal ScoreQuantiles? Quantiles => quantiles;

        /// <summary>Makes a set of some names.</summary>
        public static RealNames From(IEnumerable<string> names)
        {
            var keys = new HashSet<ulong>();
            foreach (string name in names ?? throw new ArgumentNullException(nameof(names)))
                keys.Add(KeyHash(FoldedKey.Of(name).AsSpan()));
            return new RealNames(XorFilter.Of(keys), keys.Count, null);
        }

        /// <summary>Reads a set from the output of <see cref="ToByteArray"/>.</summary>
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
        internal RealNames With(ScoreQuantiles measured) => new RealNames(filter!, Count, measured);

        /// <summary>Makes lists of given names.</summary>
        /// <param name="names">For each name of a nationality and gender, its familiarity, 1 to <see cref="FamiliarNames.MostFamiliar"/>.</param>
        internal static RealNames Of(IEnumerable<(string Nationality, string Name, Gender Gender, int Familiarity)> names)
        {
            var lists = new SortedDictionary<string, SortedDictionary<string, int>[]>(StringComparer.Ordinal);
            var distinct = new HashSet<string>();
            foreach ((string nationality, string name, Gender gender, int familiarity) in names)
            {
                if (!lists.TryGetValue(nationality, out SortedDictionary<string, int>[]? both))
                    lists.Add(nationality, both = new[] { new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.Ordinal) });
                both[gender == Gender.Feminine ? 1 : 0].Add(name, familiarity);
                distinct.Add(FoldedKey.Of(name));
            }

            var coded = new List<CodedNameList>();
            foreach (KeyValuePair<string, SortedDictionary<string, int>[]> both in lists)
            {
                for (int i = 0; i < both.Value.Length; i++)
                {
                    if (both.Value[i].Count > 0)
                        coded.Add(CodedNameList.Of(both.Key, i == 0 ? Gender.Masculine : Gender.Feminine, both.Value[i]));
                }
            }

            return new RealNames(new FamiliarNameLists(coded.ToArray()), distinct.Count);
        }

        /// <param name="key">A name without marks, in small letters.</param>
        /// <param name="among">The names that count; null for all.</param>
        internal bool ContainsKey(ReadOnlySpan<char> key, FamiliarNames? among = null)
        {
            ulong hash = KeyHash(key);
            return among?.Contains(hash) ?? filter?.Contains(hash) ?? lists!.Contains(hash);
        }

        /// <summary>The XXH64 of the characters as UTF-16, little-endian.</summary>
        internal static ulong KeyHash(ReadOnlySpan<char> key)
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
