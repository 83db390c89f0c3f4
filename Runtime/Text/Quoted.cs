#nullable enable

using System.Globalization;
using System.Text;

namespace Cognomen.Text
{
    /// <summary>Quotes a caller's text in a message: cuts a long text, and escapes control characters of terminals.</summary>
    internal static class Quoted
    {
        /// <summary>The most UTF-16 characters of a text that a message shows.</summary>
        public const int Most = 60;

        /// <summary>A text between quotation marks. Of a long text, the beginning and its length.</summary>
        public static string Text(string? text)
        {
            string shown = text ?? "";
            if (shown.Length <= Most)
                return "\"" + Escape(shown) + "\"";
            int end = char.IsHighSurrogate(shown[Most - 1]) ? Most - 1 : Most;
            return "\"" + Escape(shown.Substring(0, end)) + "…\" (" + shown.Length.ToString(CultureInfo.InvariantCulture) + " characters)";
        }

        /// <summary>A text whose control characters, direction marks and halves of surrogate pairs are written as \u and four digits.</summary>
        public static string Escape(string text)
        {
            var shown = new StringBuilder(text.Length);
            foreach (string scalar in Characters.Scalars(text))
            {
                if (scalar.Length == 1 && IsHidden(scalar[0]))
                    shown.Append("\\u").Append(((int)scalar[0]).ToString("X4", CultureInfo.InvariantCulture));
                else
                    shown.Append(scalar);
            }

            return shown.ToString();
        }

        private static bool IsHidden(char character)
        {
            UnicodeCategory category = char.GetUnicodeCategory(character);
            return category == UnicodeCategory.Control || category == UnicodeCategory.Format || category == UnicodeCategory.Surrogate
                || category == UnicodeCategory.LineSeparator || category == UnicodeCategory.ParagraphSeparator;
        }
    }
}
