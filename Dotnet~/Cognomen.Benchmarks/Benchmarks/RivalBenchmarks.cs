using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using Bogus.DataSets;
using Cognomen.Benchmarks.Contenders;

namespace Cognomen.Benchmarks.Benchmarks;

/// <summary>Other generators of surnames.</summary>
public class RivalBenchmarks
{
    private readonly Name list = new("en");
    private TextbookChain textbook = null!;
    private TabledChain tabled = null!;

    [GlobalSetup]
    public void Learn()
    {
        Dictionary<string, string[]> corpus = Surnames.Read();
        textbook = new TextbookChain(corpus[Surnames.Nationality]);
        tabled = new TabledChain(corpus[Surnames.Nationality]);
    }

    [Benchmark]
    public string Bogus() => list.LastName();

    [Benchmark(Baseline = true)]
    public string TextbookMarkovChain() => textbook.Next();

    [Benchmark]
    public string TabledMarkovChain() => tabled.Next();
}
