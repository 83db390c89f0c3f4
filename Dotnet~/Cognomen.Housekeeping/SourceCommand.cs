using System;
using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary>A command that writes files of the package, or with <c>--check</c> reports whether they are up to date.</summary>
internal static class SourceCommand
{
    /// <param name="name">The command.</param>
    /// <param name="description">Its description.</param>
    /// <param name="checkDescription">The description of <c>--check</c>.</param>
    /// <param name="run">The action: it takes the package's folder, whether to check only, and the outputs for results and errors, and returns the exit code.</param>
    public static Command Create(string name, string description, string checkDescription, Func<string, bool, TextWriter, TextWriter, int> run)
    {
        Option<bool> check = new("--check") { Description = checkDescription };
        Option<DirectoryInfo?> root = new("--root") { Description = "The package's folder. Default: the nearest one above the working directory." };
        Command command = new(name, description) { check, root };
        command.SetAction(result => run(
            result.GetValue(root)?.FullName ?? PackageRoot.Find(Directory.GetCurrentDirectory()),
            result.GetValue(check),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }
}
