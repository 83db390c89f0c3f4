#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Forms
{
    /// <summary>The rules of a language for feminine forms. The first rule that fits a masculine form applies.</summary>
    /// <remarks>
    /// For the way back, the rules are tried in another order, and the first masculine form whose feminine form is the given name is the result. So a
    /// name always returns to itself.
    /// </remarks>
    internal sealed class FormRules
    {
        /// <summary>The most characters that a rule adds to a name.</summary>
        public const int Longest = 4;

        private const int LongestTurned = 128;

        private readonly EndingRule[] rules;
        private readonly EndingRule[] back;

        /// <param name="rules">From masculine to feminine.</param>
        /// <param name="back">From feminine to masculine; the same rules, the likeliest first.</param>
        public FormRules(EndingRule[] rules, EndingRule[]? back = null)
        {
            this.rules = rules;
            this.back = back ?? rules;
        }

        /// <summary>By nationality, with the bundled model's names.</summary>
        public static IReadOnlyDictionary<string, FormRules> ByNationality => FormTables.ByNationality;

        public string Feminine(string name)
        {
            foreach (EndingRule rule in rules)
            {
                string? feminine = rule.Replace(name, rule.Masculine, rule.Feminine);
                if (feminine != null)
                    return feminine;
            }

            return name;
        }

        /// <summary>Changes the masculine form in a buffer into the feminine one.</summary>
        /// <param name="buffer">It has space for <see cref="Longest"/> characters more.</param>
        /// <param name="length">The length of the name.</param>
        /// <returns>Its new length.</returns>
        public int Feminine(Span<char> buffer, int length)
        {
            foreach (EndingRule rule in rules)
            {
                if (rule.TryReplace(buffer, ref length, rule.Masculine, rule.Feminine))
                    break;
            }

            return length;
        }

        /// <summary>Changes the feminine form in a buffer into the masculine one, as <see cref="Masculine(string)"/> does.</summary>
        /// <param name="buffer">It has space for <see cref="Longest"/> characters more.</param>
        /// <param name="length">The length of the name. A name longer than <see cref="LongestTurned"/> does not change.</param>
        /// <returns>Its new length.</returns>
        public int Masculine(Span<char> buffer, int length)
        {
            if (length > LongestTurned)
                return length;
            Span<char> masculine = stackalloc char[LongestTurned + Longest];
            Span<char> again = stackalloc char[LongestTurned + 2 * Longest];
            ReadOnlySpan<char> name = buffer.Slice(0, length);
            foreach (EndingRule rule in back)
            {
                name.CopyTo(masculine);
                int written = length;
                if (!rule.TryReplace(masculine, ref written, rule.Feminine, rule.Masculine) || name.SequenceEqual(masculine.Slice(0, written)))
                    continue;
                masculine.Slice(0, written).CopyTo(again);
                if (!name.SequenceEqual(again.Slice(0, Feminine(again, written))))
                    continue;
                masculine.Slice(0, written).CopyTo(buffer);
                return written;
            }

            return length;
        }

        public string Masculine(string name)
        {
            foreach (EndingRule rule in back)
            {
                string? masculine = rule.Replace(name, rule.Feminine, rule.Masculine);
                if (masculine != null && masculine != name && Feminine(masculine) == name)
                    return masculine;
            }

            return name;
        }
    }
}
