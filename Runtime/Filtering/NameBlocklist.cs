#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Filtering;

namespace Cognomen
{
    /// <summary>Words that no name may be or contain. Marks and letter case do not count. Immutable.</summary>
    /// <remarks>
    /// Some words are blocked only as a whole name or as a whole word of one, others wherever they stand in a name. Words are kept as hashes, not as
    /// text.
    /// </remarks>
    /// <example>
    /// <code>
    /// var request = new NameRequest { Blocklist = NameBlocklist.Default.WithNames("Voldemort").WithParts("xyzzy").Except("Dick") };
    /// </code>
    /// </example>
    public sealed class NameBlocklist
    {
        private readonly WordSet names;
        private readonly WordSet parts;
        private readonly WordSet exceptions;

        private NameBlocklist(WordSet names, WordSet parts, WordSet exceptions)
        {
            this.names = names;
            this.parts = parts;
            this.exceptions = exceptions;
        }

        /// <summary>The package's list: offensive words of several languages, selected so that almost no real surname is blocked.</summary>
        public static NameBlocklist Default => Lists.Default;

        /// <summary>Blocks nothing.</summary>
        public static NameBlocklist None => Lists.None;

        /// <summary>The number of words in the list, without the exceptions.</summary>
        public int Count => names.Words.Count + parts.Words.Count;

        /// <summary>Returns the list with additional words. Each blocks a name, or one word of a name, that equals it.</summary>
        /// <exception cref="ArgumentException">A word has no letter.</exception>
        public NameBlocklist WithNames(params string[] words) => new NameBlocklist(Add(names, words), parts, exceptions);

        /// <summary>Returns the list with additional parts. Each blocks every name that contains it.</summary>
        /// <exception cref="ArgumentException">A word has no letter.</exception>
        public NameBlocklist WithParts(params string[] words) => new NameBlocklist(names, Add(parts, words), exceptions);

        /// <summary>Returns the list with exceptions: these whole names are never blocked.</summary>
        /// <exception cref="ArgumentException">A name has no letter.</exception>
        public NameBlocklist Except(params string[] allowed) => new NameBlocklist(names, parts, Add(exceptions, allowed));

        /// <summary>Whether the list blocks a name.</summary>
        public bool Blocks(ReadOnlySpan<char> name)
        {
            Span<char> room = stackalloc char[FoldedKey.UsualLength];
            return BlocksKey(FoldedKey.Of(name, room));
        }

        internal static NameBlocklist Of(WordSet names, WordSet parts) => new NameBlocklist(names, parts, Empty());

        internal bool BlocksKey(ReadOnlySpan<char> key)
        {
            if (names.Longest + parts.Longest == 0)
                return false;
            if (names.Contains(LettersHash(key)) || HasWord(key) || HasPart(key))
                return exceptions.Longest == 0 || !exceptions.Contains(LettersHash(key));
            return false;
        }

        internal static (uint Hash, int Length) Word(string word)
        {
            string key = FoldedKey.Of(word ?? throw new ArgumentNullException(nameof(word)));
            int letters = 0;
            foreach (char letter in key)
                letters += IsLetter(letter) ? 1 : 0;
            if (letters == 0)
                throw new ArgumentException($"word is \"{word}\": a blocked word has at least one letter", nameof(word));
            return (LettersHash(key.AsSpan()), letters);
        }

        // The characters between the words of a name. All others count as letters, also in scripts that this table does not know.
        private static bool IsLetter(char letter) => letter > '\'' && letter != '-' && letter != '.' && letter != '\u2010' && letter != '\u2013';

        private static uint LettersHash(ReadOnlySpan<char> key)
        {
            ulong hash = WordHash.Empty;
            foreach (char letter in key)
            {
                if (IsLetter(letter))
                    hash = WordHash.Append(hash, letter);
            }

            return WordHash.Finish(hash);
        }

        private static WordSet Empty() => new WordSet(Array.Empty<(uint, int)>());

        private static WordSet Add(WordSet set, string[] words)
        {
            var all = new List<(uint, int)>(set.Words);
            foreach (string word in words ?? throw new ArgumentNullException(nameof(words)))
                all.Add(Word(word));
            return new WordSet(all);
        }

        private bool HasWord(ReadOnlySpan<char> key)
        {
            ulong hash = WordHash.Empty;
            int length = 0;
            for (int i = 0; i <= key.Length; i++)
            {
                if (i < key.Length && IsLetter(key[i]))
                {
                    hash = WordHash.Append(hash, key[i]);
                    length++;
                    continue;
                }

                // A word of the whole name's length was checked already.
                if (length >= names.Shortest && length < key.Length && names.Contains(WordHash.Finish(hash)))
                    return true;
                hash = WordHash.Empty;
                length = 0;
            }

            return false;
        }

        private bool HasPart(ReadOnlySpan<char> key)
        {
            for (int from = 0; from + parts.Shortest <= key.Length; from++)
            {
                ulong hash = WordHash.Empty;
                for (int i = from; i < key.Length && i - from < parts.Longest; i++)
                {
                    hash = WordHash.Append(hash, key[i]);
                    if (i - from + 1 >= parts.Shortest && parts.Contains(WordHash.Finish(hash)))
                        return true;
                }
            }

            return false;
        }

        private static class Lists
        {
            internal static readonly NameBlocklist None = new NameBlocklist(Empty(), Empty(), Empty());
            internal static readonly NameBlocklist Default = DefaultBlocklist.Read();
        }
    }
}
