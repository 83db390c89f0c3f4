using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Cognomen.Trainer.Data;
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

    /// <summary>Changes tensors, each by itself and without gradients; some at the same time where processors are free.</summary>
    public static void ForEach(int count, Action<int> change) => Parallel.For(0, count, i =>
    {
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        change(i);
    });

    /// <summary>Writes tensors down, bit by bit.</summary>
    public static void Save(IEnumerable<Tensor> tensors, BinaryWriter writer)
    {
        foreach (Tensor tensor in tensors)
            writer.Write(MemoryMarshal.AsBytes(tensor.Values<float>().AsSpan()));
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
