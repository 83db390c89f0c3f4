#nullable enable

using System;
using System.Text;

namespace Cognomen.Format
{
    /// <summary>A header as text, and the positions of its characters in the file.</summary>
    internal sealed class HeaderText
    {
        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        private readonly int offset;

        /// <param name="text">The header.</param>
        /// <param name="offset">Where it begins in the file.</param>
        public HeaderText(string text, int offset)
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

        /// <summary>The byte of the file after a number of the header's characters.</summary>
        public int OffsetOf(int characters) => offset + Encoding.UTF8.GetByteCount(Text.AsSpan(0, characters));
    }
}
