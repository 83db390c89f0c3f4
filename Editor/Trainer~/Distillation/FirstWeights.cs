using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Networks;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Distillation;

/// <summary>The weights of a fitted gated linear recurrence, kept for a student that begins with them.</summary>
internal sealed class FirstWeights : IDisposable
{
    private readonly NetworkShape shape;
    private readonly Dictionary<string, Tensor> weights;

    /// <param name="network">A network without features; its weights are copied.</param>
    public FirstWeights(GatedLinearNetwork network)
    {
        using IDisposable noGradient = no_grad();
        shape = WithoutFeatures(network.Shape);
        weights = network.named_parameters().Where(part => part.name != "featureWeights").ToDictionary(part => part.name, part => part.parameter.detach().clone().DetachFromDisposeScope());
    }

    /// <summary>Copies the weights into a network of the same sizes, with or without features. A network of other sizes does not change.</summary>
    public void Give(CharacterNetwork network)
    {
        if (network is not GatedLinearNetwork linear || WithoutFeatures(linear.Shape) != shape)
            return;
        using IDisposable noGradient = no_grad();
        foreach ((string name, Tensor own) in linear.named_parameters())
        {
            // The student has its own weights of features.
            if (weights.TryGetValue(name, out Tensor? kept))
                own.copy_(kept);
        }
    }

    public void Dispose()
    {
        foreach (Tensor tensor in weights.Values)
            tensor.Dispose();
    }

    private static NetworkShape WithoutFeatures(NetworkShape shape) => shape with { Features = 0 };
}
