using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.CommandLine;
using Cognomen.Training;

namespace Cognomen.Cli;

/// <summary><c>rank</c>: the likeliest nationalities of names, or how often the likeliest is right on a corpus.</summary>
internal static class RankCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Argument<string[]> names = new("names") { Description = "The names to place.", Arity = ArgumentArity.ZeroOrMore };
        Option<int> top = NumberOption.Of("--top", "How many nationalities to print for a name.", 3, 1, int.MaxValue, "K");
        Option<bool> uniform = new("--uniform") { Description = "Use the same prior for all nationalities. Default: the model's prior." };
        Option<FileInfo?> corpus = new("--corpus") { Description = "A CSV of surnames with nationalities: measure on it.", HelpName = "FILE" };
        Option<string?> split = new Option<string?>("--split") { Description = "Of the corpus, only rows of this split: train, val or test.", HelpName = "S" }
            .AcceptOnlyFromAmong("train", "val", "test");
        Option<bool> json = SharedOptions.Json();
        CorpusArguments reading = new();
        Command command = new("rank", "Prints the likeliest nationalities of names, or measures on a corpus how often the likeliest is right.")
        {
            names, top, uniform, corpus, split, json, model,
        };
        reading.AddTo(command);
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NationalityPrior prior = result.GetValue(uniform) ? NationalityPrior.Uniform : NationalityPrior.Model;
            foreach (string name in result.GetValue(names)!)
                Write(name, [.. loaded.RankNationalities(name, prior).Take(result.GetValue(top))], result.GetValue(json), output);
            if (result.GetValue(corpus) is FileInfo file)
                Measure(loaded, prior, Corpus.Read(file.FullName, reading.Read(result)), result.GetValue(split), result.GetValue(json), output);
        }));
        return command;
    }

    private static void Write(string name, RankedNationality[] ranks, bool json, TextWriter output)
    {
        if (!json)
        {
            output.WriteLine($"{name}  {string.Join(", ", ranks)}");
            return;
        }

        (string, object?)[][] shown = [.. ranks.Select(rank => new (string, object?)[] { ("nationality", rank.Nationality), ("probability", Math.Round(rank.Probability, 6)) })];
        JsonLine.Write(output, ("name", name), ("ranks", shown));
    }

    private static void Measure(NameModel model, NationalityPrior prior, Corpus corpus, string? split, bool json, TextWriter output)
    {
        HashSet<string> known = new(model.Nationalities, StringComparer.OrdinalIgnoreCase);
        List<CorpusRow> rows = [.. corpus.Rows.Where(row => known.Contains(row.Nationality) && (split == null || string.Equals(row.Split.ToString(), split, StringComparison.OrdinalIgnoreCase)))];
        if (rows.Count == 0)
            throw new ArgumentException($"--corpus holds no row{(split == null ? "" : $" of the split {split}")} of a nationality that the model knows");
        int first = 0;
        int firstThree = 0;
        foreach (CorpusRow row in rows)
        {
            int place = model.RankNationalities(row.Surname, prior).TakeWhile(rank => !string.Equals(rank.Nationality, row.Nationality, StringComparison.OrdinalIgnoreCase)).Count();
            first += place == 0 ? 1 : 0;
            firstThree += place < 3 ? 1 : 0;
        }

        if (json)
        {
            JsonLine.Write(output, ("names", rows.Count), ("first", Math.Round((double)first / rows.Count, 6)), ("firstThree", Math.Round((double)firstThree / rows.Count, 6)));
            return;
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count} names: the likeliest nationality is right for {100.0 * first / rows.Count:F1} %, one of the first three for {100.0 * firstThree / rows.Count:F1} %."));
    }
}
