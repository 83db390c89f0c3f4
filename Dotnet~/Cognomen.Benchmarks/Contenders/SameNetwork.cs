using System;
using System.Collections.Generic;
using Cognomen.Inference;

namespace Cognomen.Benchmarks.Contenders;

/// <summary>Checks that another engine has the same network: its logits may differ from the integers only by rounding.</summary>
internal static class SameNetwork
{
    private const double Largest = 0.05;
    private const double One = 1 << 16;

    public static void Check(NameModel model, int condition, string engine, Func<int, IEnumerable<int>, float[]> logits)
    {
        List<int> read = [0];
        NetworkState state = model.Loaded.Network.NewState();
        model.Loaded.Network.Begin(state, condition);
        model.Loaded.Network.Step(state, condition, 0);
        for (int length = 0; length < 8; length++)
        {
            // At length 0 there is no ending bias, which is no part of the network.
            ReadOnlySpan<int> own = model.Loaded.Network.Logits(state, condition, model.Loaded.AllSymbols, 0);
            float[] others = logits(condition, read);
            int likeliest = 0;
            for (int symbol = 0; symbol < own.Length; symbol++)
            {
                if (Math.Abs((own[symbol] / One) - others[symbol]) > Largest)
                    throw new InvalidOperationException($"{engine} is not the same network: after {length} symbols, logit {symbol} is {others[symbol]}, and the model's {own[symbol] / One}");
                likeliest = symbol > 0 && own[symbol] > own[Math.Max(1, likeliest)] ? symbol : likeliest;
            }
            read.Add(Math.Max(1, likeliest));
            model.Loaded.Network.Step(state, condition, read[^1]);
        }
    }
}
