using System;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Recipes;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using TorchSharp;

namespace Cognomen.Trainer.Pipeline;

/// <summary>
/// The notes of a model file about its training. They have no time and no path, so that the same training gives the same bytes.
/// </summary>
internal static class ModelNotes
{
    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(TrainingData data, Recipe recipe, TrainingOptions options, TrainingMeasures measures, LossHistory losses, double baselineValidation)
    {
        JsonObject notes = new()
        {
            ["trainer"] = Version,
            ["libtorch"] = torch.__version__,
            ["threads"] = torch.get_num_threads(),
            ["seed"] = options.Seed,
            ["corpus"] = new JsonObject
            {
                ["name"] = data.Corpus.Name,
                ["fingerprint"] = data.Corpus.Fingerprint,
                ["rows"] = data.Corpus.Rows.Count,
            },
            ["recipe"] = JsonSerializer.SerializeToNode(recipe, Written),
            ["measuredOn"] = measures.Split == Split.Test ? "test" : "validation",
            ["quality"] = null,
            ["feminine"] = null,
            ["float"] = QualityJson.Of(measures.Float.Overall),
            ["baseline"] = null,
            ["equalUnseen"] = null,
            ["baselineValidation"] = double.IsFinite(baselineValidation) ? Math.Round(baselineValidation, 4) : null,
            ["losses"] = losses.ToJson(),
        };
        Measured(notes, measures.Model, measures.Baseline);
        return notes.ToJsonString();
    }

    /// <summary>Replaces the measures of the model and of the n-grams.</summary>
    public static void Measured(JsonObject notes, SplitQuality model, SplitQuality? baseline)
    {
        notes["quality"] = QualityJson.Of(model.Overall);
        notes["feminine"] = model.Feminine.All.Rows == 0 ? null : QualityJson.Of(model.Feminine);
        notes["baseline"] = baseline is null ? null : QualityJson.Of(baseline.Overall);
        notes["equalUnseen"] = model.EqualUnseen is double equal
            ? new JsonObject { ["model"] = Math.Round(equal, 6), ["baseline"] = baseline?.EqualUnseen is double table ? Math.Round(table, 6) : null }
            : null;
    }

    /// <summary>Replaces the description of the calibration.</summary>
    public static void Calibrated(JsonObject notes, CalibrationRecipe calibration)
    {
        if (notes["recipe"] is JsonObject recipe)
            recipe["calibration"] = JsonSerializer.SerializeToNode(calibration, Written);
    }

    /// <summary>The trainer's version.</summary>
    public static string Version =>
        typeof(ModelNotes).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

/// <summary>The measures at the end of a training, all on the same rows.</summary>
/// <param name="Split">The rows: the test rows, or the validation rows if there are none.</param>
/// <param name="Model">The exported model, in integers.</param>
/// <param name="Float">The network before quantisation.</param>
/// <param name="Baseline">The n-grams; null if not measured.</param>
/// <param name="Novelty">The share of the model's names that are not in the corpus, 0 to 1.</param>
/// <param name="Verdict">The measures for the verdict.</param>
internal sealed record TrainingMeasures(Split Split, SplitQuality Model, SplitQuality Float, SplitQuality? Baseline, double Novelty, VerdictMeasures Verdict)
{
    public TrainingQuality ToTrainingQuality() => new(
        Model.Overall.All.Nats,
        Model.Overall.Unseen.Nats,
        Model.Overall.All.Accuracy,
        Model.Overall.Unseen.Accuracy,
        Baseline?.Overall.All.Nats,
        Baseline?.Overall.Unseen.Nats,
        Novelty,
        Model.EqualUnseen,
        Baseline?.EqualUnseen);
}
