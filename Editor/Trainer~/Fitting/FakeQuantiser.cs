using System;
using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Fake quantisation: rounds weights to what the exported model can hold for the forward and backward pass of each step, then restores them.</summary>
/// <remarks>
/// The network learns to compensate for the rounding, while the optimiser changes the exact weights (the straight-through estimator of Bengio,
/// Léonard &amp; Courville 2013; Jacob et al. 2018).
/// </remarks>
internal abstract class FakeQuantiser : IWeightPerturbation
{
    private const float Smallest = 1e-12f;

    private readonly Tensor[] weights;
    private readonly Tensor[] saved;
    private readonly Scalar smallest = Smallest;

    /// <param name="weights">The weights to quantise in place; not owned.</param>
    protected FakeQuantiser(IEnumerable<Tensor> weights)
    {
        this.weights = [.. weights];
        saved = TensorArrays.ZerosLike(this.weights);
    }

    public void Apply()
    {
        TensorArrays.ForEach(weights.Length, i =>
        {
            saved[i].copy_(weights[i]);
            weights[i].copy_(Quantised(i, weights[i]));
        });
    }

    public void Undo()
    {
        TensorArrays.ForEach(weights.Length, i => weights[i].copy_(saved[i]));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Weights as the model will hold them, of the same shape.</summary>
    /// <param name="index">Which of the weights.</param>
    /// <param name="values">Their present values.</param>
    protected abstract Tensor Quantised(int index, Tensor values);

    /// <summary>Values rounded to whole multiples of a step.</summary>
    /// <param name="values">The values.</param>
    /// <param name="shared">The dimensions along which values share a step.</param>
    /// <param name="largest">The largest multiple: the largest magnitude is as many steps.</param>
    protected Tensor Round(Tensor values, long[] shared, Scalar largest)
    {
        Tensor step = LargestMagnitude(values, shared).div(largest);
        return values.div(step).round().mul(step);
    }

    /// <summary>The largest magnitude along some dimensions, which are kept; never 0.</summary>
    protected Tensor LargestMagnitude(Tensor values, long[] dimensions) => values.abs().amax(dimensions, keepdim: true).clamp_min(smallest);

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        foreach (Tensor tensor in saved)
            tensor.Dispose();
        smallest.Dispose();
    }
}
