using System.Collections.Generic;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Quantisation;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>
/// Rounds the matrices' weights to what the exported model can hold, for the forward and backward pass of each step: the network learns
/// to do with them, while the fine steps of the optimiser go to the weights themselves (the straight-through estimator of Bengio, Léonard &amp;
/// Courville 2013; Jacob et al. 2018).
/// </summary>
internal sealed class WeightRounding : IWeightNoise
{
    private const float Tiny = 1e-12f;

    private readonly SurnameNetwork network;
    private readonly Parameter[] weights;
    private readonly Tensor[] kept;
    private readonly Scalar largest;
    private readonly Scalar tiny = Tiny;

    /// <param name="network">A network of one layer.</param>
    /// <param name="bits">Bits of a weight, sign included.</param>
    public WeightRounding(SurnameNetwork network, int bits)
    {
        this.network = network;
        largest = MatrixQuantiser.LargestWeight(bits);
        RecurrentLayer layer = network.Layers[0];
        weights = [layer.RecurrentWeights, network.OutputWeights, layer.InputWeights];
        kept = TensorArrays.ZerosLike(weights);
    }

    public void Apply()
    {
        using System.IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        for (int i = 0; i < weights.Length; i++)
            kept[i].copy_(weights[i]);
        weights[0].copy_(Rounded(weights[0]));
        weights[1].copy_(Rounded(weights[1]));

        // Input weights are rounded as the model holds them: times the span of the numbers that they read.
        int symbols = network.Shape.SymbolEmbedding;
        List<Tensor> parts = [Spanned(weights[2].narrow(1, 0, symbols), network.SymbolEmbedding)];
        if (network.ConditionEmbedding is ConditionTable told)
            parts.Add(Spanned(weights[2].narrow(1, symbols, weights[2].shape[1] - symbols), told.Rows()));
        weights[2].copy_(cat(parts, 1));
    }

    public void Undo()
    {
        using System.IDisposable noGradient = no_grad();
        for (int i = 0; i < weights.Length; i++)
            weights[i].copy_(kept[i]);
    }

    public void Dispose()
    {
        foreach (Tensor tensor in kept)
            tensor.Dispose();
        largest.Dispose();
        tiny.Dispose();
    }

    private Tensor Rounded(Tensor matrix)
    {
        Tensor step = matrix.abs().amax([1], keepdim: true).clamp_min(tiny).div(largest);
        return matrix.div(step).round().mul(step);
    }

    private Tensor Spanned(Tensor columns, Tensor embedding)
    {
        Tensor spans = embedding.abs().amax([0], keepdim: true).clamp_min(tiny);
        return Rounded(columns * spans).div(spans);
    }
}
