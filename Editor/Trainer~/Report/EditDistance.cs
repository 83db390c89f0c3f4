using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>The fewest symbols to insert, delete or replace (Levenshtein 1966) from a name to the nearest of many.</summary>
internal sealed class EditDistance
{
    /// <summary>The most symbols of a name that are compared: the bits of a machine word.</summary>
    private const int Longest = 64;

    private readonly int[][] names;

    public EditDistance(IEnumerable<string> names) => this.names = [.. names.Distinct(StringComparer.Ordinal).Select(Symbols)];

    /// <summary>The distance to the nearest of the names.</summary>
    public int ToNearest(string name)
    {
        int[] pattern = Symbols(name);
        Dictionary<int, ulong> places = [];
        for (int i = 0; i < pattern.Length; i++)
            places[pattern[i]] = places.GetValueOrDefault(pattern[i]) | 1UL << i;
        int best = int.MaxValue;
        foreach (int[] other in names)
        {
            if (Math.Abs(other.Length - pattern.Length) < best)
                best = Math.Min(best, Between(pattern.Length, places, other));
        }
        return best;
    }

    /// <summary>All cells of a column at once, as the bits of two words: where the distance rises, and where it falls (Myers 1999).</summary>
    private static int Between(int length, Dictionary<int, ulong> places, int[] other)
    {
        if (length == 0)
            return other.Length;
        ulong rises = ~0UL, falls = 0, last = 1UL << (length - 1);
        int distance = length;
        foreach (int symbol in other)
        {
            ulong equal = places.GetValueOrDefault(symbol);
            ulong diagonal = (((equal & rises) + rises) ^ rises) | equal | falls;
            ulong across = falls | ~(diagonal | rises), back = rises & diagonal;
            if ((across & last) != 0)
                distance++;
            if ((back & last) != 0)
                distance--;
            across = across << 1 | 1;
            rises = (back << 1) | ~(diagonal | across);
            falls = across & diagonal;
        }
        return distance;
    }

    private static int[] Symbols(string name) => [.. name.EnumerateRunes().Select(rune => rune.Value).Take(Longest)];
}
