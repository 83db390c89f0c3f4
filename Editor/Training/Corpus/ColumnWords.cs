#nullable enable

using System;
using System.Text;

namespace Cognomen.Training
{
    /// <summary>The headings of a corpus's columns. Letter case, spaces, hyphens and underscores do not matter.</summary>
    internal static class ColumnWords
    {
        /// <summary>Headings of the column of names. The first word of this list that is in the header is used.</summary>
        internal static readonly string[] Names =
        {
            "surname", "surnames", "lastname", "lastnames", "familyname", "familynames", "nachname", "familienname", "apellido", "apellidos",
            "cognome", "cognomi", "nomdefamille", "name", "names", "fullname", "givenname", "givennames", "firstname", "firstnames", "forename", "forenames",
            "vorname", "vornamen", "prénom", "prénoms", "town", "towns", "city", "cities", "village", "place", "places", "word", "words",
        };

        /// <summary>Headings of the column of nationalities, in the same way.</summary>
        internal static readonly string[] Groups =
        {
            "nationality", "nationalities", "nation", "country", "countries", "countryname", "countrycode", "culture", "cultures", "language",
            "languages", "lang", "ethnicity", "ethnicgroup", "origin", "origins", "people", "peoples", "race", "races", "species", "tribe", "clan",
            "faction", "kingdom", "realm", "region", "group", "groups", "category", "class", "label", "type", "kind", "style",
        };

        /// <summary>Headings of genders.</summary>
        internal static readonly string[] Genders = { "gender", "sex", "geschlecht" };

        /// <summary>Headings of splits.</summary>
        internal static readonly string[] Splits = { "split", "partition", "subset" };

        /// <summary>Headings of columns that certainly have no names.</summary>
        internal static readonly string[] Others =
        {
            "id", "no", "nr", "number", "index", "count", "frequency", "freq", "rank", "population", "year", "note", "notes", "comment", "source",
            "url", "link", "meaning", "description",
        };

        /// <summary>A heading in the form of the lists: letters and digits in lower case.</summary>
        internal static string Plain(string heading)
        {
            StringBuilder plain = new StringBuilder(heading.Length);
            foreach (char c in heading)
            {
                if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            }

            return plain.ToString();
        }

        /// <summary>Whether a list has a heading.</summary>
        internal static bool Have(string[] words, string heading) => Array.IndexOf(words, Plain(heading)) >= 0;
    }
}
