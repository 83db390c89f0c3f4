using System;

namespace Cognomen.Trainer.Progress;

/// <summary>Commands in the form in which this program was started: as an installed tool, or from the sources.</summary>
internal static class CommandText
{
    private const string Trainer = "cognomen-train ", Names = "cognomen ";

    /// <summary>A command of the tools, as people can type it here.</summary>
    public static string Of(string command) => Of(command, AppContext.BaseDirectory);

    /// <inheritdoc cref="Of(string)"/>
    /// <param name="command">It begins with the name of a tool.</param>
    /// <param name="folder">The folder of this program.</param>
    public static string Of(string command, string folder)
    {
        // Installed tools are in a store of their own.
        if (folder.Replace('\\', '/').Contains("/.store/", StringComparison.Ordinal))
            return command;
        return command.StartsWith(Trainer, StringComparison.Ordinal) ? "dotnet run -c Release --project Editor/Trainer~ -- " + command[Trainer.Length..]
            : command.StartsWith(Names, StringComparison.Ordinal) ? "dotnet run -c Release --project Dotnet~/Cognomen.Cli -- " + command[Names.Length..]
            : command;
    }
}
