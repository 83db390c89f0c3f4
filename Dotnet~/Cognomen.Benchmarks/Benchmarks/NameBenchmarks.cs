using BenchmarkDotNet.Attributes;
using Cognomen.Benchmarks.Contenders;

namespace Cognomen.Benchmarks.Benchmarks;

/// <summary>Names of one nationality and of all, with every kind of request, with and without remembered beginnings.</summary>
public class NameBenchmarks
{
    private const int WarmUp = 100_000;

    private readonly char[] buffer = new char[NameModel.Bundled.MaxChars];
    private NameGenerator names = null!;
    private int turn;

    /// <summary>The size of the cache of beginnings, in bytes.</summary>
    [Params(0, NameModel.DefaultCacheBytes)]
    public int Cache { get; set; }

    [GlobalSetup]
    public void Load()
    {
        names = new NameGenerator(NameModel.Bundled.WithCache(Cache), 1);
        for (int i = 0; Cache > 0 && i < WarmUp; i++)
            names.Next(Surnames.Nationality);
    }

    [Benchmark(Baseline = true)]
    public string Next() => names.Next(Surnames.Nationality);

    [Benchmark]
    public bool TryNext() => names.TryNext(Surnames.Nationality, buffer, out _);

    [Benchmark]
    public string NameForKey() => names.NameFor("castle/gate/guard-3", Surnames.Nationality);

    [Benchmark]
    public string NameForNumber() => names.NameFor(turn++, Surnames.Nationality);

    [Benchmark]
    public string NextOfAnyNationality() => names.Next();

    [Benchmark]
    public string NextOfAnotherNationality() => names.Next(names.Model.Nationalities[turn++ % names.Model.Nationalities.Count]);

    [Benchmark]
    public NameScore Score() => names.Model.Score("McAllister", Surnames.Nationality);

    [Benchmark]
    public string RankNationalities() => names.Model.RankNationalities("McAllister")[0].Nationality;
}
