using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Cognomen.Endurance.Fuzzing;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Format;

/// <summary>The header's reader takes what System.Text.Json takes, and reads the same tokens.</summary>
internal sealed class JsonTwinTests
{
    private const int Headers = 20_000;

    [Test]
    public void Mutated_headers_are_read_as_System_Text_Json_reads_them()
    {
        byte[][] headers = [.. TestModels.All.Select(name => Header(TestModels.Bytes(name)))];
        int taken = 0;
        for (int i = 0; i < Headers; i++)
        {
            byte[] header = HeaderMutations.Change(headers[i % headers.Length], Dice.For(7, i));
            List<string>? tokens = OwnTokens(header);
            Assert.That(tokens, Is.EqualTo(TokensOfTheFramework(header)), $"header {i}: {Encoding.UTF8.GetString(header)}");
            taken += tokens == null ? 0 : 1;
        }

        // Or one side is hardly tried.
        Assert.That(taken, Is.InRange(Headers / 10, Headers * 9 / 10));
    }

    private static byte[] Header(byte[] file) => file[16..(16 + BitConverter.ToInt32(file, 12))];

    private static List<string>? OwnTokens(byte[] header)
    {
        List<string> tokens = [];
        try
        {
            JsonReader reader = new(HeaderText.Of(header, 0));
            while (reader.Read() != JsonToken.End)
                tokens.Add(reader.Token + reader.Value);
            return reader.Depth == 0 && tokens.Count > 0 ? tokens : null;
        }
        catch (NameModelException)
        {
            return null;
        }
    }

    private static List<string>? TokensOfTheFramework(byte[] header)
    {
        List<string> tokens = [];
        Utf8JsonReader reader = new(header, new JsonReaderOptions { MaxDepth = JsonReader.LargestDepth });
        try
        {
            while (reader.Read())
                tokens.Add(Text(ref reader));
            return tokens;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second kind is a lone surrogate.
            return null;
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "ObjectStart",
        JsonTokenType.EndObject => "ObjectEnd",
        JsonTokenType.StartArray => "ArrayStart",
        JsonTokenType.EndArray => "ArrayEnd",
        JsonTokenType.PropertyName => "Name" + reader.GetString(),
        JsonTokenType.String => "Text" + reader.GetString(),
        JsonTokenType.Number => "Number" + Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => "Nullnull",
        _ => "Boolean" + (reader.GetBoolean() ? "true" : "false"),
    };
}
