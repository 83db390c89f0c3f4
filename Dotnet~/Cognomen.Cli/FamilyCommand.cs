using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;

namespace Cognomen.Cli;

/// <summary><c>family</c>: one surname for two adults and two children, each in the form of their gender.</summary>
internal static class FamilyCommand
{
    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<long> seed = SharedOptions.Seed();
        Option<string?> nationality = SharedOptions.Nationality("Default: all that have two forms.");
        Option<bool> json = SharedOptions.Json();
        Command command = new("family", "Prints the surname of a mother, a father, a daughter and a son.") { nationality, json, seed, model };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            NameGenerator names = new(loaded, result.GetValue(seed));
            foreach (string each in result.GetValue(nationality) is string one ? [one] : TwoForms(loaded))
            {
                string name = names.NameAt(0, new NameRequest { Nationality = each, Gender = Gender.Masculine });
                string hers = Feminine(name, each);
                if (result.GetValue(json))
                    JsonLine.Write(output, ("nationality", each), ("mother", hers), ("father", name), ("daughter", hers), ("son", name));
                else
                    output.WriteLine(Family(name, each));
            }
        }));
        return command;
    }

    /// <summary>The members of a family by its name in the masculine form.</summary>
    public static string Family(string name, string nationality)
    {
        string hers = Feminine(name, nationality);
        return $"{nationality}: mother {hers}, father {name}, daughter {hers}, son {name}";
    }

    /// <summary>Whether the rules of forms can be used: they are made for names in Latin letters.</summary>
    public static bool HasForms(string name) => name.EnumerateRunes().All(rune => !Rune.IsLetter(rune) || IsLatin(rune.Value));

    private static string Feminine(string name, string nationality) =>
        HasForms(name) || !NameForms.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase)
            ? NameForms.Feminine(name, nationality)
            : throw new ArgumentException($"{nationality} has two forms of a surname, and the rules know them in Latin letters only: the model wrote {name}");

    private static string[] TwoForms(NameModel model)
    {
        string[] known = [.. NameForms.Nationalities.Where(nationality => model.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase))];
        return known.Length > 0 ? known : throw new ArgumentException($"the model knows no nationality with two forms of a surname; those are {string.Join(", ", NameForms.Nationalities)}");
    }

    private static bool IsLatin(int letter) => letter is < 0x0250 or (>= 0x1E00 and <= 0x1EFF);
}
