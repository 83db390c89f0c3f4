using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Changes to a header that know JSON: values of the wrong size or type, missing or duplicate members, other encodings.</summary>
internal static partial class HeaderMutations
{
    private static readonly string[] Values =
    [
        "0", "1", "-1", "2", "16", "17", "255", "256", "257", "512", "513", "65535", "65536", "65537", "2147483647", "2147483648", "-2147483648",
        "4294967295", "4294967296", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e3", "1E400", "-0", "-0.0", "1.5", "0x10", "010",
        "NaN", "Infinity", "-Infinity", "true", "false", "null", "undefined", "{}", "[]", "[[]]", "{\"a\":{}}", "\"\"", "\" \"", "\"lstm\"", "\"gru\"", "\"elman\"",
        "\"elman-relu\"", "\"gated-linear\"", "\"LSTM\"", "\"unmarked\"", "\"feminine\"", "\"\\ud800\"", "\"a\\udc00\"", "\"\\ud801\\udc00\"", "\"\\u0000\"", "\"\\ufeff\"", "\"\\u0301\"",
        "\"e\\u0301\"", "\"\\u202e\"", "\"\\uffff\"", "\"aa\"", "\"ab\"", "\"ßıİǅﬃ\"", "'a'", "a", "/* */ 1", "// 1\n2", "new Date(1)", "new Array(", "\"\\x\"", "\"", "\"\\u12\"",
        "\"2020-01-01T00:00:00Z\"", "1 1", "1,1", "{", "[", "}", "]", ":", ",", "\u0000", "\u2028",
    ];

    /// <summary>A header with one to three changes.</summary>
    public static byte[] Change(byte[] header, Dice dice)
    {
        List<string> tokens = [.. Token().Matches(Encoding.UTF8.GetString(header)).Select(match => match.Value)];
        for (int times = dice.From(1, 3); times > 0 && tokens.Count > 0; times--)
            Once(tokens, dice);
        return Encode(string.Concat(tokens), dice);
    }

    private static void Once(List<string> tokens, Dice dice)
    {
        // The header's own fields are first, and would rarely be chosen among those of the nationalities.
        int at = dice.Below(dice.OneIn(2) ? Math.Min(40, tokens.Count) : tokens.Count);
        switch (dice.Below(10))
        {
            case 0:
            case 1:
            case 2:
                tokens[at] = dice.Of<string>(Values);
                break;
            case 3:
                tokens[at] = Long(dice);
                break;
            case 4:
                tokens.RemoveRange(at, Math.Min(dice.From(1, 6), tokens.Count - at));
                break;
            case 5:
                tokens.InsertRange(at, tokens.GetRange(at, Math.Min(dice.From(1, 12), tokens.Count - at)));
                break;
            case 6:
                int other = dice.Below(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 7:
                // A duplicate member.
                int member = tokens.FindIndex(at, token => token == ",");
                if (member >= 0 && member + 4 <= tokens.Count)
                    tokens.InsertRange(member, tokens.GetRange(member, 4));
                break;
            case 8:
                tokens.Insert(at, dice.Of<string>([" ", "\n", "\r\n", "\t", "/**/", "\uFEFF", "é"]));
                break;
            default:
                int number = tokens.FindIndex(at, token => char.IsAsciiDigit(token[0]));
                if (number >= 0)
                    tokens[number] = dice.OneIn(2) ? dice.Of<string>(Values.AsSpan(0, 24)) : dice.Below(600).ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
        }
    }

    private static string Long(Dice dice)
    {
        int length = dice.Of<int>([10, 40, 500, 5000]);
        return dice.Below(7) switch
        {
            0 => new string('[', length),
            1 => new string('[', length) + new string(']', length),
            2 => string.Concat(Enumerable.Repeat("{\"a\":", length)) + "1" + new string('}', length),
            3 => new string('9', length),
            4 => "\"" + new string('x', length) + "\"",
            5 => "\"" + string.Concat(Enumerable.Range(0x3000, length).Select(code => char.ConvertFromUtf32(code < 0xD000 ? code : code + 0x1000))) + "\"",
            _ => "0." + new string('0', length) + "1e" + length,
        };
    }

    private static byte[] Encode(string text, Dice dice) => dice.Below(40) switch
    {
        0 => Encoding.Unicode.GetBytes(text),
        1 => Encoding.Latin1.GetBytes(text),
        2 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        3 => [.. Encoding.UTF8.GetBytes(text), 0xC0, 0x80],
        _ => Encoding.UTF8.GetBytes(text),
    };

    [GeneratedRegex("""\"(?:[^"\\]|\\.)*\"|-?[0-9]+|[a-z]+|[^"]""", RegexOptions.Singleline)]
    private static partial Regex Token();
}
