using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;

namespace Cognomen.Cli;

/// <summary><c>family</c>: a father, a mother, a daughter and a son, named by their culture's rule.</summary>
internal static class FamilyCommand
{
    // Nationalities whose family names differ by rule, in addition to those with two forms.
    private static readonly string[] AlsoShown = ["Malay", "Portuguese", "Spanish", "Tamil (Malaysia)"];

    // Some surnames have one form, so a family is searched that shows the rule.
    private const int Households = 50;

    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<FileInfo?> givenNames = SharedOptions.GivenNames();
        Option<long> seed = SharedOptions.Seed();
        Option<string?> nationality = SharedOptions.Nationality("Default: all whose families have a rule of their own.");
        Option<bool> json = SharedOptions.Json();
        Option<NameScript> script = SharedOptions.Script();
        Command command = new("family", "Prints the whole names of a mother, a father, a daughter and a son.") { nationality, script, json, seed, model, givenNames };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            PersonGenerator people = SharedOptions.People(loaded, result.GetValue(givenNames), result.GetValue(seed));
            bool native = result.GetValue(script) == NameScript.Native;
            if (native)
                SharedOptions.RequireNativeScript(result.GetValue(nationality));
            string[] shown = result.GetValue(nationality) is string one ? [one] : [.. Shown(people)];
            if (shown.Length == 0)
                throw new ArgumentException($"the models have no nationality whose families have a rule of their own; those are {string.Join(", ", WithForms(people).Concat(AlsoShown))}");
            foreach (string each in shown)
            {
                Household family = Find(people, each);
                if (result.GetValue(json))
                    JsonLine.Write(output, [("nationality", family.Nationality), .. Members(family, native).Select(member => (member.Name, (object?)member.Person.ToString()))]);
                else
                    output.WriteLine(Shown(family, native));
            }
        }));
        return command;
    }

    /// <summary>The nationalities of both models whose families have a rule of their own.</summary>
    public static IEnumerable<string> Shown(PersonGenerator people) => WithForms(people).Concat(AlsoShown)
        .Where(each => Knows(people.Surnames, each) && Knows(people.GivenNames, each))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> WithForms(PersonGenerator people) =>
        NameForms.Nationalities.Union(people.Surnames.Forms?.Nationalities ?? [], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first family of a nationality that shows the rule, as a line.</summary>
    public static string Family(PersonGenerator people, string nationality) => Shown(Find(people, nationality));

    private static string Shown(Household family, bool native = false) =>
        $"{family.Nationality}: {string.Join(", ", Members(family, native).Select(member => $"{member.Name} {member.Person}"))}";

    private static Household Find(PersonGenerator people, string nationality)
    {
        Household family = people.HouseholdFor(0, nationality);
        bool hasOwn = people.Surnames.Forms?.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase) == true;
        if (!hasOwn && NameForms.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase) && !HasForms(family.Father.Family))
        {
            throw new ArgumentException(
                $"{nationality} surnames have two forms, but the rules are for Latin letters only: the model wrote {family.Father.Family}. Rules of your own in a file .forms beside the model take their place");
        }

        for (long id = 1; id < Households && !ShowsRule(family); id++)
            family = people.HouseholdFor(id, nationality);
        return family;
    }

    /// <summary>Whether a name is in Latin letters, which the rules of forms need.</summary>
    public static bool HasForms(string name) => name.EnumerateRunes().All(rune => !Rune.IsLetter(rune) || IsLatin(rune.Value));

    private static bool IsLatin(int letter) => letter is < 0x0250 or (>= 0x1E00 and <= 0x1EFF);

    private static IEnumerable<(string Name, PersonName Person)> Members(Household family, bool native)
    {
        (string Name, PersonName Person)[] members =
            [("mother", family.Mother), ("father", family.Father), ("daughter", family.Child(0, Gender.Feminine)), ("son", family.Child(1, Gender.Masculine))];
        return native ? members.Select(member => (member.Name, member.Person.InNativeScript())) : members;
    }

    private static bool ShowsRule(Household family) => family.Child(0, Gender.Feminine).Family != family.Father.Family || family.Father.SecondFamily.Length > 0;

    private static bool Knows(NameModel model, string nationality) => model.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase);
}
