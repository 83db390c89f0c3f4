using System.CommandLine;
using System.IO;

namespace Cognomen.Cli;

/// <summary><c>generate</c>: one name a line, and nothing else.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed();
        RequestOptions options = new();
        Option<int> count = SharedOptions.Count();
        Option<bool> json = SharedOptions.Json();
        Command command = new("generate", "Prints names, one a line.") { count, json, seed, model };
        options.AddTo(command);
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NameGenerator names = new(loaded, result.GetValue(seed));
            NameRequest request = options.Request(result);
            for (int i = 0; i < result.GetValue(count); i++)
                SharedOptions.WriteName(output, names.Next(request), request, result.GetValue(json));
        }));
        return command;
    }
}
