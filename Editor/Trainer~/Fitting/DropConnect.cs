using System;
using System.Linq;
using Cognomen.Trainer.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Changes weights for the forward and backward pass of one step, and restores them before the update.</summary>
internal interface IWeightPerturbation : IDisposable
{
    void Apply();

    /// <summary>Restores the weights. Existing gradients are those of the changed weights.</summary>
    void Undo();
}

/// <summary>Drops recurrent weights, the same ones for every name of a step (Wan et al. 2013; Merity, Keskar &amp; Socher 2018).</summary>
/// <remarks>The fused modules read their weights in place, so the weights are masked there and restored.</remarks>
internal sealed class DropConnect : IWeightPerturbation
{
    private readonly double rate;
    private readonly Generator generator;
    private readonly Parameter[] weights;
    private readonly Tensor[] saved;
    private readonly Tensor[] masks;

    public DropConnect(RecurrentNetwork network, double rate)
    {
        if (!(rate is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(rate), rate, $"the share of dropped weights is {rate}; it must be 0 up to but not 1");
        this.rate = rate;
        generator = network.Generator;
        weights = [.. network.Layers.Select(layer => layer.RecurrentWeights)];
        saved = TensorArrays.ZerosLike(weights);
        masks = TensorArrays.ZerosLike(weights);
    }

    public void Apply()
    {
        using IDisposable noGradient = no_grad();
        using Scalar share = 1 - rate;
        for (int i = 0; i < weights.Length; i++)
        {
            saved[i].copy_(weights[i]);
            weights[i].mul_(masks[i].bernoulli_(1 - rate, generator).div_(share));
        }
    }

    public void Undo()
    {
        using IDisposable noGradient = no_grad();
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i].copy_(saved[i]);
            using Tensor? gradient = weights[i].grad;
            gradient?.mul_(masks[i]);
        }
    }

    public void Dispose()
    {
        foreach (Tensor tensor in saved.Concat(masks))
            tensor.Dispose();
    }
}
