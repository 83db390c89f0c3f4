using System;
using System.Linq;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Quantisation;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>
/// <see cref="WeightRounding"/> for the gated linear recurrence: the weights of each block, which share a scale in the model, are rounded for the passes
/// of each step to what the model can hold.
/// </summary>
internal sealed class BlockRounding : IWeightNoise
{
    private const float Tiny = 1e-12f;
    private const int SmallBits = 8;

    private readonly Tensor[] weights;
    private readonly Tensor[] kept;
    private readonly Scalar[] largest;
    private readonly Scalar tiny = Tiny;
    private readonly int[] splits;

    /// <param name="network">The network.</param>
    /// <param name="bits">Bits of a weight, sign included.</param>
    public BlockRounding(GatedLinearNetwork network, int bits)
    {
        int hidden = network.Shape.Hidden;
        (Tensor Weights, int Split, int Bits)[] parts =
        [
            (network.SymbolEmbedding.unsqueeze(0), network.Shape.SymbolEmbedding, SmallBits),
            .. network.Input.Select(part => ((Tensor)part.Sets, hidden, bits)),
            (network.OwnInput, network.Shape.Projection, bits),
            (network.Projection.Sets, network.Shape.Projection, bits),
            (network.Output.Sets, network.Symbols, bits),
        ];
        weights = [.. parts.Select(part => part.Weights)];
        splits = [.. parts.Select(part => part.Split)];
        largest = [.. parts.Select(part => (Scalar)MatrixQuantiser.LargestWeight(part.Bits))];
        kept = TensorArrays.ZerosLike(weights);
    }

    public void Apply()
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        for (int i = 0; i < weights.Length; i++)
        {
            kept[i].copy_(weights[i]);
            Tensor blocks = weights[i].view(weights[i].shape[0], weights[i].shape[1], -1, splits[i]);
            Tensor step = blocks.abs().amax([1, 3], keepdim: true).clamp_min(tiny).div(largest[i]);
            blocks.copy_(blocks.div(step).round().mul(step));
        }
    }

    public void Undo()
    {
        using IDisposable noGradient = no_grad();
        for (int i = 0; i < weights.Length; i++)
            weights[i].copy_(kept[i]);
    }

    public void Dispose()
    {
        foreach (Tensor tensor in kept)
            tensor.Dispose();
        foreach (Scalar number in largest)
            number.Dispose();
        tiny.Dispose();
    }
}
