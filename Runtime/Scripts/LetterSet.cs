#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Scripts
{
    /// <summary>The characters that are allowed at one place beside a rule's letters: small Latin letters, or the beginning or the end of a word.</summary>
    internal readonly struct LetterSet
    {
        /// <summary>Stands for the place before a word.</summary>
        public const char Begin = '^';

        /// <summary>Stands for the place after a word.</summary>
        public const char End = '$';

        private const string Vowels = "aeiouy";
        private const string Consonants = "bcdfghjklmnpqrstvwxz";

        private readonly string letters;

        private LetterSet(string letters) => this.letters = letters;

        public bool Contains(char letter) => letters.Contains(letter);

        /// <summary>
        /// The sets of a context, from left to right. A letter stands for itself, V for any vowel, C for any consonant, [abc] for any of
        /// a, b and c, ^ for the beginning of a word, $ for its end.
        /// </summary>
        public static LetterSet[] Parse(string context)
        {
            var sets = new List<LetterSet>();
            for (int i = 0; i < context.Length; i++)
            {
                int end = context[i] == '[' ? context.IndexOf(']', i) : i;
                if (end < 0)
                    throw new FormatException($"context {context} has no ] after its [");
                string letters = end > i ? context.Substring(i + 1, end - i - 1) : context.Substring(i, 1);
                sets.Add(new LetterSet(letters.Replace("V", Vowels).Replace("C", Consonants)));
                i = end;
            }

            return sets.ToArray();
        }
    }
}
