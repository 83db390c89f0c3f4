#nullable enable

using System;

namespace Cognomen.People
{
    /// <summary>The words for a culture's own formats.</summary>
    internal static class PersonFormats
    {
        /// <summary>Names of up to this many characters need no array while they are written.</summary>
        public const int StackChars = 256;

        /// <summary>The format that a word stands for, or the text itself.</summary>
        public static string Of(string format, Culture culture) =>
            string.Equals(format, "native", StringComparison.OrdinalIgnoreCase) ? culture.Native
            : string.Equals(format, "latin", StringComparison.OrdinalIgnoreCase) ? culture.Latin
            : format;
    }
}
