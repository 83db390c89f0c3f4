using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.CommandLine;
using Cognomen.Format;
using Cognomen.Trainer.Progress;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using Spectre.Console;

namespace Cognomen.Trainer.Commands;

/// <summary><c>report</c>: the quality of a model's names, as a page and as JSON.</summary>
internal static class ReportCommand
{
    private const string PageName = "report.html", JsonName = "report.json";

    public static Command Create()
    {
        Option<string> model = new("--model") { Description = "A model file.", HelpName = "FILE", Required = true };
        Option<string> corpus = new("--corpus") { Description = "The CSV that it was trained on, or a .txt with one name a line.", HelpName = "FILE", Required = true };
        Option<string> folder = new("--out") { Description = $"The folder for {PageName} and {JsonName}; made where it does not exist.", HelpName = "FOLDER", Required = true };
        Option<string?> log = new("--log") { Description = "What 'train --progress json' wrote, for the loss curves. Default: the losses that the model file holds.", HelpName = "FILE" };
        CorpusArguments reading = new();
        Option<int> names = NumberOption.Of("--names", "Names drawn for each nationality.", new ReportOptions().Names, int.MinValue, int.MaxValue);
        Option<long> seed = NumberOption.Of("--seed", "The stream that names are drawn from.", 1, long.MinValue, long.MaxValue);
        Command command = new("report", "Judges a model's names beside real ones: a page with charts, and JSON.") { model, corpus, folder, log, names, seed };
        reading.AddTo(command);
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            using StopRequest stop = new(watchInput: false);
            ReportOptions options = new ReportOptions { Names = parsed.GetValue(names), Seed = parsed.GetValue(seed), ModelPath = parsed.GetRequiredValue(model), CorpusPath = parsed.GetRequiredValue(corpus), Reading = reading.Read(parsed).ToArguments() }.Checked();
            string target = parsed.GetRequiredValue(folder);
            if (File.Exists(target))
                throw new IOException($"out '{target}' is a file; it must be a folder");
            using FileStream stream = File.OpenRead(parsed.GetRequiredValue(model));
            byte[] file = ModelBytes.Read(stream);
            IReadOnlyList<EpochMessage>? epochs = parsed.GetValue(log) is string path ? LossLog.Read(path) : null;
            Corpus read = Corpus.Read(parsed.GetRequiredValue(corpus), reading.Read(parsed));
            ModelReport report = new ReportBuilder(read, options, Console.Error.WriteLine).Run(file, epochs, stop.Token);
            Directory.CreateDirectory(target);
            File.WriteAllText(Path.Combine(target, JsonName), ReportJson.Write(report));
            File.WriteAllText(Path.Combine(target, PageName), ReportPage.Write(report));
            Print(report, Path.Combine(target, PageName));
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }

    private static void Print(ModelReport report, string page)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn("model").AddColumn("beside").AddColumn("");
        table.AddRow("nats a symbol, all", TableText.Nats(report.Quality.Overall.All.Nats), TableText.Nats(report.Baseline.Overall.All.Nats), "n-grams");
        table.AddRow("nats a symbol, unseen", TableText.Nats(report.Quality.Overall.Unseen.Nats), TableText.Nats(report.Baseline.Overall.Unseen.Nats), "n-grams");
        table.AddRow("symbols guessed first", Share(report.Quality.Overall.All.Accuracy), Share(report.Baseline.Overall.All.Accuracy), "n-grams");
        table.AddRow(
            "nationalities behind",
            report.BehindBaseline.Count().ToString(CultureInfo.InvariantCulture),
            report.Compared.Count().ToString(CultureInfo.InvariantCulture),
            $"n-grams; {report.ClearlyBehindBaseline.Count()} by over two standard errors");
        if (report.Fidelity is FidelityTotal fidelity)
        {
            table.AddRow("nationality recognised", Share(fidelity.Generated), Share(fidelity.Real), $"held-out names; {Share(fidelity.Ratio)} of it, bar {Share(FidelityTotal.Bar)}");
            table.AddRow("the same, not in training", Share(fidelity.New), Share(fidelity.Unseen), $"held-out names; {Share(fidelity.RatioUnseen)} of it");
        }
        if (report.GenderFidelity?.Total is FidelityTotal gender)
            AddFidelity("gender recognised", gender);
        if (report.EqualFidelity is EqualFidelity equal)
        {
            table.AddEmptyRow();
            table.AddRow("every nationality weighs the same", "", "", "");
            table.AddRow("nats a symbol, unseen", TableText.Nats(report.EqualLoss), TableText.Nats(report.EqualBaselineLoss), "n-grams");
            AddFidelity("recognised", equal.All);
            AddFidelity("the smaller half", equal.Smaller);
            AddFidelity("the larger half", equal.Larger);
            table.AddEmptyRow();
        }
        table.AddRow("names that are new", Share(report.Nationalities.Average(nationality => nationality.Novelty.New)), "", "mean over nationalities");
        table.AddRow(
            $"lengths within {NationalityReport.LengthBar}",
            report.Sizable.Count(nationality => nationality.MeetsLengthBar == true).ToString(CultureInfo.InvariantCulture),
            report.Sizable.Count().ToString(CultureInfo.InvariantCulture),
            $"nationalities of {NationalityReport.Sizable} or more names");
        AnsiConsole.Write(table);
        Console.Out.WriteLine(MessageText.Of(report.Verdict));
        Console.Out.WriteLine(page);

        void AddFidelity(string name, FidelityTotal total)
        {
            table.AddRow(name, Share(total.Generated), Share(total.Real), $"held-out names; {Share(total.Ratio)} of it");
            table.AddRow(name + ", not in training", Share(total.New), Share(total.Unseen), $"held-out names; {Share(total.RatioUnseen)} of it");
        }
    }

    private static string Share(double? value) => value?.ToString("P1", CultureInfo.InvariantCulture) ?? "–";
}
