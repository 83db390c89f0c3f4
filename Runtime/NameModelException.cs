#nullable enable

using System;
using System.Globalization;
using System.Text;
using Cognomen.Text;

namespace Cognomen
{
    /// <summary>A model file cannot be used. The message has the byte offset, the field, its value and the broken rule.</summary>
    public sealed class NameModelException : Exception
    {
        private const int LongestField = 120;
        private const int LongestValue = 80;
        private const int LongestRule = 240;

        /// <summary>Creates the exception for one broken rule. Texts that are too long for a message are cut, control characters are escaped.</summary>
        /// <param name="field">The name of the field, such as <c>header.hidden</c>.</param>
        /// <param name="value">The value that was found, or null if there is none.</param>
        /// <param name="rule">The rule that the value breaks.</param>
        /// <param name="offset">The byte offset in the file, from 0, at or before which the fault is.</param>
        public NameModelException(string field, string? value, string rule, long offset)
            : base(string.Format(
                CultureInfo.InvariantCulture,
                "model file, byte {0}: {1}{2}: {3}",
                offset,
                Shown(field, LongestField),
                value == null ? "" : " is " + Shown(value, LongestValue),
                Shown(rule, LongestRule)))
        {
            Field = Shown(field, LongestField);
            Value = value == null ? null : Shown(value, LongestValue);
            Rule = Shown(rule, LongestRule);
            Offset = offset;
        }

        /// <summary>The name of the field, such as <c>header.hidden</c>.</summary>
        public string Field { get; }

        /// <summary>The value that was found, cut to at most 80 characters, or null if there is none.</summary>
        public string? Value { get; }

        /// <summary>The rule that the value breaks.</summary>
        public string Rule { get; }

        /// <summary>The byte offset, from 0, if the reader found the fault. The faulty bytes are there or earlier.</summary>
        public long Offset { get; }

        // A value of a file can have any length and any characters.
        private static string Shown(string text, int longest)
        {
            var shown = new StringBuilder();
            int read = 0;
            foreach (string scalar in Characters.Scalars(text))
            {
                bool isHidden = scalar.Length == 1 && (char.IsControl(scalar[0]) || char.IsSurrogate(scalar[0]));
                string next = isHidden ? "\\u" + ((int)scalar[0]).ToString("x4", CultureInfo.InvariantCulture) : scalar;
                read += scalar.Length;
                if (shown.Length + next.Length > longest - 1 && read < text.Length)
                    return shown.Append('…').ToString();
                shown.Append(next);
            }

            return shown.Length <= longest ? shown.ToString() : shown.ToString(0, longest);
        }
    }
}
