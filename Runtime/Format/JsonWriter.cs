#nullable enable

using System.Globalization;
using System.Text;

namespace Cognomen.Format
{
    /// <summary>Writes JSON on one line, without space between tokens.</summary>
    internal sealed class JsonWriter
    {
        private readonly StringBuilder text = new StringBuilder();

        // Whether a comma comes before the next name or item.
        private bool isLater;

        public void Open(char bracket)
        {
            Separate();
            text.Append(bracket);
            isLater = false;
        }

        public void Close(char bracket)
        {
            text.Append(bracket);
            isLater = true;
        }

        public void Name(string name)
        {
            Separate();
            Quote(name);
            text.Append(':');
            isLater = false;
        }

        /// <summary>Writes an item or a member's value that is JSON.</summary>
        public void Raw(string json)
        {
            Separate();
            text.Append(json);
            isLater = true;
        }

        public void Item(string value)
        {
            Separate();
            Quote(value);
            isLater = true;
        }

        public void Field(string name, string value)
        {
            Name(name);
            Item(value);
        }

        public void Field(string name, long value)
        {
            Name(name);
            Raw(value.ToString(CultureInfo.InvariantCulture));
        }

        public void Field(string name, bool value)
        {
            Name(name);
            Raw(value ? "true" : "false");
        }

        public override string ToString() => text.ToString();

        private void Separate()
        {
            if (isLater)
                text.Append(',');
        }

        private void Quote(string value)
        {
            text.Append('"');
            foreach (char character in value)
            {
                int escape = "\"\\\b\f\n\r\t".IndexOf(character);
                if (escape >= 0)
                    text.Append('\\').Append("\"\\bfnrt"[escape]);
                else if (character < ' ' || character == '\u0085' || character == '\u2028' || character == '\u2029')
                    text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                else
                    text.Append(character);
            }

            text.Append('"');
        }
    }
}
