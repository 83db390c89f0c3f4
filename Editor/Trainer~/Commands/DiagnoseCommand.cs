using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using Cognomen.CommandLine;
using Cognomen.Trainer.Diagnosis;
using Cognomen.Training;
using Spectre.Console;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary><c>diagnose</c>: how gradients and memories fade in every cell.</summary>
internal static class DiagnoseCommand
{
    private const string JsonName = "diagnosis.json";

    public static Command Create()
    {
        DiagnosisOptions usual = new();
        Option<string> folder = new("--out") { Description = $"The folder for {JsonName} and the plots; made where it does not exist.", HelpName = "FOLDER", Required = true };
        Option<RecurrentCell[]> cells = new("--cells")
        {
            Description = $"{TrainingWords.Cells}, with commas between them. Default: {string.Join(',', usual.Cells.Select(TrainingWords.Of))}.",
            HelpName = "CELLS",
            CustomParser = result => Parsed(result, TrainingWords.Cells, (string word, out RecurrentCell cell) => TrainingWords.TryParse(word, out cell)),
        };
        Option<int[]> lags = new("--lags")
        {
            Description = $"Steps from a value to the question for it, with commas between them. Default: {string.Join(',', usual.Lags)}.",
            HelpName = "STEPS",
            CustomParser = result => Parsed(result, "whole numbers", (string word, out int lag) => int.TryParse(word, CultureInfo.InvariantCulture, out lag)),
        };
        Option<int> depth = Number("--depth", "The lag at which gradients are looked at.", usual.Depth);
        Option<int> seeds = Number("--seeds", "Networks of each kind.", usual.Seeds);
        Option<int> steps = Number("--steps", "Steps of the optimiser at most.", usual.Steps);
        Option<int> hidden = Number("--hidden", "Units of the hidden state.", usual.Hidden);
        Option<double> rate = Number("--learning-rate", "The rate of Adam.", usual.LearningRate);
        Option<double> clip = Number("--clip", "The largest norm of a gradient where gradients are clipped.", usual.Clip);
        Option<int> threads = NumberOption.Of("--threads", "Threads of libtorch; another number may give other figures.", 1, 1, 1024);
        Command command = new("diagnose", "Measures how gradients and memories fade in every cell, with and without remedies.")
            { folder, cells, lags, depth, seeds, steps, hidden, rate, clip, threads };
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            DiagnosisOptions options = new DiagnosisOptions
            {
                Cells = parsed.GetResult(cells) is null ? usual.Cells : parsed.GetRequiredValue(cells),
                Lags = parsed.GetResult(lags) is null ? usual.Lags : [.. parsed.GetRequiredValue(lags).Distinct().Order()],
                Depth = parsed.GetValue(depth),
                Seeds = parsed.GetValue(seeds),
                Steps = parsed.GetValue(steps),
                Hidden = parsed.GetValue(hidden),
                LearningRate = parsed.GetValue(rate),
                Clip = parsed.GetValue(clip),
            }.Checked();
            string target = parsed.GetRequiredValue(folder);
            if (File.Exists(target))
                throw new IOException($"out '{target}' is a file; it must be a folder");
            Libtorch.Require();
            torch.set_num_threads(parsed.GetValue(threads));
            using StopRequest stop = new(watchInput: false);
            DiagnosisResult result = DiagnosisResult.Run(options, Tell, stop.Token);
            Directory.CreateDirectory(target);
            File.WriteAllText(Path.Combine(target, JsonName), DiagnosisJson.Write(result));
            string[] files = [JsonName, .. DiagnosisPlots.Write(result, target)];
            AnsiConsole.Write(Gradients(result));
            AnsiConsole.Write(Recall(result));
            foreach (string file in files)
                Console.Out.WriteLine(Path.Combine(target, file));
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }

    private static void Tell(double share, Trial trial) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{share,6:P0} {TrainingWords.Of(trial.Cell)}, {trial.Remedies}, lag {trial.Lag}, seed {trial.Seed}: {trial.Accuracy:P1} after {trial.Steps} steps{(trial.Diverged ? ", diverged" : "")}"));

    private static Table Gradients(DiagnosisResult result)
    {
        int depth = result.Options.Depth;
        Table table = new Table().Border(TableBorder.Rounded)
            .Title($"The gradient that comes back {depth} steps, as a share of the last step's; and the largest norm of a step's gradient")
            .AddColumn("cell").AddColumn("weights").AddColumn("before").AddColumn("after").AddColumn("largest").AddColumn("after, not clipped").AddColumn("largest");
        foreach (RecurrentCell cell in result.Options.Cells)
        {
            foreach (bool careful in new[] { true, false })
            {
                Remedies clipped = new(careful, Clipped: true), free = new(careful, Clipped: false);
                table.AddRow(
                    TrainingWords.Of(cell), clipped.Weights,
                    Power(result.Returned(cell, clipped, after: false)[depth]),
                    Power(result.Returned(cell, clipped, after: true)[depth]), Largest(result, cell, clipped),
                    Power(result.Returned(cell, free, after: true)[depth]), Largest(result, cell, free));
                if (cell == RecurrentCell.Lstm)
                {
                    table.AddRow(
                        "its memory", clipped.Weights,
                        Power(result.Returned(cell, clipped, after: false, memory: true)[depth]),
                        Power(result.Returned(cell, clipped, after: true, memory: true)[depth]), "",
                        Power(result.Returned(cell, free, after: true, memory: true)[depth]), "");
                }
            }
        }
        return table;
    }

    private static Table Recall(DiagnosisResult result)
    {
        Table table = new Table().Border(TableBorder.Rounded)
            .Title($"Answered rightly, by steps from the value to the question; chance is {1.0 / RecallTask.Values:P1}")
            .AddColumn("cell").AddColumn("weights").AddColumn("gradients");
        foreach (int lag in result.Options.Lags)
            table.AddColumn(new TableColumn(lag.ToString(CultureInfo.InvariantCulture)).RightAligned());
        foreach (RecurrentCell cell in result.Options.Cells)
        {
            foreach (Remedies remedies in Remedies.All)
            {
                table.AddRow(
                [
                    TrainingWords.Of(cell),
                    remedies.Weights,
                    remedies.Gradients,
                    .. result.Options.Lags.Select(lag => result.Accuracy(cell, remedies, lag)?.ToString("P0", CultureInfo.InvariantCulture) ?? ""),
                ]);
            }
        }
        return table;
    }

    private static string Largest(DiagnosisResult result, RecurrentCell cell, Remedies remedies)
    {
        Trial[] trials = [.. result.Of(cell, remedies, result.Options.Depth)];
        int diverged = trials.Count(trial => trial.Diverged);
        return trials.Max(trial => trial.LargestNorm).ToString("G3", CultureInfo.InvariantCulture) + (diverged > 0 ? $", {diverged} diverged" : "");
    }

    private static string Power(double share) => share <= DiagnosisResult.Least ? "0" : share.ToString("0.0E+0", CultureInfo.InvariantCulture);

    private delegate bool Parser<T>(string word, out T value);

    private static T[] Parsed<T>(ArgumentResult result, string rule, Parser<T> parse)
    {
        List<T> values = [];
        foreach (string word in result.Tokens.SelectMany(token => token.Value.Split(',')))
        {
            if (parse(word.Trim(), out T value))
                values.Add(value);
            else
                result.AddError($"'{word}' is not one of: {rule}");
        }
        return [.. values];
    }

    private static Option<T> Number<T>(string name, string description, T usual)
        where T : struct, INumber<T>, IMinMaxValue<T> => NumberOption.Of(name, description, usual, T.MinValue, T.MaxValue);
}
