using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Cognomen.CommandLine;

namespace Cognomen.Cli;

/// <summary><c>unique</c>: names without repeats, and an estimate of how many are left.</summary>
internal static class UniqueCommand
{
    private const int LongestName = 1000;
    private const int MostNames = 5_000_000;

    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed();
        Option<int> count = SharedOptions.Count();
        Option<FileInfo?> used = new("--used") { Description = "Names that are used already, one a line.", HelpName = "FILE" };
        Option<bool> estimate = new("--estimate") { Description = "Print afterwards how many names are left." };
        Option<bool> json = SharedOptions.Json();
        RequestOptions options = new();
        Command command = new("unique", "Prints names without repeats, one a line.") { count, json, used, estimate, seed, model };
        options.AddTo(command);
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            List<string> taken = result.GetValue(used) is FileInfo file ? BoundedLines.Read(file.FullName, LongestName, MostNames) : [];
            UniqueNames names = new(new NameGenerator(loaded, result.GetValue(seed)), taken);
            NameRequest request = options.Request(result);
            NameShortfall? shortfall = null;
            for (int i = 0; i < result.GetValue(count) && shortfall == null; i++)
            {
                if (names.TryNext(request, out string name, out shortfall))
                    SharedOptions.WriteName(output, name, request, result.GetValue(json));
            }

            if (result.GetValue(estimate) && result.GetValue(json))
                WriteEstimate(output, names.Estimate(request));
            else if (result.GetValue(estimate))
                output.WriteLine(names.Estimate(request));
            if (shortfall != null)
                throw new NameShortfallException(shortfall);
        }));
        return command;
    }

    // JSON has no number for an infinite estimate.
    private static void WriteEstimate(TextWriter output, PoolEstimate estimate) => JsonLine.Write(
        output,
        ("remaining", double.IsFinite(estimate.Remaining) ? Math.Round(estimate.Remaining) : null),
        ("standardError", double.IsFinite(estimate.StandardError) ? Math.Round(estimate.StandardError) : null));
}
