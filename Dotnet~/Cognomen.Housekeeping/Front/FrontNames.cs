using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary>The names at the beginning of README and in its picture: the first ones of one seed.</summary>
internal static class FrontNames
{
    /// <summary>The seed, which the first example of README has too.</summary>
    public const long Seed = 7;

    private const int NamesEach = 5;

    private const long Household = 0;

    private static readonly string[] Nationalities =
        ["Arabic", "English", "Finnish", "French", "Georgian", "Greek", "Hungarian", "Irish", "Italian", "Japanese", "Polish", "Spanish", "Swedish", "Turkish"];

    /// <summary>The first names of some nationalities.</summary>
    public static IReadOnlyList<(string Nationality, string[] Names)> Lines()
    {
        NameGenerator names = new(NameModel.Bundled, Seed);
        return [.. Nationalities.Select(nationality => (nationality, Enumerable.Range(0, NamesEach).Select(i => names.NameAt(i, nationality)).ToArray()))];
    }

    /// <summary>A family whose surnames have two forms, with each member's role.</summary>
    public static IReadOnlyList<(string Role, string Name)> Family()
    {
        Household family = new PersonGenerator(Seed).HouseholdFor(Household, "Russian");
        return
        [
            ("father", family.Father.ToString()), ("mother", family.Mother.ToString()), ("daughter", family.Child(0, Gender.Feminine).ToString()),
        ];
    }

    /// <summary>Names of two cultures at once.</summary>
    public static (string Cultures, string[] Names) Blend()
    {
        NameRequest request = new() { Blend = new Dictionary<string, double> { ["Irish"] = 1, ["Japanese"] = 1 } };
        NameGenerator names = new(NameModel.Bundled, Seed);
        return ("Irish and Japanese", [.. Enumerable.Range(0, NamesEach).Select(i => names.NameAt(i, request))]);
    }
}
