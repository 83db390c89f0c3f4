#nullable enable

using System;
using System.Globalization;
using System.Text;
using Cognomen.Text;

namespace Cognomen.Training
{
    /// <summary>Repairs typical faults of spreadsheet cells, and names the faults that cannot be repaired.</summary>
    internal static class TextCleaner
    {
        /// <summary>The text without white space around it, with single plain spaces inside, in Normalization Form C.</summary>
        internal static string Clean(string raw, out Repair repairs)
        {
            repairs = Repair.None;
            if (IsPlain(raw)) return raw;

            string visible = TakeOutInvisible(raw);
            if (visible.Length != raw.Length) repairs |= Repair.Invisible;
            string trimmed = Trim(visible);
            if (trimmed.Length != visible.Length) repairs |= Repair.Trimmed;
            string spaced = CollapseSpaces(trimmed);
            if (!string.Equals(spaced, trimmed, StringComparison.Ordinal)) repairs |= Repair.Spaced;
            string composed = CanonicalComposition.Compose(spaced);
            if (!string.Equals(composed, spaced, StringComparison.Ordinal)) repairs |= Repair.Composed;
            return composed;
        }

        /// <summary>The rule that a cleaned text breaks, or null: no control characters, no lone surrogates, and something visible.</summary>
        internal static string? BrokenRule(string text)
        {
            for (int i = 0; i < text.Length; i += Symbols.LengthAt(text, i))
            {
                char c = text[i];
                if (c >= ' ' && c < '\u007F') continue;
                if (Symbols.LengthAt(text, i) == 2) continue;
                if (c == '\uFFFD') return "holds bytes that are not in the file's encoding: save it as UTF-8";
                UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
                switch (category)
                {
                    case UnicodeCategory.Control:
                    case UnicodeCategory.LineSeparator:
                    case UnicodeCategory.ParagraphSeparator:
                        return $"holds the control character U+{(int)c:X4}";
                    case UnicodeCategory.Surrogate:
                        return $"holds half a character (the lone surrogate U+{(int)c:X4})";
                    case UnicodeCategory.PrivateUse:
                        return $"holds the private character U+{(int)c:X4}, which means nothing elsewhere";
                    default:
                        continue;
                }
            }

            return Characters.Shows(text.AsSpan()) ? null : "has no character that is displayed by itself";
        }

        private static bool IsPlain(string text)
        {
            char before = ' ';
            foreach (char c in text)
            {
                if (c >= '\u00A0' && (c >= '\u0300' || c == '\u00A0' || c == '\u00AD')) return false;
                if (c == '\t' || (c == ' ' && before == ' ')) return false;
                before = c;
            }

            return before != ' ' || text.Length == 0;
        }

        private static string TakeOutInvisible(string text)
        {
            int i = 0;
            while (i < text.Length && !IsInvisible(text[i])) i++;
            if (i == text.Length) return text;
            StringBuilder visible = new StringBuilder(text.Length);
            foreach (char c in text)
            {
                if (!IsInvisible(c)) visible.Append(c);
            }

            return visible.ToString();
        }

        // Joiners (U+200C, U+200D) stay: Persian and Indic names are spelt with them.
        private static bool IsInvisible(char c) =>
            c == '\u00AD' || c == '\u200B' || c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') ||
            c == '\u2060' || (c >= '\u2066' && c <= '\u2069') || c == '\uFEFF';

        private static string Trim(string text)
        {
            int start = 0, end = text.Length;
            while (start < end && IsSpace(text[start])) start++;
            while (end > start && IsSpace(text[end - 1])) end--;
            return text.Substring(start, end - start);
        }

        private static string CollapseSpaces(string text)
        {
            StringBuilder? collapsed = null;
            bool after = false;
            for (int i = 0; i < text.Length; i++)
            {
                bool space = IsSpace(text[i]);
                if (space && (after || text[i] != ' ') && collapsed == null)
                    collapsed = new StringBuilder(text.Length).Append(text, 0, i);
                if (collapsed != null && !(space && after)) collapsed.Append(space ? ' ' : text[i]);
                after = space;
            }

            return collapsed == null ? text : collapsed.ToString();
        }

        private static bool IsSpace(char c) =>
            c == ' ' || c == '\t' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
    }
}
