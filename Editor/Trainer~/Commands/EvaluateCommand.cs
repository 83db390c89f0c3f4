using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Cognomen.CommandLine;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Commands;

/// <summary><c>evaluate</c>: the quality of an exported model on a corpus, measured with its integers.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        Option<string> model = new("--model") { Description = "A model file.", HelpName = "FILE", Required = true };
        Option<string> corpus = new("--corpus") { Description = "A CSV, or a .txt with one name a line.", HelpName = "FILE", Required = true };
        CorpusArguments reading = new();
        Option<string?> split = new Option<string?>("--split") { Description = "The rows to measure: train, val, test or all. Default: test; all of a file that names no splits and that the model was not trained on.", HelpName = "SPLIT" }
            .AcceptOnlyFromAmong(RealRows.Words);
        Command command = new("evaluate", "Prints a model's quality on a corpus as JSON, measured with its integers.") { model, corpus, split };
        reading.AddTo(command);
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            using FileStream file = File.OpenRead(parsed.GetRequiredValue(model));
            NameModel loaded = NameModel.Load(file);
            Corpus read = Corpus.Read(parsed.GetRequiredValue(corpus), reading.Read(parsed));
            Console.Out.WriteLine(Evaluate(loaded, read, parsed.GetValue(split)).ToJsonString(QualityJson.Written));
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }

    private static JsonObject Evaluate(NameModel model, Corpus corpus, string? asked)
    {
        RealRows rows = RealRows.Of([model], corpus, asked);
        JsonObject json = rows.Split != RealRows.All && corpus.In(Split.Train).Any() ? OfSplit(model, corpus, rows.Split) : OfAll(model, rows);
        json.Insert(0, "model", model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        json.Insert(1, "corpus", corpus.Name);
        json.Insert(2, "corpusFingerprint", corpus.Fingerprint);
        json.Insert(3, "split", rows.Split);
        json.Insert(4, "unknownNationalities", new JsonArray([.. rows.Unknown.Select(nationality => (JsonNode)nationality)]));
        return json;
    }

    /// <summary>The quality on a split. The training rows decide which of its names are unseen.</summary>
    private static JsonObject OfSplit(NameModel model, Corpus corpus, string split)
    {
        TrainingData data = new(corpus, unconditioned: model.Nationalities.Count == 0);
        Split measured = split switch { "train" => Split.Train, "val" => Split.Validation, _ => Split.Test };
        return QualityJson.Of(SplitQuality.Of(SplitScorer.Measure(model, data, measured, CancellationToken.None)));
    }

    /// <summary>The quality on any names. The training names are unknown, so there is no figure for unseen ones.</summary>
    private static JsonObject OfAll(NameModel model, RealRows rows)
    {
        JsonObject json = QualityJson.Of(SplitQuality.Of(rows.Measure(model, CancellationToken.None)));
        json["unseen"] = null;
        foreach (JsonNode? nationality in json["nationalities"]!.AsArray())
            nationality!["unseen"] = null;
        return json;
    }
}
