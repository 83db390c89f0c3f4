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
        Option<string?> nationality = new("--nationality") { Description = "Default: any, by the model's prior.", HelpName = "N" };
        Option<Gender> gender = new("--gender") { Description = "The form of the name, where the nationality's names have forms." };
        Option<int> count = new("--count") { Description = "How many names.", DefaultValueFactory = _ => 10, HelpName = "K" };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > LargestCount)
                result.AddError($"--count is {result.GetValueOrDefault<int>()}: it must be 0 to {LargestCount}");
        });
        Option<double> temperature = new("--temperature")
        {
            Description = "0.05 to 20: below 1 likelier names, above 1 freer ones.",
            DefaultValueFactory = _ => 1,
            HelpName = "T",
        };
        Option<int> minLength = new("--min-length") { Description = "The least length.", DefaultValueFactory = _ => 1 };
        Option<int> maxLength = new("--max-length") { Description = "The greatest length. Default: the model's own.", DefaultValueFactory = _ => int.MaxValue };
        Command command = new("generate", "Prints names, one a line.") { nationality, gender, count, seed, temperature, minLength, maxLength, model };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NameGenerator names = new(loaded, result.GetValue(seed));
            NameRequest request = new()
            {
                Nationality = result.GetValue(nationality),
                Gender = result.GetValue(gender),
                Temperature = result.GetValue(temperature),
                MinLength = result.GetValue(minLength),
                MaxLength = result.GetValue(maxLength),
            };
            for (int i = 0; i < result.GetValue(count); i++)
                output.WriteLine(names.Next(request));
        }));
        return command;
    }
}
