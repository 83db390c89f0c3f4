using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Cognomen.Trainer.Report;

/// <summary>Compares the letters of generated names with those of real ones. Letter case is ignored.</summary>
/// <param name="Distance">
/// The total variation distance: half the sum of all differences of shares. Letters have no order, and for every order of them, their
/// Kolmogorov-Smirnov distance is at most this.
/// </param>
/// <param name="Letters">Every letter with its shares; the most frequent among real names is first.</param>
internal sealed record LetterFit(double Distance, IReadOnlyList<LetterShare> Letters)
{
    public static LetterFit Of(IEnumerable<string> real, IEnumerable<string> generated) => Of(Shares(real), Shares(generated));

    /// <summary>The mean of several, each with the same weight.</summary>
    public static LetterFit Mean(IReadOnlyCollection<LetterFit> fits)
    {
        Dictionary<string, double> real = new(StringComparer.Ordinal), generated = new(StringComparer.Ordinal);
        foreach (LetterShare share in fits.SelectMany(fit => fit.Letters))
        {
            real[share.Letter] = real.GetValueOrDefault(share.Letter) + share.Real / fits.Count;
            generated[share.Letter] = generated.GetValueOrDefault(share.Letter) + share.Generated / fits.Count;
        }
        return Of(real, generated);
    }

    private static LetterFit Of(Dictionary<string, double> real, Dictionary<string, double> generated)
    {
        LetterShare[] letters =
        [
            .. real.Keys.Union(generated.Keys)
                .Select(letter => new LetterShare(letter, real.GetValueOrDefault(letter), generated.GetValueOrDefault(letter)))
                .OrderByDescending(share => share.Real).ThenBy(share => share.Letter, StringComparer.Ordinal),
        ];
        return new LetterFit(letters.Sum(share => Math.Abs(share.Real - share.Generated)) / 2, letters);
    }

    private static Dictionary<string, double> Shares(IEnumerable<string> names)
    {
        Dictionary<string, double> counts = new(StringComparer.Ordinal);
        long whole = 0;
        foreach (Rune letter in names.SelectMany(name => name.EnumerateRunes()).Select(Rune.ToLowerInvariant))
        {
            string text = letter.ToString();
            counts[text] = counts.GetValueOrDefault(text) + 1;
            whole++;
        }
        return counts.ToDictionary(entry => entry.Key, entry => entry.Value / whole, StringComparer.Ordinal);
    }
}

/// <summary>A letter's share of all letters of real and of generated names, 0 to 1.</summary>
internal readonly record struct LetterShare(string Letter, double Real, double Generated);
