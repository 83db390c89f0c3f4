using System;
using System.CommandLine;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Progress;
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
        TrainArguments arguments = new();
        Command command = new("train", "Fits a network to a corpus and writes it as a model file.");
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            bool json = parsed.GetValue(arguments.Progress) == TrainArguments.Json;
            using IProgressReporter reporter = Reporter(json);
            ReporterLogger logger = new(reporter, parsed.GetValue(arguments.Verbose) ? LogLevel.Debug : LogLevel.Information);
            using StopRequest stop = new(watchInput: json);
            return FriendlyErrors.Run(() =>
            {
                Libtorch.Require();
                torch.set_num_threads(parsed.GetValue(arguments.Threads));
                TrainingOptions options = arguments.ReadOptions(parsed);
                TrainingPipeline pipeline = new(options, arguments.ReadRecipe(options, parsed), reporter, logger) { Checkpoints = arguments.ReadCheckpoints(parsed) };
                pipeline.Run(stop.Token);
            }, (message, exitCode) => reporter.Report(new FailedMessage(message, exitCode)));
        });
        return command;
    }

    private static IProgressReporter Reporter(bool json)
    {
        if (json)
            return new JsonReporter(Console.Out);
        return Console.IsOutputRedirected ? new PlainReporter(Console.Out, Console.Error) : new BarReporter(AnsiConsole.Console);
    }
}
