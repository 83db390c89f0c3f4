#nullable enable

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>The members of one JSON object, read without reflection. Members of other types are ignored.</summary>
    internal sealed class ProgressFields
    {
        private readonly Dictionary<string, object> values = new Dictionary<string, object>(System.StringComparer.Ordinal);

        /// <summary>The members of a line with one JSON object and nothing else, or null.</summary>
        internal static ProgressFields? Read(string line)
        {
            try
            {
                using (JsonTextReader json = new JsonTextReader(new StringReader(line)))
                {
                    json.DateParseHandling = DateParseHandling.None;
                    json.Culture = CultureInfo.InvariantCulture;
                    json.MaxDepth = 16;
                    if (!json.Read() || json.TokenType != JsonToken.StartObject) return null;
                    ProgressFields? fields = ReadObject(json);
                    return fields == null || json.Read() ? null : fields;
                }
            }
            catch (JsonException)
            {
                return null;
            }
        }

        internal string? Text(string name) => values.TryGetValue(name, out object? value) ? value as string : null;

        internal ProgressFields? Object(string name) => values.TryGetValue(name, out object? value) ? value as ProgressFields : null;

        internal IReadOnlyList<string>? Texts(string name) => values.TryGetValue(name, out object? value) ? value as List<string> : null;

        internal double? Number(string name)
        {
            if (!values.TryGetValue(name, out object? value)) return null;
            if (value is long whole) return whole;
            return value is double number && !double.IsNaN(number) && !double.IsInfinity(number) ? number : (double?)null;
        }

        internal int? Whole(string name) =>
            values.TryGetValue(name, out object? value) && value is long whole && whole >= int.MinValue && whole <= int.MaxValue
                ? (int)whole
                : (int?)null;

        private static ProgressFields? ReadObject(JsonTextReader json)
        {
            ProgressFields fields = new ProgressFields();
            while (json.Read())
            {
                if (json.TokenType == JsonToken.EndObject) return fields;
                if (json.TokenType == JsonToken.Comment) continue;
                if (json.TokenType != JsonToken.PropertyName) return null;
                string name = (string)json.Value!;
                if (!json.Read()) return null;
                object? value = ReadValue(json);
                if (value != null) fields.values[name] = value;
            }

            return null;
        }

        private static object? ReadValue(JsonTextReader json)
        {
            switch (json.TokenType)
            {
                case JsonToken.StartObject: return ReadObject(json);
                case JsonToken.StartArray: return ReadArray(json);
                default: return json.Value;
            }
        }

        private static List<string> ReadArray(JsonTextReader json)
        {
            List<string> texts = new List<string>();
            while (json.Read() && json.TokenType != JsonToken.EndArray)
            {
                if (json.TokenType == JsonToken.String) texts.Add((string)json.Value!);
                else json.Skip();
            }

            return texts;
        }
    }
}
