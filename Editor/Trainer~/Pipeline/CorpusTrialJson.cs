using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace Cognomen.Trainer.Pipeline;

/// <summary>A trial as JSON.</summary>
internal static class CorpusTrialJson
{
    public static JsonObject Of(CorpusTrial trial) => new()
    {
        ["corpus"] = Path.GetFileName(trial.Corpus),
        ["nationalities"] = trial.Nationalities,
        ["trainingNames"] = trial.Measures.TrainingNames,
        ["heldOutNames"] = trial.Measures.HeldOutNames,
        ["nats"] = Rounded(trial.Measures.Nats),
        ["baselineNats"] = Rounded(trial.Measures.BaselineNats),
        ["difference"] = Rounded(trial.Difference),
        ["standardError"] = Rounded(trial.Measures.StandardError),
        ["novelty"] = Rounded(trial.Measures.Novelty),
        ["bytes"] = trial.Bytes,
        ["seconds"] = Math.Round(trial.Seconds, 1),
        ["processorSeconds"] = Math.Round(trial.ProcessorSeconds, 1),
        ["verdict"] = trial.Verdict.Word,
        ["sentences"] = new JsonArray([.. trial.Verdict.Sentences.Select(sentence => (JsonNode)sentence)]),
        ["advice"] = trial.Verdict.Advice,
    };

    private static double? Rounded(double? value) => value is double number ? Math.Round(number, 6) : null;
}
