using System.CommandLine;
using System.IO;

namespace Cognomen.Cli;

/// <summary><c>nationalities</c>: the nationalities of a model, one a line.</summary>
internal static class NationalitiesCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<bool> json = SharedOptions.Json();
        Command command = new("nationalities", "Prints the nationalities that the model knows, one a line.") { json, model };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            foreach (string nationality in loaded.Nationalities)
            {
                if (result.GetValue(json))
                    JsonLine.Write(output, ("nationality", nationality));
                else
                    output.WriteLine(nationality);
            }
        }));
        return command;
    }
}
