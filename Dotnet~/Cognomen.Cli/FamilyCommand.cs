using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace Cognomen.Cli;

/// <summary><c>family</c>: one surname for two adults and two children, each in the form of their gender.</summary>
internal static class FamilyCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed();
        Option<string?> nationality = new("--nationality") { Description = "Default: all that have two forms.", HelpName = "N" };
        Command command = new("family", "Prints the surname of a mother, a father, a daughter and a son.") { nationality, seed, model };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NameGenerator names = new(loaded, result.GetValue(seed));
            IReadOnlyList<string> shown = result.GetValue(nationality) is string one ? [one] : NameForms.Nationalities;
            foreach (string each in shown)
                output.WriteLine(Family(names.NameAt(0, new NameRequest { Nationality = each, Gender = Gender.Masculine }), each));
        }));
        return command;
    }

    /// <summary>The members of a family by its name in the masculine form.</summary>
    public static string Family(string name, string nationality)
    {
        string hers = NameForms.Feminine(name, nationality);
        return $"{nationality}: mother {hers}, father {name}, daughter {hers}, son {name}";
    }
}
