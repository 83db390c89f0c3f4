#nullable enable

using System;
using Cognomen.Forms;

namespace Cognomen.People
{
    /// <summary>How a nationality puts a whole name together.</summary>
    internal sealed class Culture
    {
        /// <summary>The default culture: given name and family name, and a household has one family name.</summary>
        public static readonly Culture Unknown = new Culture("");

        private static readonly string[] None = Array.Empty<string>();

        public Culture(string nationality)
        {
            Nationality = nationality;
        }

        /// <summary>As the bundled models call it.</summary>
        public string Nationality { get; }

        /// <summary>The format of a whole name in the culture's own order.</summary>
        public string Native { get; set; } = "{given} {family}";

        /// <summary>The format that texts in Latin script mostly have.</summary>
        public string Latin { get; set; } = "{given} {family}";

        /// <summary>The format of a name in the script of its language; null if it is <see cref="Native"/>.</summary>
        public string? InNativeScript { get; set; }

        /// <summary>How a father's given name becomes a patronymic; null if the culture has none.</summary>
        public PatronymicRule? Patronymic { get; set; }

        /// <summary>What a child's family name is.</summary>
        public Descent Descent { get; set; }

        /// <summary>Whether people have a second surname, from their mother.</summary>
        public bool HasSecondSurname { get; set; }

        /// <summary>Whether a wife keeps the family name that she was born with.</summary>
        public bool WivesKeepNames { get; set; }

        /// <summary>Endings that only a woman's surname has: a man whose name was drawn with one has its masculine form.</summary>
        public string[] WomensEndings { get; set; } = None;

        /// <summary>The endings of its surnames by gender; null if they have one form.</summary>
        public FormRules? Forms { get; set; }
    }

    /// <summary>What the family name of a child is.</summary>
    internal enum Descent
    {
        /// <summary>The father's family name, in the form of the child's gender.</summary>
        FathersFamilyName = 0,

        /// <summary>The father's given name.</summary>
        FathersGivenName = 1,

        /// <summary>A name of the child's own.</summary>
        OwnName = 2,
    }
}
