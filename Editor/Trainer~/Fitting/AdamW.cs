using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Adam (Kingma &amp; Ba 2015) with decoupled weight decay (Loshchilov &amp; Hutter 2019). It computes the same bits as TorchSharp's own.</summary>
/// <remarks>
/// TorchSharp makes temporary numbers for libtorch, and the garbage collector may free one during the call. This class holds every number that
/// libtorch reads.
/// </remarks>
internal sealed class AdamW : IOptimiser
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;

    private readonly Parameter[] parameters;
    private readonly Tensor[] means;
    private readonly Tensor[] squares;
    private readonly double weightDecay;
    private readonly Scalar keptMean = Beta1;
    private readonly Scalar newMean = 1 - Beta1;
    private readonly Scalar keptSquare = Beta2;
    private readonly Scalar newSquare = 1 - Beta2;
    private readonly Scalar epsilon = 1e-8;
    private long steps;

    /// <param name="parameters">What is updated; not owned.</param>
    /// <param name="weightDecay">Decoupled weight decay, of matrices alone.</param>
    public AdamW(IEnumerable<Parameter> parameters, double weightDecay)
    {
        this.parameters = [.. parameters];
        this.weightDecay = weightDecay;
        means = TensorArrays.ZerosLike(this.parameters);
        squares = TensorArrays.ZerosLike(this.parameters);
    }

    /// <inheritdoc/>
    public void Step(double learningRate)
    {
        steps++;
        using Scalar kept = 1 - learningRate * weightDecay;
        using Scalar root = Math.Sqrt(1 - Math.Pow(Beta2, steps));
        using Scalar step = -(learningRate / (1 - Math.Pow(Beta1, steps)));
        TensorArrays.ForEach(parameters.Length, i =>
        {
            if (parameters[i].grad is not Tensor gradient)
                return;
            if (weightDecay > 0 && parameters[i].dim() == 2)
                parameters[i].mul_(kept);
            means[i].mul_(keptMean).add_(gradient, newMean);
            squares[i].mul_(keptSquare).addcmul_(gradient, gradient, newSquare);
            parameters[i].addcdiv_(means[i], squares[i].sqrt().div_(root).add_(epsilon), step);
        });
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        writer.Write(steps);
        TensorArrays.Save(means.Concat(squares), writer);
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        steps = reader.ReadInt64();
        TensorArrays.Load(means.Concat(squares), reader);
    }

    public void Dispose()
    {
        foreach (Tensor tensor in means.Concat(squares))
            tensor.Dispose();
        foreach (Scalar number in new[] { keptMean, newMean, keptSquare, newSquare, epsilon })
            number.Dispose();
    }
}
