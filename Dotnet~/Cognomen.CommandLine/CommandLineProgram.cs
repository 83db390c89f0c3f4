using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using Cognomen.Text;

namespace Cognomen.CommandLine;

/// <summary>Runs the commands of a program, and reports a command line that it does not understand in one line.</summary>
public static class CommandLineProgram
{
    /// <summary>The exit code of success.</summary>
    public const int Done = 0;

    /// <summary>The exit code of every failure. A line on standard error has the reason.</summary>
    public const int Failed = 1;

    private const int LongestShown = 60;

    /// <summary>Runs a command line.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="configuration">The outputs of the program.</param>
    /// <returns>The exit code: <see cref="Done"/> also if the reader of the output has closed it.</returns>
    public static int Run(RootCommand root, IReadOnlyList<string> arguments, InvocationConfiguration configuration)
    {
        ParseResult parsed = root.Parse(arguments);

        // The parser's own handler prints a stack trace, and reports a closed output as a failure.
        configuration.EnableDefaultExceptionHandler = false;
        try
        {
            if (parsed.Errors.Count == 0)
                return parsed.Invoke(configuration);
            configuration.Error.WriteLine($"error: {ErrorText.Shown(Message(parsed))} (help: {Help(parsed)})");
            return Failed;
        }
        catch (IOException e) when (StandardOutput.IsClosedPipe(e))
        {
            return Done;
        }
        catch (Exception error)
        {
            configuration.Error.WriteLine(Quoted.Escape($"error: {error.GetType().Name} in {error.TargetSite?.DeclaringType?.Name}.{error.TargetSite?.Name}, a fault of the program: {error.Message}"));
            return Failed;
        }
    }

    // Only the first mistake, because later ones often follow from it. Long values are cut.
    private static string Message(ParseResult parsed)
    {
        string message = parsed.Errors[0].Message;
        foreach (Token token in parsed.Tokens)
        {
            if (token.Value.Length > LongestShown)
                message = message.Replace($"'{token.Value}'", ErrorText.Quote(token.Value), StringComparison.Ordinal);
        }

        return message;
    }

    private static string Help(ParseResult parsed)
    {
        List<string> words = ["--help"];
        for (CommandResult? at = parsed.CommandResult; at?.Command is not (null or RootCommand); at = at.Parent as CommandResult)
            words.Insert(0, at.Command.Name);
        return string.Join(' ', words);
    }
}
