using System.CommandLine;
using System.IO;

namespace Cognomen.Cli;

/// <summary><c>nationalities</c>: what a model knows, one a line.</summary>
internal static class NationalitiesCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Command command = new("nationalities", "Prints the nationalities that the model knows, one a line.") { model };
        command.SetAction(SharedOptions.WithModel(model, (_, loaded, output) =>
        {
            foreach (string nationality in loaded.Nationalities)
                output.WriteLine(nationality);
        }));
        return command;
    }
}
