#nullable enable

using System.Collections.Generic;

namespace Cognomen.Training
{
    /// <summary>A text as symbols: Unicode scalars, each as a string of one or two UTF-16 units.</summary>
    internal static class Symbols
    {
        /// <summary>The number of symbols of a text; a lone surrogate counts as one.</summary>
        public static int Count(string text)
        {
            int count = 0;
            for (int i = 0; i < text.Length; i += LengthAt(text, i)) count++;
            return count;
        }

        /// <summary>The symbols of a text, in order. Joined, they are the text.</summary>
        public static IEnumerable<string> Of(string text)
        {
            for (int i = 0; i < text.Length;)
            {
                int length = LengthAt(text, i);
                yield return length == 1 ? Single(text[i]) : text.Substring(i, length);
                i += length;
            }
        }

        internal static int LengthAt(string text, int i) =>
            char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;

        private static readonly string[] Ascii = MakeAscii();

        private static string Single(char c) => c < Ascii.Length ? Ascii[c] : c.ToString();

        private static string[] MakeAscii()
        {
            string[] strings = new string[128];
            for (int i = 0; i < strings.Length; i++) strings[i] = ((char)i).ToString();
            return strings;
        }
    }
}
