using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Pipeline;
using Cognomen.Trainer.Progress;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary><c>train</c>: trains a model on a corpus.</summary>
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
            using SharedRun? run = json && parsed.GetValue(arguments.Run) is string folder ? new SharedRun(folder) : null;
            using IProgressReporter reporter = Reporter(json, run);
            ReporterLogger logger = new(reporter, parsed.GetValue(arguments.Verbose) ? LogLevel.Debug : LogLevel.Information);
            using StopRequest stop = new(watchInput: json && run is null);
            using RunPulse? pulse = run?.Pulse(parsed.GetValue(arguments.Parent), stop.Ask);
            try
            {
                return Train(parsed, arguments, reporter, logger, stop.Token);
            }
            catch (Exception error) when (run is not null)
            {
                // This process has no visible standard error.
                Console.Error.WriteLine(error);
                throw;
            }
        });
        return command;
    }

    private static int Train(ParseResult parsed, TrainArguments arguments, IProgressReporter reporter, ReporterLogger logger, CancellationToken stop) =>
        FriendlyErrors.Run(
            () =>
            {
                Libtorch.Require();
                torch.set_num_threads(parsed.GetValue(arguments.Threads));
                TrainingOptions options = arguments.ReadOptions(parsed);
                Recipe recipe = arguments.ReadRecipe(options, parsed);
                LstmCheck.Require(LstmSizes(recipe));
                TrainingPipeline pipeline = new(options, recipe, reporter, logger) { Checkpoints = arguments.ReadCheckpoints(parsed), WritesRealNames = true };
                pipeline.Run(stop);
            },
            (message, exitCode) => reporter.Report(new FailedMessage(message, exitCode)));

    // The hidden units of the LSTMs of a recipe, and if there are any, also the size that is known to show the fault.
    private static int[] LstmSizes(Recipe recipe)
    {
        int[] sizes = [.. recipe.Teachers.Append(recipe.Student).Select(network => network.Shape).Where(shape => shape.Cell == RecurrentCell.Lstm).Select(shape => shape.Hidden)];
        return sizes.Length == 0 ? sizes : [.. sizes.Append(LstmCheck.KnownSize).Distinct()];
    }

    private static IProgressReporter Reporter(bool json, SharedRun? run)
    {
        if (json)
            return new JsonReporter(run?.Messages ?? Console.Out);
        return Console.IsOutputRedirected ? new PlainReporter(Console.Out, Console.Error) : new BarReporter(AnsiConsole.Console);
    }
}
