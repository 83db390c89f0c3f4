using System.Collections.Generic;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>A request for every option, as people use it. Also compiled for runtimes that the benchmarks themselves cannot run on.</summary>
internal static class Requests
{
    public const string Nationality = "Irish";

    public static IEnumerable<(string Name, NameRequest Request)> All()
    {
        yield return ("plain", new NameRequest { Nationality = Nationality });
        yield return ("any nationality", new NameRequest());
        yield return ("MinLength 5, MaxLength 9", new NameRequest { Nationality = Nationality, MinLength = 5, MaxLength = 9 });
        yield return ("StartsWith \"Mc\"", new NameRequest { Nationality = Nationality, StartsWith = "Mc" });
        yield return ("EndsWith \"an\", common", new NameRequest { Nationality = Nationality, EndsWith = "an" });
        yield return ("EndsWith \"wick\", rare", new NameRequest { Nationality = Nationality, EndsWith = "wick" });
        yield return ("Contains \"zh\", rare, any nationality", new NameRequest { Contains = "zh" });
        yield return ("AllowedCharacters A to Z, a to z", new NameRequest { Nationality = Nationality, AllowedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" });
        yield return ("Blend of two", new NameRequest { Blend = new Dictionary<string, double> { [Nationality] = 0.7, ["Japanese"] = 0.3 } });
        yield return ("Temperature 0.7", new NameRequest { Nationality = Nationality, Temperature = 0.7 });
        yield return ("MinP 0, the whole distribution", new NameRequest { Nationality = Nationality, MinP = 0 });
        yield return ("TopK 8", new NameRequest { Nationality = Nationality, TopK = 8 });
        yield return ("TopP 0.95", new NameRequest { Nationality = Nationality, TopP = 0.95 });
        yield return ("RealNames Avoid", new NameRequest { Nationality = Nationality, RealNames = RealNameRule.Avoid });
        yield return ("RealNames Only", new NameRequest { Nationality = Nationality, RealNames = RealNameRule.Only });
        yield return ("Blocklist None", new NameRequest { Nationality = Nationality, Blocklist = NameBlocklist.None });
        yield return ("Accept, a filter that half pass", new NameRequest { Nationality = Nationality, Accept = name => name.Length % 2 == 0 });
        yield return ("Diacritics Fold", new NameRequest { Nationality = Nationality, Diacritics = DiacriticsRule.Fold });
        yield return ("Casing Upper", new NameRequest { Nationality = Nationality, Casing = NameCasing.Upper });
    }
}
