using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>
/// Muon (Jordan et al. 2024) for the weights of the gates: each step is the momentum of the gradient made orthogonal, so that a rare
/// direction moves as far as a common one. Each gate's weights are a matrix of their own, and a step's root mean square is that of a step
/// of AdamW (Liu et al. 2025), so that one learning rate serves both.
/// </summary>
internal sealed class Muon : IOptimiser
{
    private const int Iterations = 5;
    private const double RootMeanSquare = 0.2;

    private readonly int gates;
    private readonly Parameter[] matrices;
    private readonly Tensor[] momenta;
    private readonly double weightDecay;
    private readonly Scalar decay = 0.95;
    private readonly Scalar tiny = 1e-12f;

    // The odd polynomial that is applied to the singular values again and again.
    private readonly Scalar linear = 3.4445;
    private readonly Scalar cubic = -4.775;
    private readonly Scalar quintic = 2.0315;

    /// <param name="network">Whose gates' weights are updated; not owned.</param>
    /// <param name="weightDecay">Decoupled weight decay.</param>
    public Muon(SurnameNetwork network, double weightDecay)
    {
        this.weightDecay = weightDecay;
        gates = network.Shape.Gates;
        matrices = [.. network.Layers.SelectMany(layer => new[] { layer.RecurrentWeights, layer.InputWeights })];
        momenta = TensorArrays.ZerosLike(matrices);
    }

    /// <summary>The matrices that are updated here, and by no other optimiser.</summary>
    public IEnumerable<Parameter> Parameters => matrices;

    /// <summary>Updates the weights by their gradients.</summary>
    /// <param name="learningRate">Times 0.2, the root mean square of the update.</param>
    public void Step(double learningRate)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using Scalar kept = 1 - learningRate * weightDecay;
        for (int i = 0; i < matrices.Length; i++)
        {
            Parameter weights = matrices[i];
            if (weights.grad is not Tensor gradient)
                continue;
            momenta[i].mul_(decay).add_(gradient);
            long rows = weights.shape[0] / gates, columns = weights.shape[1];
            Tensor update = Orthogonal(gradient.add(momenta[i], decay).view(gates, rows, columns));
            using Scalar step = -learningRate * RootMeanSquare * Math.Sqrt(Math.Max(rows, columns));
            weights.mul_(kept).add_(update.reshape(weights.shape), step);
        }
    }

    /// <summary>
    /// The nearest matrices whose rows, or columns where these are fewer, are orthonormal; nearly so, by a quintic Newton–Schulz
    /// iteration that brings singular values to between 0.7 and 1.2.
    /// </summary>
    /// <param name="matrices">Batch × rows × columns.</param>
    private Tensor Orthogonal(Tensor matrices)
    {
        bool isTall = matrices.shape[1] > matrices.shape[2];
        Tensor x = isTall ? matrices.transpose(1, 2) : matrices;
        x = x.div(x.mul(x).sum([1, 2], keepdim: true).sqrt().clamp_min(tiny));
        for (int i = 0; i < Iterations; i++)
        {
            Tensor gram = x.bmm(x.transpose(1, 2));
            Tensor powers = gram.mul(cubic).add_(gram.bmm(gram), quintic);
            x = x.mul(linear).add_(powers.bmm(x));
        }
        return isTall ? x.transpose(1, 2) : x;
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer) => TensorArrays.Save(momenta, writer);

    /// <inheritdoc/>
    public void Load(BinaryReader reader) => TensorArrays.Load(momenta, reader);

    public void Dispose()
    {
        foreach (Tensor momentum in momenta)
            momentum.Dispose();
        foreach (Scalar number in new[] { decay, tiny, linear, cubic, quintic })
            number.Dispose();
    }
}
