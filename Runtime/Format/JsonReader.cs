#nullable enable

using System.Globalization;
using System.Text;

namespace Cognomen.Format
{
    /// <summary>Reads one JSON value token by token, strictly as RFC 8259 says: no comments and no trailing commas.</summary>
    /// <remarks>Objects and arrays are at most <see cref="LargestDepth"/> deep, and an escape must not be half of a surrogate pair.</remarks>
    internal sealed class JsonReader
    {
        public const int LargestDepth = 32;

        private readonly HeaderText source;
        private readonly string text;

        // For each open bracket, whether it is an object's.
        private readonly bool[] isObject = new bool[LargestDepth];

        private Place place = Place.Value;

        public JsonReader(HeaderText source)
        {
            this.source = source;
            text = source.Text;
        }

        private enum Place
        {
            Value,
            ValueOrEnd,
            Name,
            NameOrEnd,
            AfterValue,
        }

        /// <summary>How many characters were read.</summary>
        public int Position { get; private set; }

        /// <summary>How many brackets are open.</summary>
        public int Depth { get; private set; }

        /// <summary>The last token.</summary>
        public JsonToken Token { get; private set; }

        /// <summary>A name or a string without its escapes; a number, a boolean or null as it is written; otherwise empty.</summary>
        public string Value { get; private set; } = "";

        /// <summary>Reads the next token.</summary>
        /// <returns><see cref="Token"/>.</returns>
        /// <exception cref="NameModelException">The text is not JSON.</exception>
        public JsonToken Read()
        {
            Value = "";
            SkipSpace();
            if (Position == text.Length)
                return Token = JsonToken.End;
            if (place == Place.AfterValue)
            {
                if (Depth == 0)
                    throw Wrong("nothing may follow the object");
                if (Closes(text[Position]))
                    return Close();
                Take(',', "a comma or a closing bracket comes here");
                place = isObject[Depth - 1] ? Place.Name : Place.Value;
                SkipSpace();
                if (Position == text.Length)
                    return Token = JsonToken.End;
            }

            if ((place == Place.NameOrEnd || place == Place.ValueOrEnd) && Closes(text[Position]))
                return Close();
            return place == Place.Name || place == Place.NameOrEnd ? ReadName() : ReadValue();
        }

        /// <summary>A part of the text without the space between tokens.</summary>
        /// <param name="start">The first character of a value that was read.</param>
        /// <param name="end">The character after its last.</param>
        public string Compact(int start, int end)
        {
            var compact = new StringBuilder(end - start);
            bool isQuoted = false;
            for (int at = start; at < end; at++)
            {
                if (!isQuoted && IsSpace(text[at]))
                    continue;
                compact.Append(text[at]);
                if (text[at] == '"')
                    isQuoted = !isQuoted;
                else if (text[at] == '\\')
                    compact.Append(text[++at]);
            }

            return compact.ToString();
        }

        private static bool IsSpace(char character) => character == ' ' || character == '\n' || character == '\r' || character == '\t';

        private static bool IsDigit(char character) => character >= '0' && character <= '9';

        private void SkipSpace()
        {
            while (Position < text.Length && IsSpace(text[Position]))
                Position++;
        }

        private bool Closes(char character) => Depth > 0 && character == (isObject[Depth - 1] ? '}' : ']');

        private JsonToken Close()
        {
            Position++;
            Token = isObject[--Depth] ? JsonToken.ObjectEnd : JsonToken.ArrayEnd;
            place = Place.AfterValue;
            return Token;
        }

        private JsonToken Open(bool opensObject)
        {
            if (Depth == LargestDepth)
                throw Wrong("objects and arrays are nested at most 32 deep");
            Position++;
            isObject[Depth++] = opensObject;
            place = opensObject ? Place.NameOrEnd : Place.ValueOrEnd;
            return Token = opensObject ? JsonToken.ObjectStart : JsonToken.ArrayStart;
        }

        private JsonToken ReadName()
        {
            if (text[Position] != '"')
                throw Wrong("a name in quotation marks comes here");
            if (!ReadText())
                return Token = JsonToken.End;
            SkipSpace();
            if (Position == text.Length)
                return Token = JsonToken.End;
            Take(':', "a colon comes here");
            place = Place.Value;
            return Token = JsonToken.Name;
        }

