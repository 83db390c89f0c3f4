using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace Cognomen.Tests.Requests;

/// <summary>Requests of every kind for the test models, likely and unlikely ones, the same in every run.</summary>
internal static class RandomRequests
{
    private const string Letters = "aeiourlnmstkvbdghpcABCDEáúØзж";

    private static readonly string?[] Nationalities = [null, "Ardish", "Belmaran", "Corvic", "Dúnic", "Elari"];

    private static readonly Gen<string> Pattern = Gen.Char[Letters].Array[1, 4].Select(letters => new string(letters));

    private static readonly Gen<string?> Nationality = Gen.Int[0, 5].Select(i => Nationalities[i]);

    private static readonly Gen<(int Min, int Max)> Lengths = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 12]).Select((least, more) => (least, least + more));

    private static readonly Gen<Dictionary<string, double>> Blends =
        Gen.Select(Gen.Double[0.1, 1], Gen.Double[0.1, 1]).Select((first, second) => new Dictionary<string, double> { ["Ardish"] = first, ["Corvic"] = second });

    private static readonly Gen<NameRequest> All =
        from kind in Gen.Int[0, 1023]
        from nationality in Nationality
        from blend in Blends
        from lengths in Lengths
        from patterns in Pattern.Array[3]
        from allowed in Gen.Char[Letters].Array[1, 25]
        from temperature in Gen.Double[0.3, 3]
        from top in Gen.Int[1, 12]
        from share in Gen.Double[0.2, 1]
        from rest in Gen.Int[0, 23]
        select new NameRequest
        {
            // Each bit switches one condition on; the patterns only a quarter of the time each.
            Nationality = (kind & 1) == 0 ? nationality : null,
            Blend = (kind & 7) == 7 ? blend : null,
            MinLength = (kind & 8) == 0 ? 1 : lengths.Min,
            MaxLength = (kind & 16) == 0 ? int.MaxValue : lengths.Max,
            StartsWith = (kind & 48) == 32 ? patterns[0] : null,
            EndsWith = (kind & 96) == 64 ? patterns[1] : null,
            Contains = (kind & 192) == 128 ? patterns[2] : null,
            AllowedCharacters = (kind & 768) == 512 ? new string(allowed) : null,
            Temperature = (kind & 256) == 0 ? 1 : temperature,
            TopK = rest % 4 == 0 ? top : int.MaxValue,
            TopP = rest % 3 == 0 ? share : 1,
            Diacritics = rest % 2 == 0 ? DiacriticsRule.Keep : DiacriticsRule.Fold,
            Casing = (NameCasing)(rest / 6),
            Gender = (Gender)(rest % 3),
        };

    /// <summary>So many requests.</summary>
    public static IEnumerable<NameRequest> Take(int count)
    {
        PCG random = new(1, 20);
        return Enumerable.Range(0, count).Select(_ => All.Generate(random, null, out Size _));
    }
}
