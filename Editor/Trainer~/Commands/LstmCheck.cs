using System;
using System.Collections.Generic;
using System.Globalization;
using Cognomen.Trainer.Networks;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary>
/// Whether an LSTM gives the same without gradients as with them. oneDNN 3.7.1 has a fault there on some processors, which <see cref="RecurrentLayer"/>
/// avoids at the sizes that are known. A fault that it does not avoid would make validation losses, and the choice of the best epoch, wrong.
/// </summary>
internal static class LstmCheck
{
    /// <summary>The largest difference between hidden states, which are -1 to 1.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>A size that shows the fault, if there is one.</summary>
    public const int KnownSize = 12;

    private const int Steps = 6, Names = 5, Inputs = 7;

    /// <param name="sizes">Hidden units of the LSTMs to try.</param>
    /// <exception cref="LibtorchException">The two ways differ.</exception>
    public static void Require(IEnumerable<int> sizes)
    {
        foreach (int size in sizes)
            Judge(size, Difference(size));
    }

    /// <summary>The largest difference between the two ways, for an LSTM with a number of hidden units.</summary>
    public static double Difference(int size)
    {
        // The random numbers of a training are its own.
        using torch.Tensor random = torch.get_rng_state();
        try
        {
            using IDisposable scope = torch.NewDisposeScope();
            using RecurrentLayer layer = new("check", RecurrentCell.Lstm, Inputs, size);
            torch.Tensor steps = torch.linspace(-2, 2, Steps * Names * Inputs).reshape(Steps, Names, Inputs).contiguous();
            torch.Tensor exact = layer.call(steps, null).detach();
            using IDisposable silent = torch.no_grad();
            return (layer.call(steps, null) - exact).abs().max().ToDouble();
        }
        finally
        {
            torch.set_rng_state(random);
        }
    }

    /// <exception cref="LibtorchException">The difference is more than rounding explains.</exception>
    public static void Judge(int size, double difference)
    {
        if (!(difference <= Tolerance))
        {
            throw new LibtorchException(string.Create(
                CultureInfo.InvariantCulture,
                $"libtorch computes an LSTM of {size} units differently with and without gradients, by {difference:G3}: figures would be wrong. Set the environment variable ONEDNN_MAX_CPU_ISA to AVX2"));
        }
    }
}
