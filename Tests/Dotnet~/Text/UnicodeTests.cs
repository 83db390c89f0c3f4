using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Cognomen.Tests.Determinism;
using Cognomen.Text;
using NUnit.Framework;

namespace Cognomen.Tests.Text;

/// <summary>The package's own Unicode tables against a runtime that always has its own: .NET may come without.</summary>
internal sealed class UnicodeTests
{
    private const int Seed = 20;

    private static readonly string[] Marks = ["", "\u0301", "\u0323\u0302", "\u0302\u0323", "\u0338", "\u1161\u11A8"];

    // Blocks in which no later Unicode version has added anything that composes or has letter case.
    private static readonly (int First, int Last)[] Blocks =
        [(0x0000, 0x086F), (0x0900, 0x0DFF), (0x0F00, 0x0FFF), (0x1E00, 0x1FFF), (0x2126, 0x212B), (0x3040, 0x30FF), (0xAC00, 0xD7A3), (0xF900, 0xFA6B), (0xFB1D, 0xFB4E)];

    private static IEnumerable<char> Characters => Blocks.SelectMany(block => Enumerable.Range(block.First, block.Last - block.First + 1)).Select(c => (char)c);

    [Test]
    public async Task Every_character_composes_as_it_does_elsewhere()
    {
        string[] texts = [.. Characters.SelectMany(letter => Marks, (letter, marks) => letter + marks)];
        string[] expected = await Elsewhere("text.normalize('NFC')", texts);
        Assert.That(texts.Select(CanonicalComposition.Compose), Is.EqualTo(expected));
    }

    [Test]
    public async Task Random_runs_of_letters_and_marks_compose_as_they_do_elsewhere()
    {
        Random random = new(Seed);
        string[] texts = [.. Enumerable.Range(0, 50_000).Select(_ => Text(random))];
        string[] expected = await Elsewhere("text.normalize('NFC')", texts);
        Assert.That(texts.Select(CanonicalComposition.Compose), Is.EqualTo(expected));
    }

    [Test]
    public async Task Letters_have_the_case_that_they_have_elsewhere()
    {
        string[] letters = [.. Characters.Where(letter => !LeftOut(letter)).Select(letter => letter.ToString())];
        string[] upper = await Elsewhere("text.toUpperCase()", letters), lower = await Elsewhere("text.toLowerCase()", letters);
        for (int i = 0; i < letters.Length; i++)
        {
            char letter = letters[i][0];
            Assert.That(LetterCase.Lower(letter), Is.EqualTo(lower[i][0]), $"U+{(int)letter:X4}");

            // What becomes several letters there has no simple mapping, or a simple one of its own (ᾳ ᾼ).
            if (upper[i].Length == 1)
                Assert.That(LetterCase.Upper(letter), Is.EqualTo(upper[i][0]), $"U+{(int)letter:X4}");
        }
    }

    [Test]
    public void A_lone_surrogate_is_left_where_it_is()
    {
        Assert.That(CanonicalComposition.Compose("e\u0301\uD83D"), Is.EqualTo("é\uD83D"));
        Assert.That(NameModel.Bundled.Score("O\uDC00", "Irish").Symbols, Is.EqualTo(3));
    }

    // The dotted and the dotless i, the capitals of Georgian, and two letters that were given capitals after Unicode 14.
    private static bool LeftOut(char letter) => letter is 'ı' or 'İ' or (>= '\u10D0' and <= '\u10FF') or '\u019B' or '\u0264';

    private static string Text(Random random)
    {
        StringBuilder text = new();
        for (int length = random.Next(1, 8); length > 0; length--)
            text.Append((char)(random.Next(2) == 0 ? random.Next('A', 0x250) : random.Next(0x300, 0x370)));
        return text.ToString();
    }

    private static async Task<string[]> Elsewhere(string expression, string[] texts)
    {
        // Everything but ASCII is escaped, since a next line (U+0085) ends a line of output.
        string script = $$"""
            const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            const escape = json => json.replace(/[^ -~]/g, unit => '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
            process.stdout.write(escape(JSON.stringify(texts.map(text => {{expression}}))));
            """;
        (int code, string output, string errors) = await ChildProcess.Run("node", ["-e", script], JsonSerializer.Serialize(texts));
        Assert.That(code, Is.Zero, errors);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }
}
