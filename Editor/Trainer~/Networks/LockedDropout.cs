using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Networks;

/// <summary>
/// Dropout with one mask for all steps of a name (Gal &amp; Ghahramani 2016), drawn from a generator of the network's own, so
/// that networks which train at the same time do not disturb each other's random numbers.
/// </summary>
internal static class LockedDropout
{
    /// <param name="steps">T × B × features.</param>
    /// <param name="rate">The share of features that are dropped, 0 up to but not 1.</param>
    /// <param name="generator">The random numbers of the mask.</param>
    public static Tensor Apply(Tensor steps, double rate, Generator generator)
    {
        if (rate <= 0)
            return steps;
        using Scalar kept = 1 - rate;
        Tensor mask = empty(1, steps.shape[1], steps.shape[2]).bernoulli_(1 - rate, generator).div_(kept);
        return steps * mask;
    }
}
