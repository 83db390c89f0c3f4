using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.Endurance.Fuzzing;

namespace Cognomen.Endurance;

/// <summary><c>fuzz [--count N] [--seed N] [--one INDEX] [--collect FOLDER]</c></summary>
internal static class FuzzCommand
{
    private const long Report = 1_000_000;

    public static Command Create()
    {
        Option<long> count = new("--count") { Description = "How many files.", DefaultValueFactory = _ => 10_000_000 };
        Option<long> seed = new("--seed") { Description = "Another seed, other files; the same seed, the same files on every machine.", DefaultValueFactory = _ => 1 };
        Option<long?> one = new("--one") { Description = "Only the file with this number, which is also saved." };
        Option<DirectoryInfo?> collect = new("--collect") { Description = "Write one file for each way of being refused into this folder: the smallest met." };
        Command command = new("fuzz", "Loads mutated model files: each gives a model that works, or is refused by a NameModelException, within the memory allowed.")
        {
            count,
            seed,
            one,
            collect,
        };
        command.SetAction(result =>
        {
            TextWriter output = result.InvocationConfiguration.Output;
            Mutator mutator = Mutator.OfPackage(Package.Root);
            if (result.GetValue(one) is { } index)
                return One(mutator.File(result.GetValue(seed), index), output);
            return Many(new FuzzRun(mutator, result.GetValue(seed)), result.GetValue(count), result.GetValue(collect), output);
        });
        return command;
    }

    private static int Many(FuzzRun run, long count, DirectoryInfo? collect, TextWriter output)
    {
        for (long next = Math.Min(count, Report); ; next = Math.Min(count, next + Report))
        {
            run.To(next);
            if (next == count || run.Troubles.Count > 0)
                break;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{next} files"));
        }

        output.WriteLine(run);
        if (collect != null)
            Collect(run, collect.FullName);
        return run.Troubles.Count == 0 ? 0 : 1;
    }

    private static int One(byte[] file, TextWriter output)
    {
        string path = Path.Combine(Path.GetTempPath(), "fuzzed.cognomen");
        File.WriteAllBytes(path, file);
        Trial trial = Trial.Of(file, draws: true);
        output.WriteLine($"{path}, {file.Length} bytes, {trial.Elapsed.TotalMilliseconds:0} ms, {trial.Allocated} bytes allocated");
        output.WriteLine(trial.Trouble ?? trial.Refusal?.Message ?? "a model that works");
        return trial.Trouble == null ? 0 : 1;
    }

    private static void Collect(FuzzRun run, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (IGrouping<string, KeyValuePair<string, byte[]>> field in run.Kinds.GroupBy(kind => HostileFiles.NameOf(kind.Key)))
        {
            int number = 0;
            foreach ((_, byte[] file) in field.OrderBy(kind => kind.Key, StringComparer.Ordinal))
                File.WriteAllBytes(Path.Combine(folder, $"{field.Key}-{++number}.cognomen"), file);
        }

        HostileFiles.Save(folder);
    }
}
