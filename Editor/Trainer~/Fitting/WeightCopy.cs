using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>The weights of a network, copied: the best so far, or their running average.</summary>
internal sealed class WeightCopy : IDisposable
{
    private readonly Tensor[] copies;

    public WeightCopy(IEnumerable<Tensor> parameters)
    {
        using IDisposable noGradient = no_grad();
        copies = [.. parameters.Select(parameter => parameter.detach().clone().DetachFromDisposeScope())];
    }

    /// <summary>Moves every weight the given share of the way to the network's.</summary>
    public void MoveTowards(IReadOnlyList<Tensor> parameters, double share)
    {
        using Tensor weight = tensor((float)share);
        TensorArrays.ForEach(copies.Length, i => copies[i].lerp_(parameters[i], weight));
    }

    /// <summary>Copies the network's weights here.</summary>
    public void CopyFrom(IReadOnlyList<Tensor> parameters) => Copy((copy, parameter) => copy.copy_(parameter), parameters);

    /// <summary>Copies these weights into the network.</summary>
    public void CopyTo(IReadOnlyList<Tensor> parameters) => Copy((copy, parameter) => parameter.copy_(copy), parameters);

    /// <summary>Writes the weights down, bit by bit.</summary>
    public void Save(BinaryWriter writer) => TensorArrays.Save(copies, writer);

    /// <summary>Takes up what <see cref="Save"/> wrote for weights of the same shapes.</summary>
    public void Load(BinaryReader reader) => TensorArrays.Load(copies, reader);

    public void Dispose()
    {
        foreach (Tensor copy in copies)
            copy.Dispose();
    }

    private void Copy(Action<Tensor, Tensor> copy, IReadOnlyList<Tensor> parameters)
    {
        using IDisposable noGradient = no_grad();
        for (int i = 0; i < copies.Length; i++)
            copy(copies[i], parameters[i]);
    }
}
