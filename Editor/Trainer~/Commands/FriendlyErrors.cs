using System;
using System.IO;
using Cognomen.CommandLine;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;

namespace Cognomen.Trainer.Commands;

/// <summary>Converts the end of a command into an exit code, and a user's mistake into a message without a stack trace.</summary>
internal static class FriendlyErrors
{
    /// <param name="command">The command.</param>
    /// <param name="tell">Receives the message of an error.</param>
    /// <returns>0, 1 after a failure, or 130 when asked to stop.</returns>
    public static int Run(Action command, Action<string, int> tell)
    {
        try
        {
            command();
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            tell("stopped before the end; the old model, if there was one, is as it was", ExitCode.Stopped);
            return ExitCode.Stopped;
        }
        catch (Exception error) when (IsExpected(error))
        {
            tell(ErrorText.Of(error) + CorpusArguments.Hint(error), ExitCode.Failure);
            return ExitCode.Failure;
        }
    }

    /// <inheritdoc cref="Run(Action, Action{string, int})"/>
    public static int Run(Action command, Action<string> tell) => Run(command, (message, _) => tell(message));

    private static bool IsExpected(Exception error) => error
        is CorpusException or DivergedException or LibtorchException or NameModelException
        or ArgumentException or IOException or UnauthorizedAccessException;
}
