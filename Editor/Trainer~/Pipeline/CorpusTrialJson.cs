using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Cognomen.Trainer.Evaluation;

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
        ["nats"] = QualityJson.Rounded(trial.Measures.Nats),
        ["baselineNats"] = QualityJson.Rounded(trial.Measures.BaselineNats),
        ["difference"] = QualityJson.Rounded(trial.Difference),
        ["standardError"] = QualityJson.Rounded(trial.Measures.StandardError),
        ["novelty"] = QualityJson.Rounded(trial.Measures.Novelty),
        ["bytes"] = trial.Bytes,
        ["seconds"] = Math.Round(trial.Seconds, 1),
        ["processorSeconds"] = Math.Round(trial.ProcessorSeconds, 1),
        ["verdict"] = trial.Verdict.Word,
        ["sentences"] = new JsonArray([.. trial.Verdict.Sentences.Select(sentence => (JsonNode)sentence)]),
        ["advice"] = trial.Verdict.Advice,
    };
}
