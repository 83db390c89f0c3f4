#nullable enable

using System;
using System.Globalization;

namespace Cognomen
{
    /// <summary>A model file that cannot be used: the message names the field, its value, the rule it breaks and where in the file.</summary>
    public sealed class NameModelException : Exception
    {
        /// <summary>Creates the exception for one broken rule.</summary>
        /// <param name="field">What was being read, such as <c>header.hidden</c>.</param>
        /// <param name="value">What stands there, or null where nothing does.</param>
        /// <param name="rule">What must stand there.</param>
        /// <param name="offset">The byte offset in the file, from 0, at or before which the trouble lies.</param>
        public NameModelException(string field, string? value, string rule, long offset)
            : base(string.Format(
                CultureInfo.InvariantCulture, "model file, byte {0}: {1}{2}: {3}", offset, field, value == null ? "" : " is " + value, rule))
        {
            Field = field;
            Value = value;
            Rule = rule;
            Offset = offset;
        }

        /// <summary>What was being read, such as <c>header.hidden</c>.</summary>
        public string Field { get; }

        /// <summary>What stands there, cut to at most 80 characters, or null where nothing does.</summary>
        public string? Value { get; }

        /// <summary>What must stand there.</summary>
        public string Rule { get; }

        /// <summary>The byte offset in the file, from 0, at or before which the trouble lies.</summary>
        public long Offset { get; }
    }
}
