using System;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>The initial weights of a training, drawn from a given generator.</summary>
internal static class Initialisation
{
    private const double CarefulEmbedding = 0.1;

    public static void Initialise(RecurrentNetwork network, Generator generator)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        if (network.Shape.CarefulInitialisation)
            Careful(network, generator);
        else
            Plain(network, generator);
    }

    private static void Careful(RecurrentNetwork network, Generator generator)
    {
        network.SymbolEmbedding.normal_(0, CarefulEmbedding, generator);
        network.ConditionEmbedding?.Parts.normal_(0, CarefulEmbedding, generator);
        network.InitialState?.Parts.normal_(0, CarefulEmbedding, generator);
        foreach (RecurrentLayer layer in network.Layers)
        {
            Xavier(layer.InputWeights, layer.Hidden, generator);
            for (int gate = 0; gate < network.Shape.Gates; gate++)
                Recurrent(layer, Gate(layer.RecurrentWeights, gate, layer.Hidden), generator);
            layer.InputBias.zero_();
            layer.RecurrentBias.zero_();
            if (layer.Cell == RecurrentCell.Lstm)
                Gate(layer.InputBias, 1, layer.Hidden).fill_(1);
        }
        Xavier(network.OutputWeights, (int)network.OutputWeights.shape[0], generator);
        network.OutputBias.zero_();
    }

    /// <summary>The library's defaults: embeddings from N(0, 1), all other weights uniform within one over the root of the hidden size.</summary>
    private static void Plain(RecurrentNetwork network, Generator generator)
    {
        network.SymbolEmbedding.normal_(0, 1, generator);
        network.ConditionEmbedding?.Parts.normal_(0, 1, generator);
        network.InitialState?.Parts.normal_(0, 1, generator);
        double bound = 1 / Math.Sqrt(network.Shape.Hidden);
        foreach (RecurrentLayer layer in network.Layers)
            foreach (Tensor weights in new Tensor[] { layer.InputWeights, layer.RecurrentWeights, layer.InputBias, layer.RecurrentBias })
                weights.uniform_(-bound, bound, generator);
        network.OutputWeights.uniform_(-bound, bound, generator);
        network.OutputBias.uniform_(-bound, bound, generator);
    }

    private static void Recurrent(RecurrentLayer layer, Tensor square, Generator generator)
    {
        if (layer.Cell == RecurrentCell.ElmanRelu)
            square.copy_(eye(layer.Hidden));
        else
            square.copy_(Orthogonal(layer.Hidden, generator));
    }

    /// <summary>A random orthogonal matrix: Q of a normal matrix, with the signs that make it uniform (Mezzadri 2007).</summary>
    private static Tensor Orthogonal(int size, Generator generator)
    {
        (Tensor q, Tensor r) = linalg.qr(empty(size, size).normal_(0, 1, generator));
        return q * r.diagonal().sign();
    }

    /// <summary>Uniform with the variance 2 / (inputs + outputs) (Glorot &amp; Bengio 2010).</summary>
    private static void Xavier(Tensor weights, int outputs, Generator generator)
    {
        double bound = Math.Sqrt(6.0 / (weights.shape[1] + outputs));
        weights.uniform_(-bound, bound, generator);
    }

    private static Tensor Gate(Tensor rows, int gate, int hidden) => rows.narrow(0, (long)gate * hidden, hidden);
}
