using System.Linq;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Data;

namespace Cognomen.Trainer.Calibration;

/// <summary>The calibration of a finished network: min-p for each nationality, then the ending biases.</summary>
internal static class ModelCalibration
{
    /// <summary>Calibrates a definition. This replaces an earlier calibration. Scores do not change, because they are the network's own.</summary>
    /// <param name="definition">The model.</param>
    /// <param name="data">What it was trained on.</param>
    /// <param name="recipe">How.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <param name="cancellation">Honoured between two rounds.</param>
    public static void Run(ModelDefinition definition, TrainingData data, CalibrationRecipe recipe, long seed, CancellationToken cancellation)
    {
        definition.Shape.Endings = 0;
        definition.Parameters.EndingBias = [];
        MinPChoice.Choose(definition, data, recipe, seed, cancellation);
        EndingBias.Fit(definition, data, recipe, seed, cancellation);
    }

    /// <summary>The smallest and the largest min-p of a definition.</summary>
    public static (double Smallest, double Largest) MinP(ModelDefinition definition)
    {
        uint[] own = [.. Enumerable.Range(0, definition.Nationalities.Count).Select(definition.MinWeightOf).DefaultIfEmpty(definition.MinWeight)];
        return (ModelDefinition.MinPFrom(own.Min()), ModelDefinition.MinPFrom(own.Max()));
    }
}
