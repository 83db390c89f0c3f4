using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Cognomen.Benchmarks.SideBySide;

namespace Cognomen.Benchmarks.Benchmarks;

/// <summary>Every option of a request, after a warm-up, and the cost of preparing the request.</summary>
public class RequestBenchmarks
{
    private readonly NameGenerator names = new(NameModel.Bundled, 1);
    private NameRequest request = null!;

    public static IEnumerable<string> Options => Requests.All().Select(option => option.Name);

    [ParamsSource(nameof(Options))]
    public string Option { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        request = Requests.All().First(option => option.Name == Option).Request;
        for (int i = 0; i < 2000; i++)
            Draw();
    }

    [Benchmark]
    public bool Draw() => names.TryNext(request, out string _, out NameShortfall? _);
}
