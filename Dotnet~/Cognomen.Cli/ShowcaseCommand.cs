using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cognomen.Cli;

/// <summary>Without arguments: names of every nationality, an overview of the package.</summary>
internal static class ShowcaseCommand
{
    private const int NamesPerNationality = 7;

    public static void Attach(RootCommand root)
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed();
        root.Options.Add(model);
        root.Options.Add(seed);
        root.SetAction(SharedOptions.WithModel(model, (result, loaded, output) => Show(loaded, result.GetValue(seed), output)));
    }

    private static void Show(NameModel model, long seed, TextWriter output)
    {
        NameGenerator names = new(model, seed);
        if (model.Nationalities.Count == 0)
        {
            output.WriteLine(string.Join(", ", Enumerable.Range(0, NamesPerNationality).Select(_ => names.Next())));
            return;
        }

        int width = model.Nationalities.Max(nationality => nationality.Length);
        foreach (string nationality in model.Nationalities)
        {
            string line = string.Join(", ", Enumerable.Range(0, NamesPerNationality).Select(_ => names.Next(nationality)));
            output.WriteLine($"{nationality.PadRight(width)}  {line}");
        }

        output.WriteLine();
        PersonGenerator people = SharedOptions.People(model, null, seed);
        foreach (string nationality in FamilyCommand.Shown(people))
            output.WriteLine("Family, " + FamilyCommand.Family(people, nationality));
        output.WriteLine();
        output.WriteLine($"Seed {seed}. More: generate --nationality Irish --count 20 (and --help).");
    }
}
