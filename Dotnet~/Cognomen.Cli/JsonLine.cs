using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Cognomen.Cli;

/// <summary>Answers as JSON: one object a line.</summary>
internal static class JsonLine
{
    /// <summary>Writes an object with some members as a line. Null members are left out.</summary>
    public static void Write(TextWriter output, params (string Name, object? Value)[] members)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        using (JsonTextWriter json = new(text))
            Write(json, members);
        output.WriteLine(text.ToString());
    }

    private static void Write(JsonTextWriter json, (string Name, object? Value)[] members)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in members)
        {
            if (value is null)
                continue;
            json.WritePropertyName(name);
            if (value is (string Name, object? Value)[][] objects)
            {
                json.WriteStartArray();
                foreach ((string Name, object? Value)[] inner in objects)
                    Write(json, inner);
                json.WriteEndArray();
            }
            else
            {
                json.WriteValue(value);
            }
        }
        json.WriteEndObject();
    }
}
