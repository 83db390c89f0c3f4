using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Cognomen.Benchmarks.Measuring;

namespace Cognomen.Benchmarks.SideBySide;

/// <summary><c>--native-aot</c>, <c>--wasm</c> and <c>--mono</c>: the program of <c>Dotnet~/Cognomen.Benchmarks.Startup</c> on other runtimes.</summary>
internal static class OtherRuntimes
{
    private const string Project = "Dotnet~/Cognomen.Benchmarks.";
    private const int Starts = 25;

    public static void NativeAot()
    {
        string folder = Publish("NativeAot");
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "Cognomen.Benchmarks.Startup.exe" : "Cognomen.Benchmarks.Startup");
        List<double> times = [];
        for (int i = 0; i < Starts; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Child.Run(program, "", []);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Console.WriteLine($"{Machine.Description}. NativeAOT: {Texts.Number(Rounds.Median(times))} ms from start to exit with the first name printed, the median of {Starts} starts; {Texts.Number(times.Min())} ms the fastest; the program is {Texts.Number(new FileInfo(program).Length / 1e6)} MB");
        Tell(Child.Values(program, "measure"));
    }

    public static void Wasm()
    {
        string folder = Publish("Wasm");
        string framework = Directory.EnumerateDirectories(folder, "_framework", SearchOption.AllDirectories).First();
        string script = Path.Combine(Root(), "Dotnet~", "wasm.mjs");
        Console.WriteLine($"{Machine.Description}. Mono's interpreter in WebAssembly:");
        Tell(Child.Values("node", $"\"{script}\" \"{framework}\" measure"));
    }

    public static void Mono()
    {
        string mono = Environment.GetEnvironmentVariable("COGNOMEN_MONO") ?? "mono";
        if (!Child.CanRun(mono, "--version", out string version) || !version.Contains("version 6.12", StringComparison.Ordinal))
        {
            Console.WriteLine($"not run: it needs Mono 6.12, and '{mono}' is none; COGNOMEN_MONO names its command");
            return;
        }

        string folder = Publish("Mono");
        string program = Path.Combine(folder, "Cognomen.Benchmarks.Startup.dll");
        Child.Run("dotnet", $"run -c Release -v quiet --project \"{Path.Combine(Root(), "Dotnet~/Cognomen.Housekeeping")}\" -- mono \"{program}\" \"{Path.Combine(folder, "Cognomen.dll")}\"", []);
        Console.WriteLine($"{Machine.Description}. Mono's compiler, {version.Split('\n')[0]}:");
        Dictionary<string, double> measured = Child.Values(mono, $"\"{program}\" all");
        Tell(measured);
        Console.WriteLine();
        Console.WriteLine("| | µs |");
        Console.WriteLine("| --- | ---: |");
        int option = 0;
        foreach ((string name, _) in Requests.All())
            Console.WriteLine($"| {name} | {Texts.Number(measured[string.Create(CultureInfo.InvariantCulture, $"option-{option++}")] / 1000)} |");
        Console.WriteLine($"| RankNationalities of a given name | {Texts.Number(measured["rank"] / 1000)} |");
        Console.WriteLine($"| Name Showcase drawn again, 204 names | {Texts.Number(measured["showcase"] / 1000)} |");
    }

    private static void Tell(Dictionary<string, double> measured) => Console.WriteLine(
        $"Next(nationality) {Texts.Number(measured["warm"])} ns, nothing remembered {Texts.Number(measured["cold"])} ns; loading the model and drawing the first name: {Texts.Number(measured["load"])} ms in a running process");

    private static string Publish(string runtime)
    {
        string folder = Path.Combine(Root(), "artifacts~", "publish", "Cognomen.Benchmarks." + runtime, "measured");
        Child.Run("dotnet", $"publish \"{Path.Combine(Root(), Project + runtime)}\" -c Release -v quiet -o \"{folder}\"", []);
        return folder;
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cognomen.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"Cognomen.slnx is in no folder above {AppContext.BaseDirectory}");
    }
}
