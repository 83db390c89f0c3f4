#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Forms;

namespace Cognomen
{
    /// <summary>The masculine and the feminine form of a family name, such as Novák and Nováková, Kowalski and Kowalska, Papadopoulos and Papadopoulou.</summary>
    /// <remarks>
    /// Rules of endings find the form, without a dictionary, for names as the model writes them. A name that no rule fits keeps its form, as do all
    /// names of nationalities whose surnames do not differ by gender.
    /// </remarks>
    /// <example>
    /// <code>
    /// string father = names.Next(new NameRequest { Nationality = "Czech", Gender = Gender.Masculine });
    /// string daughter = NameForms.Feminine(father, "Czech");
    /// </code>
    /// </example>
    public static class NameForms
    {
        /// <summary>The nationalities that have two forms, in ordinal order.</summary>
        public static IReadOnlyList<string> Nationalities { get; } = Sorted();

        /// <summary>The feminine form of a masculine name.</summary>
        public static string Feminine(string masculine, string nationality) => Rules(nationality)?.Feminine(Check(masculine)) ?? Check(masculine);

        /// <summary>
        /// A masculine form of a feminine name: one whose feminine form is that name, and the likeliest where there are several
        /// (Kučerová could be Kučera or Kučer).
        /// </summary>
        public static string Masculine(string feminine, string nationality) => Rules(nationality)?.Masculine(Check(feminine)) ?? Check(feminine);

        /// <summary>The form of a masculine name that a gender has: <see cref="Feminine"/> for the feminine one, else the name itself.</summary>
        public static string ForGender(string masculine, string nationality, Gender gender) =>
            gender == Gender.Feminine ? Feminine(masculine, nationality)
            : nationality == null ? throw new ArgumentNullException(nameof(nationality))
            : Check(masculine);

        private static FormRules? Rules(string nationality) =>
            FormRules.ByNationality.TryGetValue(nationality ?? throw new ArgumentNullException(nameof(nationality)), out FormRules? rules) ? rules : null;

        private static string Check(string name) => name ?? throw new ArgumentNullException(nameof(name));

        private static string[] Sorted()
        {
            string[] names = new List<string>(FormRules.ByNationality.Keys).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
    }
}
