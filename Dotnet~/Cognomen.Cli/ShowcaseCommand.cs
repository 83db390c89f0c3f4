using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cognomen.Cli;

/// <summary>No arguments: names of every nationality, to see at a glance what the package gives.</summary>
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
        foreach (string nationality in NameForms.Nationalities.Where(nationality => model.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase)))
        {
            string name = names.Next(new NameRequest { Nationality = nationality, Gender = Gender.Masculine });
            if (FamilyCommand.HasForms(name))
                output.WriteLine("Family, " + FamilyCommand.Family(name, nationality));
        }

        output.WriteLine();
        output.WriteLine($"Seed {seed}. More: generate --nationality Irish --count 20 (and --help).");
    }
}
