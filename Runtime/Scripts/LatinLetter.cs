#nullable enable

using System;
using Cognomen.Text;

namespace Cognomen.Scripts
{
    /// <summary>The letters of a name in the form of the rules: small, with borders between words.</summary>
    internal static class LatinLetter
    {
        /// <summary>The small letter at a place, or the border if the place is outside the name or between two of its words.</summary>
        public static char At(ReadOnlySpan<char> name, int place, char border) =>
            place < 0 || place >= name.Length || IsBorder(name[place]) ? border : LetterCase.Lower(name[place]);

        /// <summary>Whether a character separates words.</summary>
        public static bool IsBorder(char c) => c == '-' || c == ' ' || c == '\'' || c == '’';

        /// <summary>Whether a character is a capital letter.</summary>
        public static bool IsCapital(char c) => LetterCase.Lower(c) != c;
    }
}
