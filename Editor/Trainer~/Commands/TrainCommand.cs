using System;
using System.CommandLine;
using System.Linq;
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
            return FriendlyErrors.Run(() =>
            {
                Libtorch.Require();
                torch.set_num_threads(parsed.GetValue(given.Threads));
                TrainingOptions options = given.Read(parsed);
                Recipe recipe = given.Adjust(Recipe.Of(options), parsed);
                LstmCheck.Require(recipe.Teachers.Append(recipe.Student).Select(network => network.Shape).Where(shape => shape.Cell == Cell.Lstm).Select(shape => shape.Hidden).Append(LstmCheck.KnownSize).Distinct());
                TrainingPipeline pipeline = new(options, recipe, reporter, logger) { Checkpoints = given.ReadCheckpoints(parsed) };
                pipeline.Run(stop.Token);
            }, (message, exitCode) => reporter.Tell(new FailedMessage(message, exitCode)));
        });
        return command;
    }

    private static ITrainingReporter Reporter(bool json)
    {
        if (json)
            return new JsonReporter(Console.Out);
        return Console.IsOutputRedirected ? new PlainReporter(Console.Out, Console.Error) : new BarReporter(AnsiConsole.Console);
    }
}
