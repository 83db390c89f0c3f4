using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Cognomen.Endurance.Fuzzing;

namespace Cognomen.Endurance;

/// <summary>Constraints on letters and lengths that a search can change one at a time.</summary>
internal sealed record LetterRequest
{
    private static readonly string[] Odd = ["a", "A", "n", "o", "e", "é", "ß", "ss", "ij", "'", "-", " ", "ø", "Ł", "x", "q", "ng"];

    public string? Nationality { get; init; }

    /// <summary>The number of nationalities of a blend; below 2 there is none.</summary>
    public int Blend { get; init; }

    public string StartsWith { get; init; } = "";

    public string Contains { get; init; } = "";

    public string EndsWith { get; init; } = "";

    public string Characters { get; init; } = "";

    public int MinLength { get; init; } = 1;

    public int MaxLength { get; init; } = int.MaxValue;

    public DiacriticsRule Diacritics { get; init; }

    public NameCasing Casing { get; init; }

    public double Temperature { get; init; } = 1;

    /// <summary>A request that no other call has prepared.</summary>
    public NameRequest Fresh(NameModel model) => new()
    {
        Nationality = Blend < 2 ? Nationality : null,
        Blend = Blend < 2 ? null : model.Nationalities.Take(Blend).Select(nationality => new KeyValuePair<string, double>(nationality, 1)),
        StartsWith = Text(StartsWith),
        Contains = Text(Contains),
        EndsWith = Text(EndsWith),
        AllowedCharacters = Text(Characters),
        MinLength = MinLength,
        MaxLength = MaxLength,
        Diacritics = Diacritics,
        Casing = Casing,
        Temperature = Temperature,
    };

    /// <summary>The same request with one constraint more, fewer or different.</summary>
    public LetterRequest Changed(NameModel model, Dice dice) => dice.Below(13) switch
    {
        0 => this with { Nationality = dice.OneIn(3) ? null : dice.Of<string>(model.Nationalities.ToArray()) },
        1 => this with { Blend = dice.OneIn(3) ? dice.From(2, NameRequest.MaxBlend) : 0 },
        2 or 3 => this with { StartsWith = Pattern(StartsWith, model, dice) },
        4 or 5 => this with { Contains = Pattern(Contains, model, dice) },
        6 or 7 => this with { EndsWith = Pattern(EndsWith, model, dice) },
        8 => this with { Characters = dice.OneIn(2) ? "" : string.Concat(model.Alphabet.Where(_ => !dice.OneIn(3))) },
        9 => this with { MinLength = dice.From(1, Math.Min(MaxLength, model.MaxChars)) },
        10 => this with { MaxLength = dice.OneIn(3) ? int.MaxValue : dice.From(MinLength, model.MaxChars) },
        11 => this with { Diacritics = dice.OneIn(2) ? DiacriticsRule.Fold : DiacriticsRule.Keep, Casing = (NameCasing)dice.Below(3) },
        _ => this with { Temperature = dice.Of<double>([NameRequest.MinTemperature, 0.5, 1, 2, NameRequest.MaxTemperature]) },
    };

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static string Pattern(string old, NameModel model, Dice dice)
    {
        string[] letters = [.. model.Alphabet];
        int length = dice.From(1, dice.OneIn(2) ? model.MaxChars : 6);
        switch (dice.Below(7))
        {
            case 0:
                return "";
            case 1:
                return string.Concat(Enumerable.Repeat(dice.OneIn(2) ? dice.Of<string>(Odd) : dice.Of<string>(letters), length));
            case 2:
                string period = dice.Of<string>(letters) + dice.Of<string>(Odd);
                return string.Concat(Enumerable.Repeat(period, 1 + (length / 2)));
            case 3:
                return string.Concat(Enumerable.Range(0, length).Select(_ => dice.Of<string>(letters)));
            case 4:
                string name = new NameGenerator(model, dice.Below(1000)).Next();
                int start = dice.Below(name.Length);
                return name.Substring(start, dice.From(1, name.Length - start));
            case 5:
                return old.Length == 0 ? "a" : old[..^1];
            default:
                return new StringBuilder(old).Append(dice.OneIn(2) && old.Length > 0 ? old[^1].ToString() : dice.Of<string>(letters)).ToString();
        }
    }
}
