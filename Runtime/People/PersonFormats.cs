#nullable enable

using System;

namespace Cognomen.People
{
    /// <summary>The words for the formats of a culture.</summary>
    internal static class PersonFormats
    {
        /// <summary>Names of up to this many characters need no array while they are written.</summary>
        public const int StackChars = 256;

        /// <summary>The format that has the word as its name, or the text itself.</summary>
        /// <param name="format">A word or a text.</param>
        /// <param name="culture">The culture.</param>
        /// <param name="isInNativeScript">Whether the name is in the script of its language.</param>
        public static string Of(string format, Culture culture, bool isInNativeScript = false) =>
            string.Equals(format, "native", StringComparison.OrdinalIgnoreCase) ? (isInNativeScript ? culture.InNativeScript : null) ?? culture.Native
            : string.Equals(format, "latin", StringComparison.OrdinalIgnoreCase) ? culture.Latin
            : format;
    }
}