        private JsonToken ReadValue()
        {
            char first = text[Position];
            if (first == '{' || first == '[')
                return Open(first == '{');
            place = Place.AfterValue;
            if (first == '"')
                return Token = ReadText() ? JsonToken.Text : JsonToken.End;
            if (first == '-' || IsDigit(first))
                return Token = ReadNumber() ? JsonToken.Number : JsonToken.End;
            return Token = ReadWord(first == 't' ? "true" : first == 'f' ? "false" : "null")
                ? first == 'n' ? JsonToken.Null : JsonToken.Boolean
                : JsonToken.End;
        }

        // False if the text ends within the word.
        private bool ReadWord(string word)
        {
            foreach (char letter in word)
            {
                if (Position == text.Length)
                    return false;
                Take(letter, "a value comes here");
            }

            Value = word;
            return true;
        }

        private bool ReadNumber()
        {
            int start = Position;
            if (text[Position] == '-')
                Position++;
            bool isZero = Position < text.Length && text[Position] == '0';
            if (!SkipDigits(isZero ? 1 : int.MaxValue))
                return false;
            if (Position < text.Length && text[Position] == '.')
            {
                Position++;
                if (!SkipDigits(int.MaxValue))
                    return false;
            }

            if (Position < text.Length && (text[Position] == 'e' || text[Position] == 'E'))
            {
                Position++;
                if (Position < text.Length && (text[Position] == '+' || text[Position] == '-'))
                    Position++;
                if (!SkipDigits(int.MaxValue))
                    return false;
            }

            Value = text.Substring(start, Position - start);
            return true;
        }

        // One digit at least; false if the text ends before it.
        private bool SkipDigits(int most)
        {
            if (Position == text.Length)
                return false;
            if (!IsDigit(text[Position]))
                throw Wrong("a digit comes here");
            for (int count = 0; count < most && Position < text.Length && IsDigit(text[Position]); count++)
                Position++;
            return true;
        }

        // False if the text ends before the closing quotation mark.
        private bool ReadText()
        {
            int start = ++Position;
            while (Position < text.Length && text[Position] != '"' && text[Position] != '\\' && text[Position] >= ' ')
                Position++;
            if (Position < text.Length && text[Position] == '"')
            {
                Value = text.Substring(start, Position++ - start);
                return true;
            }

            var value = new StringBuilder(text, start, Position - start, 16);
            while (Position < text.Length && text[Position] != '"')
            {
                if (text[Position] < ' ')
                    throw Wrong("a control character in a string is escaped");
                if (text[Position] != '\\')
                    value.Append(text[Position++]);
                else if (!ReadEscape(value))
                    return false;
            }

            if (Position == text.Length)
                return false;
            Position++;
            Value = value.ToString();
            return true;
        }

        private bool ReadEscape(StringBuilder value)
        {
            if (++Position == text.Length)
                return false;
            int kind = "\"\\/bfnrtu".IndexOf(text[Position]);
            if (kind < 0)
                throw Wrong("no escape is written so");
            Position++;
            if (kind < 8)
            {
                value.Append("\"\\/\b\f\n\r\t"[kind]);
                return true;
            }

            if (!ReadFourDigits(out char first))
                return false;
            value.Append(first);
            if (!char.IsSurrogate(first))
                return true;
            if (Position + 2 > text.Length)
                return false;
            if (char.IsLowSurrogate(first) || text[Position] != '\\' || text[Position + 1] != 'u')
                throw Wrong("a lone surrogate is no character");
            Position += 2;
            if (!ReadFourDigits(out char second))
                return false;
            if (!char.IsLowSurrogate(second))
                throw Wrong("a lone surrogate is no character");
            value.Append(second);
            return true;
        }

        private bool ReadFourDigits(out char character)
        {
            int code = 0;
            for (int i = 0; i < 4; i++)
            {
                character = '\0';
                if (Position == text.Length)
                    return false;
                int digit = "0123456789abcdef".IndexOf(char.ToLowerInvariant(text[Position]));
                if (digit < 0)
                    throw Wrong("four hexadecimal digits come here");
                code = code * 16 + digit;
                Position++;
            }

            character = (char)code;
            return true;
        }

        private void Take(char expected, string rule)
        {
            if (text[Position] != expected)
                throw Wrong(rule);
            Position++;
        }

        private NameModelException Wrong(string rule)
        {
            string found = Position < text.Length ? StringInfo.GetNextTextElement(text, Position) : "";
            return new NameModelException("header", found.Length > 0 ? found : null, "it must be JSON: " + rule, source.OffsetOf(Position));
        }
    }
}
