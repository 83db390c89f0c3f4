using System.CommandLine;
using System.IO;

namespace Cognomen.Cli;

/// <summary><c>generate</c>: one name a line, and nothing else.</summary>
internal static class GenerateCommand
{
    private const int LargestCount = 100_000_000;

    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed(0);
        RequestOptions options = new();
        Option<int> count = new("--count") { Description = "How many names.", DefaultValueFactory = _ => 10, HelpName = "K" };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > LargestCount)
                result.AddError($"--count is {result.GetValueOrDefault<int>()}: it must be 0 to {LargestCount}");
        });
        Command command = new("generate", "Prints names, one a line.") { count, seed, model };
        options.AddTo(command);
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NameGenerator names = new(loaded, result.GetValue(seed));
            NameRequest request = options.Request(result);
            for (int i = 0; i < result.GetValue(count); i++)
                output.WriteLine(names.Next(request));
        }));
        return command;
    }
}
