using System;
using System.Collections.Generic;
using System.Linq;
using Bogus.DataSets;
using Cognomen.Benchmarks.Contenders;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary>The others.</summary>
internal static class Rivals
{
    private const int TorchBatch = 1024;

    public static IEnumerable<Contender> Lists()
    {
        Name list = new("en");
        yield return Contender.Of("Bogus LastName(), a pick from a list", () => list.LastName());
    }

    public static IEnumerable<Contender> Chains(IReadOnlyDictionary<string, string[]> corpus)
    {
        TextbookChain textbook = new(corpus[Surnames.Nationality]);
        TabledChain tabled = new(corpus[Surnames.Nationality]);
        Dictionary<string, TextbookChain> chains = corpus.ToDictionary(pair => pair.Key, pair => new TextbookChain(pair.Value));
        string[] nationalities = [.. corpus.Keys.Order(StringComparer.Ordinal)];
        int next = 0;
        yield return Contender.Of("Markov chain of order 3, textbook", () => textbook.Next());
        yield return Contender.Of("Markov chain of order 3, textbook, a changing nationality", () => chains[nationalities[next++ % nationalities.Length]].Next());
        yield return Contender.Of("Markov chain of order 3, flat tables", () => tabled.Next());
    }

    /// <summary>Other engines that run an LSTM of the same quality. An engine that cannot be loaded is left out, with the reason.</summary>
    public static IEnumerable<Contender> Engines(NameModel model, Action<string> leftOut)
    {
        FloatWeights weights = new(model);
        int condition = model.Loaded.ConditionOf(model.Loaded.NationalityIndex(Surnames.Nationality), Gender.Unmarked);
        if (Try("ONNX Runtime", () => new OnnxNetwork(model, weights), leftOut) is { } onnx)
        {
            SameNetwork.Check(model, condition, "ONNX Runtime", onnx.Logits);
            yield return Contender.Of("an LSTM in ONNX Runtime, one at a time", () => onnx.Next(condition));
        }
        if (Try("TorchSharp", () => new TorchNetwork(model, weights), leftOut) is { } torch)
        {
            SameNetwork.Check(model, condition, "TorchSharp", torch.Logits);
            yield return Contender.Of("an LSTM in TorchSharp, one at a time", () => torch.Next(condition, 1));
            yield return new Contender("an LSTM in TorchSharp, batches of 1,024", names =>
            {
                for (int drawn = 0; drawn < names; drawn += TorchBatch)
                    torch.Next(condition, TorchBatch);
            }, TorchBatch);
        }
    }

    private static T? Try<T>(string name, Func<T> load, Action<string> leftOut)
        where T : class
    {
        try
        {
            return load();
        }
        catch (Exception error) when (error is DllNotFoundException or NotSupportedException or TypeInitializationException or BadImageFormatException)
        {
            leftOut($"{name} is left out: its native library cannot be loaded here. {error.GetBaseException().Message}");
            return null;
        }
    }
}
