using System;
using Cognomen.Scoring;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Measures a float network, dropout switched off.</summary>
internal static class FloatScorer
{
    private const int Batch = 512;

    /// <summary>The cost of a symbol that the network does not know, in nats, as in an exported model.</summary>
    private const double UnknownCost = NameScorer.UnknownCost / 65536.0;

    /// <summary>The mean over all symbols, boundaries at the end included.</summary>
    public static double NatsPerSymbol(CharacterNetwork network, EncodedNames names)
    {
        double nats = 0;
        long symbols = 0;
        ForEach(network, names, (_, batch, logits) =>
        {
            nats += batch.Loss(logits).ToDouble();
            symbols += batch.Symbols;
        });
        return nats / symbols;
    }

    /// <summary>For each name, what its symbols cost together and how many of them the network would have put first.</summary>
    public static NameCost[] Score(CharacterNetwork network, EncodedNames names)
    {
        NameCost[] costs = new NameCost[names.Lengths.Length];
        ForEach(network, names, (rows, batch, logits) =>
        {
            Tensor targets = ((SymbolBatch)batch).Targets;
            Tensor cost = nn.functional.cross_entropy(logits, targets.reshape(-1), ignore_index: SymbolBatch.Padding, reduction: nn.Reduction.None);
            float[] nats = cost.view(targets.shape).sum(dim: 0).Values<float>();
            long[] hits = logits.argmax(1).view(targets.shape).eq(targets).sum(dim: 0).Values<long>();
            for (int i = 0; i < rows.Length; i++)
                costs[rows[i]] = new NameCost(nats[i] + UnknownCost * names.Unknown[rows[i]], (int)hits[i], names.Lengths[rows[i]]);
        });
        return costs;
    }

    private static void ForEach(CharacterNetwork network, EncodedNames names, Action<int[], Batch, Tensor> measure)
    {
        bool training = network.training;
        network.eval();
        using IDisposable noGradient = no_grad();
        foreach (int[] rows in LengthBuckets.CutAll(names.Lengths, Batch))
        {
            using DisposeScope scope = NewDisposeScope();
            Batch batch = names.Gather(rows);
            measure(rows, batch, network.call(batch.Inputs, batch.Conditions));
        }
        network.train(training);
    }
}

/// <summary>What a model makes of one name.</summary>
/// <param name="Nats">The negative natural logarithm of its probability, the boundary at its end included.</param>
/// <param name="Hits">Symbols, the boundary included, that the model held for the likeliest.</param>
/// <param name="Symbols">Symbols, the boundary included.</param>
internal readonly record struct NameCost(double Nats, int Hits, int Symbols);
