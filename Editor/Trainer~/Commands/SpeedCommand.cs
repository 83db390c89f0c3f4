using System;
using System.CommandLine;
using System.Text.Json.Nodes;
using Cognomen.CommandLine;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Recipes;
using Cognomen.Trainer.Speed;
using Cognomen.Training;
using TorchSharp;

namespace Cognomen.Trainer.Commands;

/// <summary><c>speed</c>: how fast networks learn here, compared with a bare loop over libtorch.</summary>
internal static class SpeedCommand
{
    private const int DefaultNames = 4096;

    public static Command Create()
    {
        TrainArguments shared = new();
        Option<string> corpus = new("--corpus") { Description = "A CSV, or a .txt with one name a line.", HelpName = "FILE", Required = true };
        Option<int> names = NumberOption.Of("--names", "Names a round.", DefaultNames, 1, 1_000_000);
        Command command = new("speed", "Compares the trainer with a bare libtorch loop over the same network, in one process, as JSON.") { corpus, names, shared.Preset, shared.Threads };
        command.SetAction(parsed => FriendlyErrors.Run(() =>
        {
            Libtorch.Require();
            torch.set_num_threads(parsed.GetValue(shared.Threads));
            using StopRequest stop = new(watchInput: false);
            TrainingData data = new(Corpus.Read(parsed.GetRequiredValue(corpus)), unconditioned: false);
            NetworkRecipe recipe = Recipe.Of(parsed.GetValue(shared.Preset)).Student;
            SpeedResult result = SpeedComparison.Run(data, recipe, parsed.GetValue(names), stop.Token);
            Console.Out.WriteLine(new JsonObject
            {
                ["cell"] = TrainingWords.Of(recipe.Shape.Cell),
                ["hidden"] = recipe.Shape.Hidden,
                ["batch"] = recipe.Fit.Batch,
                ["threads"] = torch.get_num_threads(),
                ["symbolsPerSecond"] = Math.Round(result.Trainer),
                ["bareSymbolsPerSecond"] = Math.Round(result.Bare),
                ["ratio"] = Math.Round(result.Ratio, 3),
            }.ToJsonString());
        }, message => Console.Error.WriteLine("error: " + message)));
        return command;
    }
}
