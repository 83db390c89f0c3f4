using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Cognomen.Trainer.Data;

/// <summary>The symbols of a network, numbered; symbol 0 is the boundary, which begins and ends every name.</summary>
internal sealed class SymbolTable
{
    /// <summary>The number of the boundary.</summary>
    public const int Boundary = 0;

    /// <summary>The number of a symbol that the table does not have.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<Rune, int> numbers = [];

    /// <param name="alphabet">One Unicode scalar value each, without the boundary, each once.</param>
    public SymbolTable(IEnumerable<string> alphabet)
    {
        List<string> texts = [string.Empty];
        foreach (string text in alphabet)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int length) != OperationStatus.Done || length != text.Length)
                throw new ArgumentException($"'{text}' is not one Unicode scalar value", nameof(alphabet));
            if (!numbers.TryAdd(rune, texts.Count))
                throw new ArgumentException($"'{text}' stands in the alphabet twice", nameof(alphabet));
            texts.Add(text);
        }
        Texts = texts;
    }

    /// <summary>The symbols; entry 0 is the boundary and empty.</summary>
    public IReadOnlyList<string> Texts { get; }

    public int Count => Texts.Count;

    /// <summary>The symbols that the names are written with, in the order of their code points.</summary>
    public static SymbolTable Of(IEnumerable<string> names) =>
        new(names.SelectMany(name => name.EnumerateRunes()).Distinct().Order().Select(rune => rune.ToString()));

    /// <summary>The numbers of a name's symbols, without boundaries; <see cref="Unknown"/> for a symbol that the table does not have.</summary>
    public int[] Encode(string name) =>
        [.. name.EnumerateRunes().Select(rune => numbers.GetValueOrDefault(rune, Unknown))];

    /// <summary>The text of symbols, boundaries left out.</summary>
    public string Decode(ReadOnlySpan<int> symbols)
    {
        StringBuilder text = new();
        foreach (int symbol in symbols)
            text.Append(Texts[symbol]);
        return text.ToString();
    }
}
