using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Training;

namespace Cognomen.Trainer.Features;

/// <summary>
/// Letters three times in a row. Where no training name has one, a network still gives it a small chance after a doubled letter, and one name in a thousand
/// has one. A feature forbids it.
/// </summary>
internal static class TripledLetters
{
    /// <summary>The n-grams of three equal letters, in any letter case, that no training name has although one has their first two letters.</summary>
    /// <returns>The last two symbols, the newest first, and the symbol that must not follow.</returns>
    public static IReadOnlyList<(int[] Context, int Symbol)> Absent(TrainingData data)
    {
        string[] letters = [.. data.Symbols.Texts.Select(text => text.ToLowerInvariant())];
        HashSet<(int First, int Second)> doubled = [];
        HashSet<(int First, int Second, int Third)> tripled = [];
        foreach (CorpusRow row in data.In(Split.Train))
        {
            int[] symbols = data.Symbols.Encode(row.Surname);
            for (int i = 1; i < symbols.Length; i++)
            {
                if (!Same(symbols[i - 1], symbols[i]))
                    continue;
                doubled.Add((symbols[i - 1], symbols[i]));
                if (i > 1 && Same(symbols[i - 2], symbols[i]))
                    tripled.Add((symbols[i - 2], symbols[i - 1], symbols[i]));
            }
        }

        return
        [
            .. from pair in doubled.Order()
               from third in Enumerable.Range(1, letters.Length - 1)
               where Same(pair.Second, third) && !tripled.Contains((pair.First, pair.Second, third))
               select (new[] { pair.Second, pair.First }, third),
        ];

        bool Same(int a, int b) => char.IsLetter(letters[a], 0) && string.Equals(letters[a], letters[b], StringComparison.Ordinal);
    }
}
