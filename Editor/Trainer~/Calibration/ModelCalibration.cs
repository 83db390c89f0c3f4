using System.Linq;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Calibration;

/// <summary>The calibration of a finished network: min-p for each nationality, then the ending biases.</summary>
internal static class ModelCalibration
{
    /// <summary>Calibrates a definition. This replaces an earlier calibration.</summary>
    /// <param name="definition">The model.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="recipe">How.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <param name="baseline">The loss of the n-grams on validation names, in nats a symbol.</param>
    /// <param name="cancellation">Honoured between two rounds.</param>
    /// <returns>The share of the ending biases that is kept, 0 to 1.</returns>
    public static double Run(ModelDefinition definition, TrainingData data, CalibrationRecipe recipe, long seed, double baseline, CancellationToken cancellation)
    {
        definition.Shape.Endings = 0;
        definition.Parameters.EndingBias = [];
        MinPChoice.Choose(definition, data, recipe, seed, cancellation);
        double uncalibrated = Loss();
        EndingBias.Fit(definition, data, recipe, seed, cancellation);
        return double.IsNaN(uncalibrated) ? 1 : EndingShare.Choose(definition, uncalibrated, baseline, Loss);

        double Loss() => SplitQuality.Of(SplitScorer.Measure(NameModel.Load(ModelFile.Write(definition)), data, Split.Validation, cancellation)).Overall.All.Nats ?? double.NaN;
    }

    /// <summary>The smallest and the largest min-p of a definition.</summary>
    public static (double Smallest, double Largest) MinP(ModelDefinition definition)
    {
        double[] shares = [.. Enumerable.Range(0, definition.Nationalities.Count).Select(definition.MinWeightOf).DefaultIfEmpty(definition.MinWeight).Select(weight => weight / (double)(1 << 24))];
        return (shares.Min(), shares.Max());
    }
}
