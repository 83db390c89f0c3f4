using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Cognomen.Tests.Determinism;

/// <summary>Another program, run to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Set to 1 by test.sh: then a test whose tools are missing fails, and the slow runtimes are run.</summary>
    public static bool RequireAll => Environment.GetEnvironmentVariable("COGNOMEN_REQUIRE_RUNTIMES") == "1";

    /// <summary>Runs a program in the package's folder; skips the test, with the reason, where the program is missing.</summary>
    /// <returns>Its exit code and what it wrote.</returns>
    public static async Task<(int Code, string Output, string Errors)> Run(
        string program, string[] arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = RepositoryRoot.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (!RequireAll)
        {
            Assert.Ignore($"{start.FileName} was not found. ./test.sh and ./verify-determinism.sh run this.");
            throw;
        }
    }
}
