using System;
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
        Option<NameScript> script = SharedOptions.Script();
        Command command = new("generate", "Prints names, one a line.") { count, json, script, seed, model };
        options.AddTo(command);
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NameGenerator names = new(loaded, result.GetValue(seed));
            NameRequest request = options.Request(result);
            Func<string, string> write = result.GetValue(script) == NameScript.Native ? InNativeScript(request.Nationality) : name => name;
            for (int i = 0; i < result.GetValue(count); i++)
                SharedOptions.WriteName(output, write(names.Next(request)), request, result.GetValue(json));
        }));
        return command;
    }

    private static Func<string, string> InNativeScript(string? nationality)
    {
        SharedOptions.RequireNativeScript(nationality);
        return name => NativeScript.Write(name, nationality!);
    }
}
