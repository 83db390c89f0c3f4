using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Numbers that are kept beside the parameters of a network, over many steps.</summary>
internal static class TensorArrays
{
    /// <summary>A tensor of zeros for each parameter; the caller's to dispose.</summary>
    public static Tensor[] ZerosLike(IEnumerable<Tensor> parameters)
    {
        using IDisposable noGradient = no_grad();
        return [.. parameters.Select(parameter => zeros_like(parameter).DetachFromDisposeScope())];
    }

    /// <summary>Writes tensors down, bit by bit.</summary>
    public static void Save(IEnumerable<Tensor> tensors, BinaryWriter writer)
    {
        foreach (Tensor tensor in tensors)
            writer.Write(MemoryMarshal.AsBytes(tensor.data<float>().ToArray().AsSpan()));
    }

    /// <summary>Takes up what <see cref="Save"/> wrote for tensors of the same shapes.</summary>
    public static void Load(IEnumerable<Tensor> tensors, BinaryReader reader)
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (Tensor target in tensors)
        {
            float[] values = new float[target.numel()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            target.copy_(tensor(values).view(target.shape));
        }
    }
}
