using System;
using System.CommandLine;
using BenchmarkDotNet.Running;
using Cognomen.Benchmarks.SideBySide;

namespace Cognomen.Benchmarks;

/// <summary>The cost of names: quick tables of ratios, or BenchmarkDotNet for one question at a time.</summary>
internal static class Program
{
    private const int TenMillion = 10_000_000;

    public static int Main(string[] args)
    {
        Option<bool> sideBySide = new("--side-by-side") { Description = "This package beside others, in under two minutes." };
        Option<bool> options = new("--options") { Description = "What each option of a request costs." };
        Option<bool> people = new("--people") { Description = "A person beside a surname." };
        Option<bool> parts = new("--parts") { Description = "Where the time of a name goes." };
        Option<bool> growth = new("--growth") { Description = "A thousand to ten million names." };
        Option<int> most = new("--most") { Description = "With --growth: the most names.", DefaultValueFactory = _ => TenMillion };
        Option<bool> nativeAot = new("--native-aot") { Description = "Compiles a program of one name with NativeAOT and runs it." };
        Option<bool> wasm = new("--wasm") { Description = "Compiles a program for Mono in WebAssembly and runs it under Node.js." };
        Option<bool> mono = new("--mono") { Description = "Compiles a program for Mono 6.12, the nearest to Unity's runtime, and runs it; COGNOMEN_MONO names the command." };
        RootCommand command = new("What names cost. Without an option of this list, BenchmarkDotNet takes the arguments: --list flat shows its benchmarks, --filter '*' runs them.")
        {
            sideBySide, options, people, parts, growth, most, nativeAot, wasm, mono,
            Hidden(OtherFigures.MeasureName, OtherFigures.Name),
            Hidden(OtherFigures.MeasureLoad, OtherFigures.Load),
            Hidden(OtherFigures.MeasureMemory, OtherFigures.Memory),
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(sideBySide))
                SideBySideCommand.Run();
            else if (parsed.GetValue(options))
                OptionsCommand.Run();
            else if (parsed.GetValue(people))
                PeopleCommand.Run();
            else if (parsed.GetValue(parts))
                PartsCommand.Run();
            else if (parsed.GetValue(growth))
                GrowthCommand.Run(parsed.GetValue(most));
            else if (parsed.GetValue(nativeAot))
                OtherRuntimes.NativeAot();
            else if (parsed.GetValue(wasm))
                OtherRuntimes.Wasm();
            else if (parsed.GetValue(mono))
                OtherRuntimes.Mono();
            else
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, Benchmarks.InProcess.Config);
        });
        return command.Parse(args).Invoke();
    }

    private static Command Hidden(string name, Action run)
    {
        Command command = new(name) { Hidden = true };
        command.SetAction(_ => run());
        return command;
    }
}
