using System;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Trainer.Calibration;

/// <summary>Decides which share of the ending biases is kept.</summary>
/// <remarks>
/// The biases make drawn names as long as real ones, but raise the loss a little. On a short list that can be more than the network's lead over the
/// n-grams.
/// </remarks>
internal static class EndingShare
{
    private static readonly double[] Shares = [1, 0.75, 0.5, 0.25, 0];

    // A cost that every model can afford, in nats a symbol.
    private const double Spared = 0.003;

    /// <summary>Keeps the largest share of a definition's ending biases that costs no more than half of the lead over the n-grams.</summary>
    /// <param name="definition">The definition with its whole biases, which are scaled.</param>
    /// <param name="uncalibrated">The loss on validation names without biases, in nats a symbol.</param>
    /// <param name="baseline">The loss of the n-grams.</param>
    /// <param name="loss">Measures the definition on the same names.</param>
    /// <returns>The share that is kept, 0 to 1.</returns>
    public static double Choose(ModelDefinition definition, double uncalibrated, double baseline, Func<double> loss)
    {
        double most = uncalibrated + Math.Max(Spared, (baseline - uncalibrated) / 2);
        short[] whole = definition.Parameters.EndingBias;
        foreach (double share in Shares)
        {
            definition.Parameters.EndingBias = [.. whole.Select(bias => (short)Math.Round(bias * share))];
            if (share == 0 || loss() <= most)
                return share;
        }
        return 0;
    }
}
