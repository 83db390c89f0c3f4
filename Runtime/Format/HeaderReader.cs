#nullable enable

using System;
using System.Globalization;

namespace Cognomen.Format
{
    /// <summary>Reads a JSON document step by step. An error names the field, the value and the rule.</summary>
    internal sealed class HeaderReader
    {
        private readonly JsonReader json;
        private readonly HeaderText text;

        public HeaderReader(HeaderText text)
        {
            json = new JsonReader(text);
            this.text = text;
        }

        /// <summary>Reads an object and calls <paramref name="field"/> with each field's name, which then reads the value.</summary>
        public void Object(string name, Action<string> field)
        {
            Expect(name, JsonToken.ObjectStart, "it must be an object");
            while (Next(name) == JsonToken.Name)
                field(json.Value);
        }

        /// <summary>Reads an array and calls <paramref name="item"/> once before each of its items, which it reads.</summary>
        public void Array(string name, Action item)
        {
            Expect(name, JsonToken.ArrayStart, "it must be an array");
            while (Next(name) != JsonToken.ArrayEnd)
            {
                peeked = true;
                item();
            }
        }

        public string Text(string name)
        {
            Expect(name, JsonToken.Text, "it must be a string");
            return json.Value;
        }

        public bool Boolean(string name)
        {
            Expect(name, JsonToken.Boolean, "it must be true or false");
            return json.Value == "true";
        }

        public long Integer(string name, long least, long most)
        {
            string rule = "it must be a whole number from " + least.ToString(CultureInfo.InvariantCulture) + " to " + most.ToString(CultureInfo.InvariantCulture);
            Expect(name, JsonToken.Number, rule);
            if (!long.TryParse(json.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) || value < least || value > most)
                throw Error(name, json.Value, rule);
            return value;
        }

        public T Choice<T>(string name, params (string Text, T Value)[] choices)
        {
            string text = Text(name);
            foreach ((string choice, T value) in choices)
            {
                if (choice == text)
                    return value;
            }

            throw Error(name, text, "it must be one of " + string.Join(", ", System.Array.ConvertAll(choices, choice => choice.Text)));
        }

        /// <summary>Reads an object of any content and gives it back as JSON without space between tokens.</summary>
        public string RawObject(string name)
        {
            Expect(name, JsonToken.ObjectStart, "it must be an object");
            int start = json.Position - 1;
            int depth = json.Depth - 1;
            while (json.Depth > depth)
                Next(name);
            return json.Compact(start, json.Position);
        }

        /// <summary>Checks that nothing follows the value that was read.</summary>
        public void End() => json.Read();

        public NameModelException Error(string field, string? value, string rule) =>
            new NameModelException(field, value, rule, text.OffsetOf(json.Position));

        private bool peeked;

        private JsonToken Next(string name)
        {
            if (peeked)
                peeked = false;
            else if (json.Read() == JsonToken.End)
                throw Error(name, null, "the header ends too early");
            return json.Token;
        }

        private void Expect(string name, JsonToken token, string rule)
        {
            JsonToken found = Next(name);
            if (found != token)
                throw Error(name, Shown(found), rule);
        }

        private string Shown(JsonToken found) => found switch
        {
            JsonToken.ObjectStart => "an object",
            JsonToken.ArrayStart => "an array",
            JsonToken.Text when json.Value.Length == 0 => "\"\"",
            _ => json.Value,
        };
    }
}
