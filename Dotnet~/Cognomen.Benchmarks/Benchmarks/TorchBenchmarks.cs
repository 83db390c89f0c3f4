using System;
using BenchmarkDotNet.Attributes;
using Cognomen.Benchmarks.Contenders;

namespace Cognomen.Benchmarks.Benchmarks;

/// <summary>The LSTM of surnames in libtorch, if that can be loaded.</summary>
public class TorchBenchmarks
{
    private const int Batch = 1024;

    private Func<int, string[]> draw = null!;
    private Action unload = null!;

    [GlobalSetup]
    public void Load()
    {
        NameModel model = Surnames.Lstm();
        TorchNetwork network = new(model, new FloatWeights(model));
        int condition = model.Loaded.ConditionOf(model.Loaded.NationalityIndex(Surnames.Nationality), Gender.Unmarked);
        (draw, unload) = (batch => network.Next(condition, batch), network.Dispose);
    }

    [GlobalCleanup]
    public void Unload() => unload();

    [Benchmark]
    public string[] One() => draw(1);

    [Benchmark(OperationsPerInvoke = Batch)]
    public string[] Batched() => draw(Batch);
}
