using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Cognomen.Benchmarks.Measuring;

/// <summary>Runs this or another program as a process of its own, and reads the lines <c>name value</c> of its output.</summary>
internal static class Child
{
    public static Dictionary<string, double> Values(string mode, params (string Name, string Value)[] environment) =>
        Values(Environment.ProcessPath!, Environment.GetCommandLineArgs()[0], mode, environment);

    public static Dictionary<string, double> Values(string program, string arguments) => Parse(Run(program, arguments, []));

    /// <returns>The output of the program.</returns>
    public static string Run(string program, string arguments, IEnumerable<(string Name, string Value)> environment)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments} ended with exit code {process.ExitCode}: {output}");
    }

    /// <summary>Whether a program exists and ends with exit code 0.</summary>
    public static bool CanRun(string program, string arguments, out string output)
    {
        try
        {
            output = Run(program, arguments, []);
            return true;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            output = "";
            return false;
        }
    }

    public static void Print(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:r}"));

    private static Dictionary<string, double> Values(string process, string assembly, string mode, (string Name, string Value)[] environment)
    {
        // Under `dotnet x.dll` the process is dotnet; an apphost needs no assembly.
        bool isHost = assembly.EndsWith(".dll", StringComparison.Ordinal) && process.Contains("dotnet", StringComparison.Ordinal) && !process.EndsWith("Cognomen.Benchmarks", StringComparison.Ordinal);
        return Parse(Run(process, isHost ? $"\"{assembly}\" {mode}" : mode, environment));
    }

    private static Dictionary<string, double> Parse(string output) => output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .Where(words => words.Length == 2)
        .ToDictionary(words => words[0], words => double.Parse(words[1], CultureInfo.InvariantCulture));
}
