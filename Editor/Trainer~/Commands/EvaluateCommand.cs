using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Cognomen.CommandLine;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Commands;

/// <summary><c>evaluate</c>: what an exported model makes of a corpus, measured with its integers.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        Option<string> model = new("--model") { Description = "A model file.", HelpName = "FILE", Required = true };
        Option<string> corpus = new("--corpus") { Description = "A CSV, or a .txt with one name a line.", HelpName = "FILE", Required = true };
        CorpusArguments reading = new();
        Option<string> split = new Option<string>("--split") { Description = "The rows to measure: train, val or test.", HelpName = "SPLIT", DefaultValueFactory = _ => "test" }
            .AcceptOnlyFromAmong("train", "val", "test");
        Command command = new("evaluate", "Prints a model's quality on a corpus as JSON, measured with its integers.") { model, corpus, split };
        reading.AddTo(command);
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            using FileStream file = File.OpenRead(parsed.GetRequiredValue(model));
            NameModel loaded = NameModel.Load(file);
            Corpus read = Corpus.Read(parsed.GetRequiredValue(corpus), reading.Read(parsed));
            Console.Out.WriteLine(Evaluate(loaded, read, parsed.GetRequiredValue(split)).ToJsonString(Written));
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }

    private static JsonObject Evaluate(NameModel model, Corpus corpus, string split)
    {
        TrainingData data = new(corpus, unconditioned: model.Nationalities.Count == 0);
        HashSet<string> known = new(model.Nationalities, StringComparer.Ordinal);
        string[] strangers = model.Nationalities.Count == 0 ? [] : [.. data.Nationalities.Where(nationality => !known.Contains(nationality))];
        Split measured = split switch { "train" => Split.Train, "val" => Split.Validation, _ => Split.Test };
        if (!data.In(measured).Any(row => !strangers.Contains(row.Nationality)))
            throw new ArgumentException($"{corpus.Name}: the split '{split}' has no row of a nationality that the model knows");
        SplitQuality report = SplitQuality.Of(SplitScorer.Measure(model, data, measured, CancellationToken.None));
        JsonObject json = QualityJson.Of(report);
        json.Insert(0, "model", model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        json.Insert(1, "corpus", corpus.Name);
        json.Insert(2, "corpusFingerprint", corpus.Fingerprint);
        json.Insert(3, "split", split);
        json.Insert(4, "unknownNationalities", new JsonArray([.. strangers.Select(nationality => (JsonNode)nationality)]));
        return json;
    }
}
