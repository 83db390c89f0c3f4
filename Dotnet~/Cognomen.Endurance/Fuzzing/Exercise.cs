using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Cognomen.Format;
using Cognomen.Models;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Calls everything of a model that was loaded from a strange file, and hashes the answers.</summary>
internal sealed class Exercise
{
    private const int WalkLength = 12;
    private const int LargestNationalities = 4;

    private readonly NameModel model;
    private readonly NameGenerator names;
    private readonly ArrayBufferWriter<byte> answers = new();

    private Exercise(NameModel model)
    {
        this.model = model;
        names = new NameGenerator(model, 5);
    }

    /// <summary>Asks a model for logits, a score and a ranking, and also for names if <paramref name="draws"/> is true.</summary>
    /// <returns>A hash of the answers, the same on every machine and every instruction set.</returns>
    public static ulong Hash(NameModel model, bool draws)
    {
        Exercise exercise = new(model);
        exercise.Walk();
        exercise.Judge();
        if (draws)
            exercise.Draw();
        return XxHash64.Hash(exercise.answers.WrittenSpan);
    }

    private IEnumerable<string?> Nationalities => model.Nationalities.Take(LargestNationalities).DefaultIfEmpty();

    private void Walk()
    {
        NameWalk walk = new(model.Loaded.Network);
        int symbols = model.Loaded.AllSymbols.Count;
        for (int condition = 0; condition < Math.Min(model.Loaded.Definition.Shape.Conditions, LargestNationalities); condition++)
        {
            walk.Begin(condition);
            for (int step = 0; step < WalkLength; step++)
            {
                answers.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(walk.Logits(model.Loaded.AllSymbols)));
                walk.Append((step * 7) % symbols);
            }
        }
    }

    private void Judge()
    {
        string name = string.Concat(model.Alphabet.Take(3)) + "q";
        foreach (string? nationality in Nationalities)
        {
            NameScore score = model.Score(name, nationality, Gender.Feminine);
            Answer(string.Create(CultureInfo.InvariantCulture, $"{score.Nats:R} {score.Symbols} {score.LeastLikelyIndex}"));
        }

        foreach (RankedNationality ranked in model.RankNationalities(name))
            Answer(ranked.Nationality + ranked.Probability.ToString("R", CultureInfo.InvariantCulture));
    }

    private void Draw()
    {
        Ask(new NameRequest());
        string? first = Nationalities.First();
        string? last = Nationalities.Last();
        string letter = model.Alphabet[0];
        foreach (NameRequest request in new NameRequest[]
        {
            new() { Nationality = first, Temperature = 0.05, Blocklist = NameBlocklist.None },
            new() { Nationality = last, Temperature = 20, Casing = NameCasing.CapitalFirst, Diacritics = DiacriticsRule.Fold },
            new() { Nationality = last, Gender = Gender.Masculine, TopK = 3, TopP = 0.5, Casing = NameCasing.Upper, MaxLength = 6 },
            new() { Nationality = first, StartsWith = letter, EndsWith = letter, MinLength = 3 },
            new() { Contains = letter, AllowedCharacters = string.Concat(model.Alphabet.Take(5)), MinP = 0.2, RealNames = RealNameRule.Avoid },
        })
        {
            try
            {
                Ask(request);
            }
            catch (ArgumentException) when (request.StartsWith != null || request.Contains != null || request.RealNames != RealNameRule.Allow)
            {
                Answer("refused");
            }
        }

        if (first != last)
            Ask(new NameRequest { Blend = new Dictionary<string, double> { [first!] = 1, [last!] = 2 } });
    }

    private void Ask(NameRequest request)
    {
        char[] buffer = new char[model.MaxChars];
        Answer(names.TryNext(request, buffer, out int written, out NameShortfall? shortfall) ? buffer.AsSpan(0, written).ToString() : shortfall!.Message);
    }

    private void Answer(string text) => answers.Write(Encoding.UTF8.GetBytes(text + "\n"));
}
