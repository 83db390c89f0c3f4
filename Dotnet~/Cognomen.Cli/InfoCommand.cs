using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Cognomen.Cli;

/// <summary><c>info</c>: the properties of a model, as JSON.</summary>
internal static class InfoCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Command command = new("info", "Prints the model's fingerprint, cell, sizes, training and measured quality as JSON.") { model };
        command.SetAction(SharedOptions.WithModel(model, (_, loaded, output) => Write(loaded, output)));
        return command;
    }

    private static void Write(NameModel model, TextWriter output)
    {
        StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (JsonTextWriter json = new(text) { Formatting = Formatting.Indented })
        {
            json.WriteStartObject();
            Field(json, "fingerprint", model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
            Field(json, "cell", model.Cell.ToString().ToLowerInvariant());
            Field(json, "hidden", model.HiddenSize);
            Field(json, "parameters", model.ParameterCount);
            Field(json, "symbols", model.Alphabet.Count);
            Field(json, "nationalities", model.Nationalities.Count);
            Field(json, "maxLength", model.MaxSymbols);
            Field(json, "minP", Math.Round(model.MinP, 4));
            json.WritePropertyName("notes");
            using (JsonTextReader notes = new(new StringReader(model.Notes)) { DateParseHandling = DateParseHandling.None })
            {
                notes.Read();
                json.WriteToken(notes);
            }

            json.WriteEndObject();
        }

        output.WriteLine(text.ToString());
    }

    private static void Field(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
