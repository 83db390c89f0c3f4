using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Baseline;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Calibrates a finished model as a training does at its end, and measures it again.</summary>
internal static class Recalibration
{
    /// <summary>Calibrates a model.</summary>
    /// <param name="file">The model file.</param>
    /// <param name="corpus">What it was trained on.</param>
    /// <param name="recipe">How.</param>
    /// <param name="cancellation">Honoured between two rounds.</param>
    /// <returns>The new file.</returns>
    /// <exception cref="ArgumentException">The model was not trained on the corpus.</exception>
    public static byte[] Run(byte[] file, Corpus corpus, CalibrationRecipe recipe, CancellationToken cancellation)
    {
        ModelDefinition definition = ModelFile.Read(file, out _);
        JsonObject notes = JsonNode.Parse(definition.Notes)!.AsObject();
        TrainingData data = new(corpus, unconditioned: definition.Nationalities.Count == 0);
        if (RealRows.TrainedOn(definition.Notes) != corpus.Fingerprint || !definition.Alphabet.SequenceEqual(data.Symbols.Texts))
            throw new ArgumentException($"corpus is '{corpus.Name}', on which the model was not trained: a model is calibrated on the names that it learned from");
        KneserNeyModel table = CorpusBaseline.Fit(data);
        long seed = notes["seed"] is JsonValue written && written.TryGetValue(out long number) ? number : 1;
        ModelCalibration.Run(definition, data, recipe, PartSeed.Of(seed, PartSeed.Calibration), cancellation);
        SplitQuality quality = SplitQuality.Of(SplitScorer.Measure(NameModel.Load(ModelFile.Write(definition)), data, data.HeldOut, cancellation));
        SplitQuality beside = SplitQuality.Of(BaselineScorer.Measure(table, data, data.HeldOut, cancellation));
        ModelNotes.Measured(notes, quality, beside);
        ModelNotes.Calibrated(notes, recipe);
        definition.Notes = notes.ToJsonString();
        return ModelFile.Write(definition);
    }
}
