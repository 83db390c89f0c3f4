using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cognomen.Cli;

/// <summary><c>family</c>: a father, a mother, a daughter and a son, named by their culture's rule.</summary>
internal static class FamilyCommand
{
    // Where a family's names differ by rule, beside the nationalities with two forms.
    private static readonly string[] AlsoShown = ["Malay", "Portuguese", "Spanish", "Tamil (Malaysia)"];

    // A family is looked for in which the rule can be seen: some surnames have one form.
    private const int Households = 50;

    public static Command Create()
    {
        Option<FileInfo?> model = SharedOptions.Model();
        Option<FileInfo?> givenNames = SharedOptions.GivenNames();
        Option<long> seed = SharedOptions.Seed();
        Option<string?> nationality = new("--nationality") { Description = "Default: all whose families have a rule of their own.", HelpName = "N" };
        Command command = new("family", "Prints the whole names of a mother, a father, a daughter and a son.") { nationality, seed, model, givenNames };
        command.SetAction(SharedOptions.WithModel(model, (result, loaded, output) =>
        {
            PersonGenerator people = SharedOptions.People(loaded, result.GetValue(givenNames), result.GetValue(seed));
            IEnumerable<string> shown = result.GetValue(nationality) is string one ? [one] : Shown(people);
            foreach (string each in shown)
                output.WriteLine(Family(people, each));
        }));
        return command;
    }

    /// <summary>The nationalities of both models whose families have a rule of their own.</summary>
    public static IEnumerable<string> Shown(PersonGenerator people) => NameForms.Nationalities.Concat(AlsoShown)
        .Where(each => Knows(people.Surnames, each) && Knows(people.GivenNames, each))
        .Order(StringComparer.Ordinal);

    /// <summary>The first family of a nationality in which the rule can be seen.</summary>
    public static string Family(PersonGenerator people, string nationality)
    {
        Household family = people.HouseholdFor(0, nationality);
        for (long id = 1; id < Households && !ShowsRule(family); id++)
            family = people.HouseholdFor(id, nationality);
        return $"{family.Nationality}: mother {family.Mother}, father {family.Father}, daughter {family.Child(0, Gender.Feminine)}, son {family.Child(1, Gender.Masculine)}";
    }

    private static bool ShowsRule(Household family) => family.Child(0, Gender.Feminine).Family != family.Father.Family || family.Father.SecondFamily.Length > 0;

    private static bool Knows(NameModel model, string nationality) => model.Nationalities.Contains(nationality, StringComparer.OrdinalIgnoreCase);
}
