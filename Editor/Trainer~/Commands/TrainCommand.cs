using System;
using System.CommandLine;
using System.IO;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Recipes;
using Cognomen.Trainer.Reporting;
using Cognomen.Training;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary><c>train</c>: from a corpus to a model file.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        TrainOptions given = new();
        Command command = new("train", "Fits a network to a corpus and writes it as a model file.");
        given.AddTo(command);
        command.SetAction(parsed =>
        {
            bool json = parsed.GetValue(given.Progress) == TrainOptions.Json;
            using ITrainingReporter reporter = Reporter(json);
            ReporterLogger logger = new(reporter, parsed.GetValue(given.Verbose) ? LogLevel.Debug : LogLevel.Information);
            using StopRequest stop = new(watchInput: json);
            return Run(() =>
            {
                Libtorch.Require();
                torch.set_num_threads(parsed.GetValue(given.Threads));
                TrainingOptions options = given.Read(parsed);
                new TrainingPipeline(options, Recipe.Of(options), reporter, logger).Run(stop.Token);
            }, reporter);
        });
        return command;
    }

    /// <summary>Runs a training and says how it ended; the exit code is 0, 1 after a failure, or 130 when asked to stop.</summary>
    private static int Run(Action training, ITrainingReporter reporter)
    {
        try
        {
            training();
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped before the end; the old model, if there was one, is as it was", ExitCode.Stopped);
        }
        catch (Exception error) when (IsExpected(error))
        {
            return Fail(error.Message, ExitCode.Failure);
        }

        int Fail(string message, int exitCode)
        {
            reporter.Tell(new FailedMessage(message, exitCode));
            return exitCode;
        }
    }

    /// <summary>What a user can mend, and for which a stack trace says nothing.</summary>
    private static bool IsExpected(Exception error) => error
        is CorpusException or DivergedException or LibtorchException or NameModelException or ArgumentException or IOException or UnauthorizedAccessException;

    private static ITrainingReporter Reporter(bool json)
    {
        if (json)
            return new JsonReporter(Console.Out);
        return Console.IsOutputRedirected ? new PlainReporter(Console.Out, Console.Error) : new BarReporter(AnsiConsole.Console);
    }
}
