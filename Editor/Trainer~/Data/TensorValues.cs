using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Data;

/// <summary>Reads tensors whole. The binding's own accessor asks libtorch about every number.</summary>
internal static class TensorValues
{
    /// <summary>The numbers of a tensor in row-major order.</summary>
    /// <typeparam name="T">The type of its numbers.</typeparam>
    /// <exception cref="ArgumentException">Its numbers have another size.</exception>
    public static T[] Values<T>(this Tensor tensor)
        where T : unmanaged
    {
        if (tensor.ElementSize != Unsafe.SizeOf<T>())
            throw new ArgumentException($"a number of the tensor has {tensor.ElementSize} bytes, a {typeof(T).Name} {Unsafe.SizeOf<T>()}", nameof(tensor));
        using Tensor detached = tensor.detach(), dense = detached.contiguous();
        return MemoryMarshal.Cast<byte, T>(dense.bytes).ToArray();
    }
}
