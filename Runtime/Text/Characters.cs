#nullable enable

using System;
using System.Collections.Generic;
using System.Text;

namespace Cognomen.Text
{
    /// <summary>Properties of single characters: letter case, and whether a character is displayed by itself. The same in every culture.</summary>
    internal static class Characters
    {
        /// <summary>The small letter; İ becomes i, and not i with a dot above.</summary>
        public static char Lower(char letter) => letter == 'İ' ? 'i' : LetterCase.Lower(letter);

        /// <summary>The capital letters; ı becomes I, and ß becomes SS.</summary>
        public static string Upper(char letter) => letter switch
        {
            'ı' => "I",
            'ß' => "SS",
            'ŉ' => "ʼN",
            _ => LetterCase.Upper(letter).ToString(),
        };

        /// <summary>A text with every letter small.</summary>
        public static string Lower(string text)
        {
            var lower = new StringBuilder(text.Length);
            foreach (char letter in text)
                lower.Append(Lower(letter));
            return lower.ToString();
        }

        /// <summary>A text with every letter capital.</summary>
        public static string Upper(string text)
        {
            var upper = new StringBuilder(text.Length);
            foreach (char letter in text)
                upper.Append(Upper(letter));
            return upper.ToString();
        }

        /// <summary>Whether a character is drawn on the one before it (the blocks of combining marks, and the most frequent vowel signs).</summary>
        public static bool Combines(char letter) =>
            letter >= '\u0300'
            && (letter <= '\u036F'
                || Within(letter, '\u0483', '\u0489')
                || Within(letter, '\u0591', '\u05BD')
                || Within(letter, '\u064B', '\u065F')
                || Within(letter, '\u0900', '\u0902')
                || Within(letter, '\u0941', '\u0948')
                || letter == '\u094D'
                || letter == '\u0E31'
                || Within(letter, '\u0E34', '\u0E3A')
                || Within(letter, '\u0E47', '\u0E4E')
                || Within(letter, '\u1AB0', '\u1AFF')
                || Within(letter, '\u1DC0', '\u1DFF')
                || Within(letter, '\u200B', '\u200D')
                || Within(letter, '\u20D0', '\u20FF')
                || Within(letter, '\u3099', '\u309A')
                || Within(letter, '\uFE20', '\uFE2F'));

        /// <summary>Whether a text has a character that is displayed by itself, and is neither a space nor a character without a shape.</summary>
        public static bool Shows(ReadOnlySpan<char> text)
        {
            foreach (char letter in text)
            {
                if (!Combines(letter) && !HasNoShape(letter))
                    return true;
            }

            return false;
        }

        // Spaces, controls, fillers, joiners, variation selectors and tags. The second half of a pair is judged with the first.
        private static bool HasNoShape(char letter) =>
            letter <= ' '
            || Within(letter, '\u007F', '\u00A0')
            || (letter >= '\u00AD'
                && (letter == '\u00AD'
                    || letter == '\u061C'
                    || Within(letter, '\u115F', '\u1160')
                    || letter == '\u1680'
                    || Within(letter, '\u17B4', '\u17B5')
                    || Within(letter, '\u180B', '\u180F')
                    || Within(letter, '\u2000', '\u200F')
                    || Within(letter, '\u2028', '\u202F')
                    || Within(letter, '\u205F', '\u206F')
                    || letter == '\u2800'
                    || letter == '\u3000'
                    || letter == '\u3164'
                    || letter == '\uDB40'
                    || char.IsLowSurrogate(letter)
                    || Within(letter, '\uFE00', '\uFE0F')
                    || letter == '\uFEFF'
                    || letter == '\uFFA0'
                    || Within(letter, '\uFFF0', '\uFFFB')));

        /// <summary>The Unicode scalar values of a text, each as a text. A lone surrogate does not change.</summary>
        public static IEnumerable<string> Scalars(string text)
        {
            for (int i = 0; i < text.Length;)
            {
                int length = char.IsSurrogatePair(text, i) ? 2 : 1;
                yield return text.Substring(i, length);
                i += length;
            }
        }

        /// <summary>The length of a text in displayed characters: a combining mark and the second half of a pair add nothing.</summary>
        public static int DisplayedLength(ReadOnlySpan<char> text)
        {
            int length = 0;
            foreach (char letter in text)
            {
                if (!char.IsLowSurrogate(letter) && !Combines(letter))
                    length++;
            }

            return length;
        }

        private static bool Within(char letter, char first, char last) => letter >= first && letter <= last;
    }
}
