using System.Collections.Generic;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>What costs something beside the options of a request.</summary>
internal static class RequestOptions
{
    private const string Nationality = Requests.Nationality;

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
