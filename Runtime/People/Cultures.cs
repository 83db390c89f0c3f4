#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Forms;

namespace Cognomen.People
{
    /// <summary>The cultures whose whole names differ from given name and family name, or whose families do not all have one name.</summary>
    internal static class Cultures
    {
        private const string FamilyFirst = "{family} {given}";
        private const string WithPatronymic = "{given} {patronymic} {family}";
        private const string FathersNameLast = "{given} {patronymic}";

        private static readonly Dictionary<string, Culture> ByNationality = Table();

        /// <summary>The culture of a nationality.</summary>
        public static Culture Of(string nationality) => ByNationality.TryGetValue(nationality, out Culture? culture) ? culture : Culture.Unknown;

        private static Dictionary<string, Culture> Table()
        {
            var table = new Dictionary<string, Culture>(StringComparer.OrdinalIgnoreCase);
            foreach (Culture culture in All())
                table.Add(culture.Nationality, culture);
            foreach (KeyValuePair<string, FormRules> forms in FormRules.ByNationality)
            {
                if (!table.TryGetValue(forms.Key, out Culture? culture))
                    table.Add(forms.Key, culture = new Culture(forms.Key));
                culture.Forms = forms.Value;
            }

            return table;
        }

        private static Culture[] All() => new[]
        {
            // Family name first, also in Latin script; wives keep their names.
            new Culture("Chinese") { Native = FamilyFirst, Latin = FamilyFirst, WivesKeepNames = true },
            new Culture("Korean") { Native = FamilyFirst, Latin = FamilyFirst, InNativeScript = "{family}{given}", WivesKeepNames = true },
            new Culture("Vietnamese") { Native = FamilyFirst, Latin = FamilyFirst, WivesKeepNames = true },

            // Family name first in the own script, last in Latin script.
            new Culture("Hungarian") { Native = FamilyFirst },
            new Culture("Japanese") { Native = FamilyFirst },

            // A patronymic between given name and family name.
            new Culture("Russian")
            {
                Native = WithPatronymic, Patronymic = Patronymics.Russian, WomensEndings = new[] { "ova", "eva", "yova", "skaya", "tskaya", "aya" },
            },
            new Culture("Ukrainian")
            {
                Native = WithPatronymic, Patronymic = Patronymics.Ukrainian, WomensEndings = new[] { "ova", "eva", "ieva", "ska", "tska" },
            },
            new Culture("Bulgarian") { Native = WithPatronymic, Patronymic = Patronymics.Bulgarian, WomensEndings = new[] { "ova", "eva", "ska" } },

            // One in papers only.
            new Culture("Uzbek") { Patronymic = Patronymics.Uzbek, WomensEndings = new[] { "ova", "eva" } },

            // The father's given name instead of a family name.
            new Culture("Malay")
            {
                Native = FathersNameLast, Latin = FathersNameLast, Patronymic = Patronymics.Malay, Descent = Descent.FathersGivenName, WivesKeepNames = true,
            },
            new Culture("Tamil (Malaysia)")
            {
                Native = FathersNameLast, Latin = FathersNameLast, Patronymic = Patronymics.Tamil, Descent = Descent.FathersGivenName, WivesKeepNames = true,
            },

            // Everybody has a family name of their own.
            new Culture("Indonesian") { Descent = Descent.OwnName, WivesKeepNames = true },
            new Culture("Ugandan") { Descent = Descent.OwnName, WivesKeepNames = true },

            // Two surnames: the Spanish mother's comes last, the Portuguese one first.
            new Culture("Spanish") { Native = "{given} {family} {second}", HasSecondSurname = true, WivesKeepNames = true },
            new Culture("Portuguese") { Native = "{given} {second} {family}", HasSecondSurname = true, WivesKeepNames = true },

            // One family name with two forms.
            new Culture("Polish") { WomensEndings = new[] { "ska", "cka", "dzka" } },
            new Culture("Czech") { WomensEndings = new[] { "ová", "á" } },
            new Culture("Slovak") { WomensEndings = new[] { "ová", "á" } },
            new Culture("Macedonian") { WomensEndings = new[] { "ova", "eva", "ska" } },
            new Culture("Latvian") { WomensEndings = new[] { "iņa" } },
            new Culture("Greek") { WomensEndings = new[] { "opoulou", "idou", "adou" }, WivesKeepNames = true },

            // One form; wives keep their names.
            new Culture("Arabic") { WivesKeepNames = true },
            new Culture("Persian") { WivesKeepNames = true },
            new Culture("Italian") { WivesKeepNames = true },
            new Culture("Senegalese") { WivesKeepNames = true },
        };
    }
}
