#nullable enable

using System;

namespace Cognomen.Scripts
{
    /// <summary>One rule: Latin letters, the conditions before and after them, and their spelling in the other script.</summary>
    internal sealed class ScriptRule
    {
        // The nearest set comes first in both contexts.
        private readonly LetterSet[] before, after;

        private ScriptRule(string letters, LetterSet[] before, LetterSet[] after, string written)
        {
            Letters = letters;
            Written = written;
            this.before = before;
            this.after = after;
            Array.Reverse(before);
        }

        /// <summary>Small Latin letters, one or more.</summary>
        public string Letters { get; }

        /// <summary>The spelling in the other script, in small letters.</summary>
        public string Written { get; }

        /// <summary>How many places before and after the letters the rule reads.</summary>
        public int ContextLength => before.Length + after.Length;

        /// <summary>Reads <c>before&lt;letters&gt;after=written</c>. Both contexts are optional: <c>sh=ш</c>, <c>k&lt;y=ий</c>, <c>l&gt;n=ль</c>.</summary>
        /// <remarks>A context that is only a border needs no angle bracket: <c>^e=э</c>, <c>ts$=ць</c>, <c>^park$=박</c>.</remarks>
        public static ScriptRule Parse(string rule)
        {
            int equals = rule.IndexOf('=');
            if (equals <= 0 || equals == rule.Length - 1)
                throw new FormatException($"rule {rule} is not of the form letters=written");
            string letters = rule.Substring(0, equals), before = "", after = "";
            int open = letters.IndexOf('<');
            if (open >= 0)
                before = Cut(ref letters, open, open + 1);
            else if (letters[0] == LetterSet.Begin)
                before = Cut(ref letters, 1, 1);
            int close = letters.IndexOf('>');
            if (close < 0 && letters[letters.Length - 1] == LetterSet.End)
                close = letters.Length - 1;
            if (close >= 0)
            {
                after = letters.Substring(letters[close] == '>' ? close + 1 : close);
                letters = letters.Substring(0, close);
            }

            return new ScriptRule(letters, LetterSet.Parse(before), LetterSet.Parse(after), rule.Substring(equals + 1));
        }

        /// <summary>Whether the rule applies at a place of a name.</summary>
        /// <param name="name">A name in small letters and capitals.</param>
        /// <param name="at">The place of its first letter.</param>
        public bool Holds(ReadOnlySpan<char> name, int at)
        {
            if (at + Letters.Length > name.Length)
                return false;
            for (int i = 0; i < Letters.Length; i++)
            {
                if (LatinLetter.At(name, at + i, LetterSet.End) != Letters[i])
                    return false;
            }

            for (int i = 0; i < before.Length; i++)
            {
                if (!before[i].Contains(LatinLetter.At(name, at - 1 - i, LetterSet.Begin)))
                    return false;
            }

            for (int i = 0; i < after.Length; i++)
            {
                if (!after[i].Contains(LatinLetter.At(name, at + Letters.Length + i, LetterSet.End)))
                    return false;
            }

            return true;
        }

        /// <summary>Returns the text before one place, and keeps the text after another.</summary>
        private static string Cut(ref string text, int end, int rest)
        {
            string cut = text.Substring(0, end);
            text = text.Substring(rest);
            return cut;
        }
    }
}
