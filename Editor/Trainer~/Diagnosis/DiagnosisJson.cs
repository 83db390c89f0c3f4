using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cognomen.Training;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>A diagnosis as JSON: every trial.</summary>
internal static class DiagnosisJson
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    public static string Write(DiagnosisResult result) => new JsonObject
    {
        ["depth"] = result.Options.Depth,
        ["hidden"] = result.Options.Hidden,
        ["batch"] = result.Options.Batch,
        ["learningRate"] = result.Options.LearningRate,
        ["clip"] = result.Options.Clip,
        ["steps"] = result.Options.Steps,
        ["chance"] = 1.0 / RecallTask.Values,
        ["trials"] = new JsonArray([.. result.Trials.Select(trial => (JsonNode)Of(trial))]),
    }.ToJsonString(Written);

    private static JsonObject Of(Trial trial) => new()
    {
        ["cell"] = TrainingWords.Of(trial.Cell),
        ["carefulInitialisation"] = trial.Remedies.Careful,
        ["clipped"] = trial.Remedies.Clipped,
        ["lag"] = trial.Lag,
        ["seed"] = trial.Seed,
        ["accuracy"] = Math.Round(trial.Accuracy, 4),
        ["steps"] = trial.Steps,
        ["largestGradientNorm"] = Significant(trial.LargestNorm),
        ["diverged"] = trial.Diverged,
        ["before"] = Of(trial.Before),
        ["after"] = Of(trial.After),
    };

    private static JsonObject Of(GradientFlow flow) => new() { ["hidden"] = Norms(flow.Hidden), ["memory"] = flow.Memory is null ? null : Norms(flow.Memory) };

    private static JsonArray Norms(IEnumerable<double> norms) => new([.. norms.Select(norm => (JsonNode?)(double.IsFinite(norm) ? Significant(norm) : null))]);

    /// <summary>With four significant digits.</summary>
    private static double Significant(double value) =>
        double.Parse(value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
