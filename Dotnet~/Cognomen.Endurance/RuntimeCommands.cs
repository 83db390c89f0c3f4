using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Cognomen.Determinism;

namespace Cognomen.Endurance;

/// <summary><c>threads</c>, <c>memory</c>, <c>patterns</c> and <c>culture</c>: tests under load, and with unusual rules of casing.</summary>
internal static class RuntimeCommands
{
    private const int Threads = 8;
    private const int Questions = 1200;
    private const long WarmUp = 1_000_000;
    private const long LargestGrowth = 1 << 20;
    private const int SweptNames = 500;

    public static Command CreateThreads()
    {
        Option<int> seconds = new("--seconds") { Description = "How long.", DefaultValueFactory = _ => 60 };
        Command command = new("threads", $"{Threads} threads ask the bundled model for everything at once, and get what one thread gets.") { seconds };
        command.SetAction(result => RunThreads(TimeSpan.FromSeconds(result.GetValue(seconds)), result.InvocationConfiguration.Output));
        return command;
    }

    public static Command CreateMemory()
    {
        Option<long> count = new("--count") { Description = "How many names.", DefaultValueFactory = _ => 10_000_000 };
        Command command = new("memory", "Draws names from the bundled model, and fails when memory grows by more than 1 MB.") { count };
        command.SetAction(result => RunMemory(result.GetValue(count), result.InvocationConfiguration.Output));
        return command;
    }

    public static Command CreateCulture()
    {
        Argument<string> name = new("name") { Description = "Such as tr-TR; '' for the invariant one." };
        Command command = new("culture", $"Hashes the first {SweptNames} names and 120 requests of the bundled model under a current culture, as the golden files do.") { name };
        command.SetAction(result => RunCulture(result.GetRequiredValue(name), result.InvocationConfiguration.Output));
        return command;
    }

    public static Command CreatePatterns()
    {
        Option<int> seconds = new("--seconds") { Description = "How long.", DefaultValueFactory = _ => 300 };
        Option<long> seed = new("--seed") { Description = "Another seed, another search.", DefaultValueFactory = _ => 1 };
        Command command = new("patterns", "Searches for the constraints on letters that take the bundled model the longest.") { seconds, seed };
        command.SetAction(result => RunPatterns(TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(seed), result.InvocationConfiguration.Output));
        return command;
    }

    private static int RunPatterns(TimeSpan time, long seed, TextWriter output)
    {
        PatternRun run = new(NameModel.Bundled, seed);
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
            run.Try();
        run.TimeAgain();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Count} requests, each prepared and asked for one name; the slowest, in ms of processor time:"));
        foreach ((LetterRequest request, TimeSpan spent) in run.Slowest)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spent.TotalMilliseconds,8:0.0}  {request}"));
        return 0;
    }

    private static int RunThreads(TimeSpan time, TextWriter output)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Package.Root, "Data", "Surnames.cognomen"));
        Stopwatch watch = Stopwatch.StartNew();
        (int rounds, IReadOnlyList<string> differences) = ThreadRun.Compare(
            () => NameModel.Load(file).WithRealNames(NameModel.Bundled.RealNames!), Threads, Questions, _ => watch.Elapsed < time);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds} rounds of {Questions} questions by {Threads} threads, {(long)rounds * Questions * Threads} answers in {watch.Elapsed.TotalSeconds:0} s: {differences.Count} differ from one thread's"));
        foreach (string difference in differences)
            output.WriteLine(difference);
        return differences.Count == 0 ? 0 : 1;
    }

    private static int RunMemory(long count, TextWriter output)
    {
        Stopwatch watch = Stopwatch.StartNew();
        (long before, long after, double allocated) = MemoryRun.Measure(NameModel.Bundled, Math.Min(WarmUp, count), count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} names in {watch.Elapsed.TotalSeconds:0} s: {before} live bytes before, {after} after, {allocated:0.000} bytes allocated for a name"));
        return after - before <= LargestGrowth ? 0 : 1;
    }

    private static int RunCulture(string name, TextWriter output)
    {
        CultureInfo culture = new(name);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;

        // This shows that the rules of the culture were active.
        output.WriteLine("# i in capitals: U+" + ((int)"i".ToUpper(culture)[0]).ToString("X4", CultureInfo.InvariantCulture));
        foreach ((int count, ulong hash) in new NameSweep(NameModel.Bundled).Hashes(SweptNames))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bundled {count} {hash:x16}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bundled requests {RequestSweep.Hash(NameModel.Bundled):x16}"));
        return 0;
    }
}
