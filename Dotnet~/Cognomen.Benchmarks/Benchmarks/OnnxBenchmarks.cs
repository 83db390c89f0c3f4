using System;
using BenchmarkDotNet.Attributes;
using Cognomen.Benchmarks.Contenders;

namespace Cognomen.Benchmarks.Benchmarks;

/// <summary>The LSTM of surnames in ONNX Runtime.</summary>
public class OnnxBenchmarks
{
    private Func<string> draw = null!;
    private Action unload = null!;

    [GlobalSetup]
    public void Load()
    {
        NameModel model = Surnames.Lstm();
        OnnxNetwork network = new(model, new FloatWeights(model));
        int condition = model.Loaded.ConditionOf(model.Loaded.NationalityIndex(Surnames.Nationality), Gender.Unmarked);
        (draw, unload) = (() => network.Next(condition), network.Dispose);
    }

    [GlobalCleanup]
    public void Unload() => unload();

    [Benchmark]
    public string One() => draw();
}
