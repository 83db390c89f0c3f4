#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Text;

namespace Cognomen.Scripts
{
    /// <summary>Writes Latin names in another script by a list of rules. At each place of a name the rule with the most letters applies.</summary>
    /// <remarks>If several rules have as many letters, the one with the longest context applies, and of those the first in the list.</remarks>
    internal sealed class ScriptRules
    {
        // No rule writes more than two characters for a letter.
        private const int Growth = 2;
        private const int OnStack = 256;

        private static readonly char[] Spaces = { ' ', '\n', '\r' };

        private readonly Dictionary<char, ScriptRule[]> byFirstLetter;
        private readonly bool hangul;

        /// <summary>Reads the rules.</summary>
        /// <param name="rules">Rules as <see cref="ScriptRule.Parse"/> reads them, between spaces or line ends.</param>
        /// <param name="hangul">Whether the rules write letters of hangul, which become syllables.</param>
        /// <exception cref="FormatException">A rule is malformed.</exception>
        public ScriptRules(string rules, bool hangul = false)
        {
            this.hangul = hangul;
            byFirstLetter = rules.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Select(ScriptRule.Parse)
                .GroupBy(rule => rule.Letters[0])
                .ToDictionary(
                    group => group.Key,
                    group => group.OrderByDescending(rule => rule.Letters.Length).ThenByDescending(rule => rule.ContextLength).ToArray());
        }

        /// <summary>Writes a name.</summary>
        /// <param name="name">A name in Latin letters.</param>
        /// <param name="unknown">The first character that no rule has; empty if there is none.</param>
        /// <returns>The name in the other script; null if a character is unknown.</returns>
        public string? Write(string name, out string unknown)
        {
            int most = Growth * name.Length;
            Span<char> written = most <= OnStack ? stackalloc char[OnStack] : new char[most];
            if (TryWrite(name, written, out int length, out int at))
            {
                unknown = "";
                return written.Slice(0, length).ToString();
            }

            unknown = name.Substring(at, at + 1 < name.Length && char.IsSurrogatePair(name, at) ? 2 : 1);
            return null;
        }

        /// <summary>Writes a name, without allocating.</summary>
        /// <param name="name">A name in Latin letters.</param>
        /// <param name="destination">Receives the characters.</param>
        /// <param name="written">The number of written characters; 0 if the result is false.</param>
        /// <param name="unknown">The place of the first character that no rule has, or -1.</param>
        /// <returns>False if a character is unknown or if the destination is too short.</returns>
        public bool TryWrite(ReadOnlySpan<char> name, Span<char> destination, out int written, out int unknown)
        {
            written = 0;
            unknown = -1;
            int at = 0, length = 0;
            while (at < name.Length)
            {
                ScriptRule? rule = Find(name, at);
                if (rule == null && !LatinLetter.IsBorder(name[at]))
                {
                    unknown = at;
                    return false;
                }

                int needed = rule == null ? 1 : rule.Written.Length;
                if (destination.Length - length < needed)
                    return false;
                if (rule == null)
                    destination[length] = name[at];
                else
                    Copy(rule, name, at, destination.Slice(length));
                length += needed;
                at += rule == null ? 1 : rule.Letters.Length;
            }

            written = hangul ? HangulSyllables.Compose(destination.Slice(0, length)) : length;
            return true;
        }

        private ScriptRule? Find(ReadOnlySpan<char> name, int at)
        {
            if (!byFirstLetter.TryGetValue(LatinLetter.At(name, at, LetterSet.End), out ScriptRule[]? rules))
                return null;
            foreach (ScriptRule rule in rules)
            {
                if (rule.Holds(name, at))
                    return rule;
            }

            return null;
        }

        /// <summary>Ya is Я and ya is я. In YAROVY the last letter follows capitals, so both of its letters are capitals.</summary>
        private static void Copy(ScriptRule rule, ReadOnlySpan<char> name, int at, Span<char> destination)
        {
            string written = rule.Written;
            bool first = LatinLetter.IsCapital(name[at]);
            bool rest = first && (rule.Letters.Length > 1
                ? LatinLetter.IsCapital(name[at + rule.Letters.Length - 1])
                : at > 0 && LatinLetter.IsCapital(name[at - 1]));
            for (int i = 0; i < written.Length; i++)
                destination[i] = (i == 0 ? first : rest) ? LetterCase.Upper(written[i]) : written[i];
        }
    }
}
