using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.CommandLine;

namespace Cognomen.Cli;

/// <summary><c>score</c>: how plausible names are for a model.</summary>
internal static class ScoreCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Argument<string[]> names = new("names") { Description = "The names to judge.", Arity = ArgumentArity.OneOrMore };
        Option<string?> nationality = SharedOptions.Nationality("For which nationality. Default: the likeliest for each name.");
        Option<bool> json = SharedOptions.Json();
        Option<Gender> gender = WordOption.Of<Gender>("--gender", "The form of the names.");
        Command command = new("score", "Prints how plausible names are: nats a symbol, the percentage of real names that are less plausible, the least likely place.")
        {
            names, nationality, gender, json, model,
        };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            foreach (string name in result.GetValue(names)!)
            {
                string? judged = result.GetValue(nationality) ?? loaded.RankNationalities(name).Select(rank => rank.Nationality).FirstOrDefault();
                NameScore score = loaded.Score(name, judged, result.GetValue(gender));
                if (result.GetValue(json))
                {
                    JsonLine.Write(
                        output,
                        ("name", name),
                        ("nationality", judged),
                        ("natsPerSymbol", Math.Round(score.NatsPerSymbol, 4)),
                        ("percentile", score.Percentile),
                        ("leastLikely", score.LeastLikelyIndex));
                    continue;
                }

                string percentile = score.Percentile is int percent ? string.Create(CultureInfo.InvariantCulture, $", more plausible than {percent} % of real names") : "";
                string place = score.LeastLikelyIndex < name.Length ? $"'{name[score.LeastLikelyIndex]}' at {score.LeastLikelyIndex + 1}" : "its end";
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name}  {judged}  {score.NatsPerSymbol:F2} nats a symbol{percentile}, least likely: {place}"));
            }
        }));
        return command;
    }
}
