using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.CommandLine;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using Spectre.Console;

namespace Cognomen.Trainer.Commands;

/// <summary><c>compare</c>: two models side by side, on the same real names.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        Argument<string> first = new("A") { Description = "A model file." };
        Argument<string> second = new("B") { Description = "Another model file." };
        Option<string> corpus = new("--corpus") { Description = "Real names: a CSV, or a .txt with one name a line. The models need not be trained on it.", HelpName = "FILE", Required = true };
        Option<string?> split = new Option<string?>("--split") { Description = "The rows to measure: train, val, test or all. Default: test; all of a file that names no splits and that neither model was trained on.", HelpName = "SPLIT" }
            .AcceptOnlyFromAmong(RealRows.Words);
        Option<int> names = NumberOption.Of("--names", "Names drawn for each nationality.", 2_000, int.MinValue, int.MaxValue);
        Option<long> seed = NumberOption.Of("--seed", "The stream that names are drawn from.", 1, long.MinValue, long.MaxValue);
        Option<bool> json = new("--json") { Description = "Print everything as one JSON object." };
        CorpusArguments reading = new();
        Command command = new("compare", "Puts two models side by side: prediction by nationality, fidelity, novelty, variety, lengths, names.") { first, second, corpus, split, names, seed, json };
        reading.AddTo(command);
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            using StopRequest stop = new(watchInput: false);
            string one = parsed.GetRequiredValue(first), other = parsed.GetRequiredValue(second);
            ReportOptions options = new ReportOptions { Names = parsed.GetValue(names), Seed = parsed.GetValue(seed) }.Checked();
            Corpus read = Corpus.Read(parsed.GetRequiredValue(corpus), reading.Read(parsed));
            ModelComparison comparison = ModelComparison.Of(Load(one), Load(other), read, parsed.GetValue(split), options, stop.Token);
            if (parsed.GetValue(json))
                Console.Out.WriteLine(ComparisonJson.Of(comparison, one, other).ToJsonString(QualityJson.Written));
            else
                Print(comparison, Path.GetFileName(one), Path.GetFileName(other));
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }

    private static NameModel Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        return NameModel.Load(file);
    }

    private static void Print(ModelComparison comparison, string one, string other)
    {
        Table table = new Table().Border(TableBorder.Rounded)
            .Title(Markup.Escape($"A: {one}   B: {other}   {(comparison.Split == RealRows.All ? "all rows" : comparison.Split + " rows")}"))
            .AddColumn("");
        foreach (string column in new[] { "names", "nats: A", "B", "B − A", "recognised: real", "A", "B", "new: A", "B", "different: A", "B", "lengths: A", "B" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (ComparedGroup group in comparison.Groups)
        {
            table.AddRow(
                Markup.Escape(group.Nationality),
                group.First.Quality.Rows.ToString("N0", CultureInfo.InvariantCulture),
                TableText.Nats(group.First.Quality.Nats), TableText.Nats(group.Second.Quality.Nats), group.Difference?.ToString() ?? "–",
                TableText.Share(group.RealRecognised), TableText.Share(group.First.Recognised), TableText.Share(group.Second.Recognised),
                TableText.Share(group.First.New), TableText.Share(group.Second.New),
                TableText.Share(group.First.Distinct), TableText.Share(group.Second.Distinct),
                TableText.Nats(group.First.Lengths), TableText.Nats(group.Second.Lengths));
        }
        AnsiConsole.Write(table);
        foreach (ComparedGroup group in comparison.Groups.Where(group => group.First.Samples.Count > 0))
        {
            Console.Out.WriteLine($"{group.Nationality}, A: {string.Join(", ", group.First.Samples)}");
            Console.Out.WriteLine($"{group.Nationality}, B: {string.Join(", ", group.Second.Samples)}");
        }
        if (comparison.Unknown.Count > 0)
            Console.Out.WriteLine($"Left out, because one of the models does not know them: {string.Join(", ", comparison.Unknown)}");
        Console.Out.WriteLine(LossDifference.Summary(comparison.Groups[0].Difference));
    }
}
