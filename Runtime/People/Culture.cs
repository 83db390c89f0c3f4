#nullable enable

using System;
using Cognomen.Forms;

namespace Cognomen.People
{
    /// <summary>How a nationality composes a whole name.</summary>
    internal sealed class Culture
    {
        /// <summary>The default culture: given name and family name, and a household has one family name.</summary>
        public static readonly Culture Unknown = new Culture("");

        private static readonly string[] None = Array.Empty<string>();

        public Culture(string nationality)
        {
            Nationality = nationality;
        }

        /// <summary>The name of the nationality in the bundled models.</summary>
        public string Nationality { get; }

        /// <summary>The format of a whole name in the culture's own order.</summary>
        public string Native { get; set; } = "{given} {family}";

        /// <summary>The format of most texts in Latin script.</summary>
        public string Latin { get; set; } = "{given} {family}";

        /// <summary>The format of a name in the script of its language; null if it is <see cref="Native"/>.</summary>
        public string? InNativeScript { get; set; }

        /// <summary>How a father's given name becomes a patronymic; null if the culture has none.</summary>
        public PatronymicRule? Patronymic { get; set; }

        /// <summary>The source of a child's family name.</summary>
        public Descent Descent { get; set; }

        /// <summary>Whether people have a second surname, from their mother.</summary>
        public bool HasSecondSurname { get; set; }

        /// <summary>Whether a wife keeps her family name of birth.</summary>
        public bool WivesKeepNames { get; set; }

        /// <summary>Endings that only women's surnames have. If a man's drawn surname has one, it gets its masculine form.</summary>
        public string[] WomensEndings { get; set; } = None;

        /// <summary>The endings of its surnames by gender; null if they have one form.</summary>
        public FormRules? Forms { get; set; }
    }

    /// <summary>The source of a child's family name.</summary>
    internal enum Descent
    {
        /// <summary>The father's family name, in the form of the child's gender.</summary>
        FathersFamilyName = 0,

        /// <summary>The father's given name.</summary>
        FathersGivenName = 1,

        /// <summary>A family name of the child's own.</summary>
        OwnName = 2,
    }
}
