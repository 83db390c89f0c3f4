#nullable enable

using System.Collections.Generic;
using System.Text;

namespace Cognomen.Text
{
    /// <summary>Unicode Normalization Form C (Unicode Standard Annex 15) for the Basic Multilingual Plane.</summary>
    /// <remarks>
    /// <c>string.Normalize</c> does nothing if a runtime has no globalisation data (globalization-invariant mode) and throws at a
    /// lone surrogate; a name and a corpus must mean the same on every machine.
    /// </remarks>
    internal static class CanonicalComposition
    {
        private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
        private const int LeadCount = 19, VowelCount = 21, TailCount = 28, HangulCount = LeadCount * VowelCount * TailCount;
        private const char FirstChanging = '\u0300';

        private static readonly Dictionary<char, string> Decompositions = ReadDecompositions();
        private static readonly Dictionary<int, char> Compositions = ReadCompositions();
        private static readonly Dictionary<char, byte> Classes = ReadClasses();

        // A text without any of these is composed (the quick check of Annex 15, section 9).
        private static readonly HashSet<char> Unsettled = ReadUnsettled();

        /// <summary>The text in Normalization Form C: the same instance if nothing changes.</summary>
        /// <param name="text">Any text; lone surrogates pass unchanged.</param>
        public static string Compose(string text)
        {
            int i = 0;
            while (i < text.Length && !Unsettled.Contains(text[i])) i++;
            if (i == text.Length) return text;

            StringBuilder decomposed = new StringBuilder(text.Length + 8);
            foreach (char c in text) Decompose(c, decomposed);
            Reorder(decomposed);
            Recompose(decomposed);
            string composed = decomposed.ToString();
            return string.Equals(composed, text, System.StringComparison.Ordinal) ? text : composed;
        }

        private static void Decompose(char c, StringBuilder into)
        {
            int syllable = c - HangulBase;
            if (syllable >= 0 && syllable < HangulCount)
            {
                into.Append((char)(LeadBase + syllable / (VowelCount * TailCount)));
                into.Append((char)(VowelBase + syllable % (VowelCount * TailCount) / TailCount));
                if (syllable % TailCount != 0) into.Append((char)(TailBase + syllable % TailCount));
            }
            else if (c >= '\u00C0' && Decompositions.TryGetValue(c, out string? parts))
            {
                foreach (char part in parts) Decompose(part, into);
            }
            else
            {
                into.Append(c);
            }
        }

        private static void Reorder(StringBuilder text)
        {
            // Insertion sort within a run of marks: stable, and runs are short.
            for (int i = 1; i < text.Length; i++)
            {
                char mark = text[i];
                int order = Class(mark);
                int to = i;
                for (; order != 0 && to > 0 && Class(text[to - 1]) > order; to--) text[to] = text[to - 1];
                text[to] = mark;
            }
        }

        private static void Recompose(StringBuilder text)
        {
            int starter = -1, written = 0, last = 0;
            for (int read = 0; read < text.Length; read++)
            {
                char c = text[read];
                int order = Class(c);
                bool adjacent = starter >= 0 && starter == written - 1;
                bool reachable = starter >= 0 && (adjacent || (last != 0 && last < order));
                if (reachable && TryPair(text[starter], c, out char made))
                {
                    text[starter] = made;
                    continue;
                }

                if (order == 0) starter = written;
                last = order;
                text[written++] = c;
            }

            text.Length = written;
        }

        private static bool TryPair(char first, char second, out char made)
        {
            int lead = first - LeadBase, vowel = second - VowelBase;
            if (lead >= 0 && lead < LeadCount && vowel >= 0 && vowel < VowelCount)
            {
                made = (char)(HangulBase + (lead * VowelCount + vowel) * TailCount);
                return true;
            }

            int syllable = first - HangulBase, tail = second - TailBase;
            if (syllable >= 0 && syllable < HangulCount && syllable % TailCount == 0 && tail > 0 && tail < TailCount)
            {
                made = (char)(first + tail);
                return true;
            }

            return Compositions.TryGetValue(Key(first, second), out made);
        }

        private static int Class(char c) => c >= FirstChanging && Classes.TryGetValue(c, out byte order) ? order : 0;

        private static int Key(char first, char second) => (first << 16) | second;

        private static Dictionary<char, string> ReadDecompositions()
        {
            Dictionary<char, string> parts = new Dictionary<char, string>();
            string pairs = CanonicalTables.Pairs, singletons = CanonicalTables.Singletons;
            for (int i = 0; i < pairs.Length; i += 3) parts.Add(pairs[i + 2], pairs.Substring(i, 2));
            for (int i = 0; i < singletons.Length; i += 2) parts.Add(singletons[i], singletons.Substring(i + 1, 1));
            return parts;
        }

        private static Dictionary<int, char> ReadCompositions()
        {
            Dictionary<int, char> made = new Dictionary<int, char>();
            HashSet<char> excluded = new HashSet<char>(CanonicalTables.Excluded);
            string pairs = CanonicalTables.Pairs;
            for (int i = 0; i < pairs.Length; i += 3)
            {
                if (!excluded.Contains(pairs[i + 2])) made.Add(Key(pairs[i], pairs[i + 1]), pairs[i + 2]);
            }

            return made;
        }

        private static Dictionary<char, byte> ReadClasses()
        {
            Dictionary<char, byte> classes = new Dictionary<char, byte>();
            string ranges = CanonicalTables.Classes;
            for (int i = 0; i < ranges.Length; i += 3)
            {
                for (int c = ranges[i]; c <= ranges[i + 1]; c++) classes.Add((char)c, (byte)ranges[i + 2]);
            }

            return classes;
        }

        private static HashSet<char> ReadUnsettled()
        {
            HashSet<char> unsettled = new HashSet<char>(Classes.Keys);
            unsettled.UnionWith(CanonicalTables.Excluded);
            string pairs = CanonicalTables.Pairs, singletons = CanonicalTables.Singletons;
            for (int i = 0; i < pairs.Length; i += 3) unsettled.Add(pairs[i + 1]);
            for (int i = 0; i < singletons.Length; i += 2) unsettled.Add(singletons[i]);
            for (int i = 0; i < VowelCount; i++) unsettled.Add((char)(VowelBase + i));
            for (int i = 1; i < TailCount; i++) unsettled.Add((char)(TailBase + i));
            return unsettled;
        }
    }
}
