using System.Collections.Generic;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>Every option of a request, in typical use.</summary>
internal static class RequestOptions
{
    private const string Nationality = Surnames.Nationality;

    public static IEnumerable<(string Name, NameRequest Request)> Requests()
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

    public static IEnumerable<Contender> Others()
    {
        NameModel model = NameModel.Bundled;
        NameRequest plain = new() { Nationality = Nationality };
        UniqueNames unique = new(new NameGenerator(model.WithCache(NameModel.DefaultCacheBytes), 1));
        yield return Contender.Of("UniqueNames", () => unique.TryNext(plain, out _, out _));
        long planned = 0;
        yield return Contender.Of("a new request for each name", () => new NameGenerator(model, 1, planned++).Next(new NameRequest { Nationality = Nationality }));
        yield return Contender.Of("a new request with StartsWith for each name", () => new NameGenerator(model, 1, planned++).Next(new NameRequest { Nationality = Nationality, StartsWith = "Mc" }));
        string[] given = new string[1024];
        for (int i = 0; i < given.Length; i++)
            given[i] = new NameGenerator(model, 2).NameAt(i, model.Nationalities[i % model.Nationalities.Count]);
        int next = 0;
        yield return Contender.Of("Score of a given name", () => model.Score(given[next++ & 1023], Nationality));
        yield return Contender.Of("RankNationalities of a given name", () => model.RankNationalities(given[next++ & 1023]));
    }
}
