using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using Cognomen.CommandLine;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Progress;
using Cognomen.Training;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary><c>table</c>: a recipe tried on several corpora, each model beside the n-grams of its training.</summary>
internal static class TableCommand
{
    public static Command Create()
    {
        Argument<string[]> corpora = new("FILE") { Description = "Corpora: CSV files, or .txt files with one name a line.", Arity = ArgumentArity.OneOrMore };
        Option<string?> keep = new("--keep") { Description = "A folder for the models; made where it does not exist. Default: they are not kept.", HelpName = "FOLDER" };
        Option<TrainingPreset> preset = TrainArguments.PresetOption();
        Option<long> seed = TrainArguments.SeedOption();
        Option<int> threads = TrainArguments.ThreadsOption();
        Option<bool> json = new("--json") { Description = "Print everything as one JSON array." };
        CorpusArguments reading = new();
        Command command = new("table", "Trains a model on each of several corpora and puts each beside the n-grams of its training: loss on unseen names, time.")
            { corpora, keep, preset, seed, threads, json };
        reading.AddTo(command);
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            Libtorch.Require();
            torch.set_num_threads(parsed.GetValue(threads));
            using StopRequest stop = new(watchInput: false);
            string[] files = parsed.GetRequiredValue(corpora);
            if (files.GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new ArgumentException($"two corpora are called '{twice.Key}': their models would have one file name");
            CorpusOptions options = reading.Read(parsed);
            string? kept = parsed.GetValue(keep);
            string folder = kept is null ? Directory.CreateTempSubdirectory("cognomen-").FullName : Directory.CreateDirectory(kept).FullName;
            try
            {
                List<CorpusTrial> trials = [];
                foreach (string file in files)
                {
                    string model = Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + TrainingOptions.ModelExtension);
                    TrainingOptions training = new(file, model, parsed.GetValue(preset), seed: parsed.GetValue(seed), reading: options);
                    trials.Add(Try(training, stop.Token));
                }
                if (parsed.GetValue(json))
                    Console.Out.WriteLine(new JsonArray([.. trials.Select(trial => (JsonNode)CorpusTrialJson.Of(trial))]).ToJsonString(QualityJson.Written));
                else
                    Print(trials);
            }
            finally
            {
                if (kept is null)
                    Directory.Delete(folder, recursive: true);
            }
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }

    private static CorpusTrial Try(TrainingOptions options, CancellationToken cancellation)
    {
        using PlainReporter reporter = new(TextWriter.Null, TextWriter.Null);
        CorpusTrial trial = CorpusTrial.Run(options, reporter, NullLogger.Instance, cancellation);
        Console.Error.WriteLine($"{Path.GetFileName(trial.Corpus)}: {TableText.Nats(trial.Measures.Nats)}, n-grams {TableText.Nats(trial.Measures.BaselineNats)}, {MessageText.Duration(trial.Seconds)}");
        return trial;
    }

    private static void Print(List<CorpusTrial> trials)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn("").NoWrap());
        foreach (string column in new[] { "names to learn from", "nationalities", "nats, unseen", "n-grams", "difference", "new", "seconds", "of processors", "bytes" })
            table.AddColumn(new TableColumn(column).RightAligned());
        table.AddColumn("verdict");
        foreach (CorpusTrial trial in trials)
        {
            table.AddRow(
                Markup.Escape(Path.GetFileName(trial.Corpus)),
                Whole(trial.Measures.TrainingNames),
                Whole(trial.Nationalities),
                TableText.Nats(trial.Measures.Nats),
                TableText.Nats(trial.Measures.BaselineNats),
                trial.Difference is double difference ? LossDifference.Text(difference, trial.Measures.StandardError ?? 0) : "–",
                TableText.Share(trial.Measures.Novelty),
                Whole((long)Math.Ceiling(trial.Seconds)),
                Whole((long)Math.Ceiling(trial.ProcessorSeconds)),
                Whole(trial.Bytes),
                trial.Verdict.Word);
        }
        AnsiConsole.Write(table);
        int held = trials.Count(trial => trial.HoldsUp == true), measured = trials.Count(trial => trial.HoldsUp is not null);
        Console.Out.WriteLine($"At least as good as the n-grams: {held} of {measured}.");
    }

    private static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
