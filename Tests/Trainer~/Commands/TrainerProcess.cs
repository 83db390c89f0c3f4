using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Cognomen.Trainer.Tests.Commands;

/// <summary>The trainer as users and windows run it: a process of its own.</summary>
internal sealed class TrainerProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Task<string> errors;

    private TrainerProcess(IEnumerable<string> arguments, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "cognomen-trainer.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public static TrainerProcess Start(params string[] arguments) => new(arguments);

    /// <summary>Starts with a variable of its environment replaced.</summary>
    public static TrainerProcess StartWith((string Name, string Value) variable, params string[] arguments) => new(arguments, variable);

    /// <summary>Runs to the end with standard input open.</summary>
    public static (int ExitCode, string Output, string Errors) Run(params string[] arguments)
    {
        using TrainerProcess trainer = new(arguments);
        return trainer.End();
    }

    public string? ReadLine() => process.StandardOutput.ReadLine();

    /// <summary>Reads lines up to one that holds a text.</summary>
    public void WaitFor(string text)
    {
        List<string> lines = [];
        while (ReadLine() is string line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return;
            lines.Add(line);
        }
        throw new InvalidOperationException($"the trainer ended without saying '{text}': {string.Join('\n', lines)}\n{errors.Result}");
    }

    public void CloseInput() => process.StandardInput.Close();

    /// <summary>Stops reading: whatever the trainer writes from now on meets a broken pipe.</summary>
    public void CloseOutput() => process.StandardOutput.Close();

    /// <summary>Waits for the end of a trainer that nobody reads from any more.</summary>
    public (int ExitCode, string Errors) EndUnread() => process.WaitForExit(Longest)
        ? (process.ExitCode, errors.Result)
        : throw new TimeoutException($"the trainer did not end within {Longest}");

    public void Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Kill() => process.Kill();

    public (int ExitCode, string Output, string Errors) End()
    {
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Longest))
        {
            process.Kill();
            throw new TimeoutException($"the trainer did not end within {Longest}: {output}");
        }
        return (process.ExitCode, output, errors.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
