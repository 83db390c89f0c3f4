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
/// Muon (Jordan et al. 2024) for the weights of the gates: each step is the orthogonalised momentum of the gradient, so that a rare direction moves
/// as far as a common one.
/// </summary>
/// <remarks>
/// Each gate's weights are a matrix of their own. A step has the root mean square of a step of AdamW (Liu et al. 2025), so that one learning rate
/// serves both.
/// </remarks>
internal sealed class Muon : IOptimiser
{
    private const int Iterations = 5;
    private const double RootMeanSquare = 0.2;

    private readonly Parameter[] matrices;
    private readonly GateLayout[] layouts;
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
    public Muon(CharacterNetwork network, double weightDecay)
    {
        this.weightDecay = weightDecay;
        (Parameter Weights, GateLayout Layout)[] parts = [.. Parts(network)];
        matrices = [.. parts.Select(part => part.Weights)];
        layouts = [.. parts.Select(part => part.Layout)];
        momenta = TensorArrays.ZerosLike(matrices);
    }

    /// <summary>The matrices that are updated here, and by no other optimiser.</summary>
    public IEnumerable<Parameter> Parameters => matrices;

    /// <summary>Updates the weights by their gradients.</summary>
    /// <param name="learningRate">Times 0.2, the root mean square of the update.</param>
    public void Step(double learningRate)
    {
        using Scalar kept = 1 - learningRate * weightDecay;
        TensorArrays.ForEach(matrices.Length, i =>
        {
            Parameter weights = matrices[i];
            if (weights.grad is not Tensor gradient)
                return;
            momenta[i].mul_(decay).add_(gradient);
            Tensor direction = layouts[i].Split(gradient.add(momenta[i], decay));
            using Scalar step = -learningRate * RootMeanSquare * Math.Sqrt(Math.Max(direction.shape[1], direction.shape[2]));
            weights.mul_(kept).add_(layouts[i].Join(Orthogonal(direction), weights.shape), step);
        });
    }

    private static IEnumerable<(Parameter, GateLayout)> Parts(CharacterNetwork network)
    {
        if (network is GatedLinearNetwork linear)
        {
            GateLayout sets = new(0, 3);
            return
            [
                .. linear.Input.Select(part => (part.Sets, sets)),
                (linear.OwnInput, new GateLayout(0, 1)),
                (linear.Projection.Sets, new GateLayout(0, 1)),
            ];
        }

        return ((RecurrentNetwork)network).Layers.SelectMany(layer => new[]
        {
            (layer.RecurrentWeights, new GateLayout(network.Shape.Gates, 0)), (layer.InputWeights, new GateLayout(network.Shape.Gates, 0)),
        });
    }

    /// <summary>How the matrices of gates stand in a parameter: one below the other, or side by side in each set.</summary>
    /// <param name="Below">Matrices one below the other; 0 where the parameter has a dimension of sets.</param>
    /// <param name="Beside">Matrices side by side in a set.</param>
    private readonly record struct GateLayout(int Below, int Beside)
    {
        /// <summary>Batch × rows × columns.</summary>
        public Tensor Split(Tensor weights) => Below > 0
            ? weights.view(Below, weights.shape[0] / Below, weights.shape[1])
            : weights.view(weights.shape[0], weights.shape[1], Beside, -1).transpose(1, 2).reshape(weights.shape[0] * Beside, weights.shape[1], -1);

        /// <summary>The reverse of <see cref="Split"/>.</summary>
        public Tensor Join(Tensor matrices, long[] shape) => Below > 0
            ? matrices.reshape(shape)
            : matrices.reshape(shape[0], Beside, shape[1], -1).transpose(1, 2).reshape(shape);
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
