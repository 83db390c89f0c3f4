#nullable enable

using System.Collections.Generic;
using Newtonsoft.Json;

namespace Cognomen.Training
{
    /// <summary>Writes members of a JSON object. A number that is not finite becomes null.</summary>
    internal static class JsonMembers
    {
        internal static void Member(this JsonTextWriter json, string name, string? value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        internal static void Member(this JsonTextWriter json, string name, long value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        internal static void Member(this JsonTextWriter json, string name, double? value)
        {
            json.WritePropertyName(name);
            if (value is double given && !double.IsNaN(given) && !double.IsInfinity(given)) json.WriteValue(given);
            else json.WriteNull();
        }

        internal static void Member(this JsonTextWriter json, string name, IReadOnlyList<string> values)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (string value in values) json.WriteValue(value);
            json.WriteEndArray();
        }
    }
}
