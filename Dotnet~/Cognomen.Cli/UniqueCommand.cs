using System.CommandLine;
using System.IO;

namespace Cognomen.Cli;

/// <summary><c>unique</c>: names without repeats, and what is left when they run out.</summary>
internal static class UniqueCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed(0);
        Option<int> count = new("--count") { Description = "How many names.", DefaultValueFactory = _ => 10, HelpName = "K" };
        Option<FileInfo?> used = new("--used") { Description = "Names that are taken, one a line.", HelpName = "FILE" };
        Option<bool> estimate = new("--estimate") { Description = "Say afterwards how many names are left." };
        RequestOptions options = new();
        Command command = new("unique", "Prints names without repeats, one a line.") { count, used, estimate, seed, model };
        options.AddTo(command);
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            string[] taken = result.GetValue(used) is FileInfo file ? File.ReadAllLines(file.FullName) : [];
            UniqueNames names = new(new NameGenerator(loaded, result.GetValue(seed)), taken);
            NameRequest request = options.Request(result);
            NameShortfall? shortfall = null;
            for (int i = 0; i < result.GetValue(count) && shortfall == null; i++)
            {
                if (names.TryNext(request, out string name, out shortfall))
                    output.WriteLine(name);
            }

            if (result.GetValue(estimate))
                output.WriteLine(names.Estimate(request));
            if (shortfall != null)
                throw new NameShortfallException(shortfall);
        }));
        return command;
    }
}
