using System;
using System.CommandLine;
using System.Threading;
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
            using SharedRun? run = json && parsed.GetValue(given.Run) is string folder ? new SharedRun(folder) : null;
            using ITrainingReporter reporter = Reporter(json, run);
            ReporterLogger logger = new(reporter, parsed.GetValue(given.Verbose) ? LogLevel.Debug : LogLevel.Information);
            using StopRequest stop = new(watchInput: json && run is null);
            using RunPulse? pulse = run?.Pulse(parsed.GetValue(given.Parent), stop.Ask);
            try
            {
                return Train(parsed, given, reporter, logger, stop.Token);
            }
            catch (Exception error) when (run is not null)
            {
                // Nobody sees this process's standard error.
                Console.Error.WriteLine(error);
                throw;
            }
        });
        return command;
    }

    private static int Train(ParseResult parsed, TrainOptions given, ITrainingReporter reporter, ReporterLogger logger, CancellationToken stop) =>
        FriendlyErrors.Run(
            () =>
            {
                Libtorch.Require();
                torch.set_num_threads(parsed.GetValue(given.Threads));
                TrainingOptions options = given.Read(parsed);
                TrainingPipeline pipeline = new(options, given.Adjust(Recipe.Of(options), parsed), reporter, logger) { Checkpoints = given.ReadCheckpoints(parsed) };
                pipeline.Run(stop);
            },
            (message, exitCode) => reporter.Tell(new FailedMessage(message, exitCode)));

    private static ITrainingReporter Reporter(bool json, SharedRun? run)
    {
        if (json)
            return new JsonReporter(run?.Messages ?? Console.Out);
        return Console.IsOutputRedirected ? new PlainReporter(Console.Out, Console.Error) : new BarReporter(AnsiConsole.Console);
    }
}
