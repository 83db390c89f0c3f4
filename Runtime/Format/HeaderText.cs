#nullable enable

using System;
using System.Text;

namespace Cognomen.Format
{
    /// <summary>A header as text, and where its lines and columns are in the file.</summary>
    internal sealed class HeaderText
    {
        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        private readonly int offset;

        private HeaderText(string text, int offset)
        {
            Text = text;
            this.offset = offset;
        }

        public string Text { get; }

        /// <summary>Decodes a header.</summary>
        /// <param name="bytes">The header.</param>
        /// <param name="offset">Where it begins in the file.</param>
        /// <exception cref="NameModelException">The bytes are not UTF-8.</exception>
        public static HeaderText Of(ReadOnlySpan<byte> bytes, int offset)
        {
            try
            {
                return new HeaderText(Utf8.GetString(bytes), offset);
            }
            catch (ArgumentException)
            {
                throw new NameModelException("header", null, "it must be UTF-8", offset);
            }
        }

        /// <summary>The byte of the file at a place that a JSON reader tells.</summary>
        /// <param name="line">From 1; 0 before the first character.</param>
        /// <param name="column">Characters of the line that are read.</param>
        public int OffsetOf(int line, int column)
        {
            int at = 0;
            for (int passed = 1; passed < line && at < Text.Length; at++)
            {
                bool isBreak = Text[at] == '\n' || (Text[at] == '\r' && !(at + 1 < Text.Length && Text[at + 1] == '\n'));
                passed += isBreak ? 1 : 0;
            }

            return offset + Encoding.UTF8.GetByteCount(Text.AsSpan(0, Math.Min(Text.Length, at + column)));
        }
    }
}
