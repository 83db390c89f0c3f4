#nullable enable

using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Cognomen.Format
{
    /// <summary>Typed steps over a JSON reader that name the field, the value and the rule when the document disagrees.</summary>
    internal sealed class HeaderReader
    {
        private readonly JsonTextReader json;
        private readonly HeaderText text;

        /// <param name="json">Reads <paramref name="text"/>.</param>
        /// <param name="text">The header, for the places of errors.</param>
        public HeaderReader(JsonTextReader json, HeaderText text)
        {
            this.json = json;
            this.text = text;
        }

        /// <summary>Reads an object and hands each field's name to <paramref name="field"/>, which reads its value.</summary>
        public void Object(string name, Action<string> field)
        {
            Expect(name, JsonToken.StartObject, "it must be an object");
            while (Next(name) == JsonToken.PropertyName)
                field((string)json.Value!);
        }

        /// <summary>Reads an array and calls <paramref name="item"/> once before each of its items, which it reads.</summary>
        public void Array(string name, Action item)
        {
            Expect(name, JsonToken.StartArray, "it must be an array");
            while (Next(name) != JsonToken.EndArray)
            {
                peeked = true;
                item();
            }
        }

        public string Text(string name)
        {
            Expect(name, JsonToken.String, "it must be a string");
            return (string)json.Value!;
        }

        public bool Boolean(string name)
        {
            Expect(name, JsonToken.Boolean, "it must be true or false");
            return (bool)json.Value!;
        }

        public long Integer(string name, long least, long most)
        {
            string rule = "it must be a whole number from " + least.ToString(CultureInfo.InvariantCulture) + " to " + most.ToString(CultureInfo.InvariantCulture);
            Expect(name, JsonToken.Integer, rule);
            if (!(json.Value is long value) || value < least || value > most)
                throw Error(name, Convert.ToString(json.Value, CultureInfo.InvariantCulture), rule);
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

        /// <summary>Reads an object of any content and gives it back as JSON on one line.</summary>
        public string RawObject(string name)
        {
            Expect(name, JsonToken.StartObject, "it must be an object");
            var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var writer = new JsonTextWriter(text))
                writer.WriteToken(json);
            return text.ToString();
        }

        public NameModelException Error(string field, string? value, string rule) =>
            new NameModelException(field, value, rule, text.OffsetOf(json.LineNumber, json.LinePosition));

        private bool peeked;

        private JsonToken Next(string name)
        {
            if (peeked)
            {
                peeked = false;
                return json.TokenType;
            }

            while (json.Read())
            {
                if (json.TokenType != JsonToken.Comment)
                    return json.TokenType;
            }

            throw Error(name, null, "the header ends too early");
        }

        private void Expect(string name, JsonToken token, string rule)
        {
            JsonToken found = Next(name);
            if (found != token)
                throw Error(name, Convert.ToString(json.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : found.ToString(), rule);
        }
    }
}
