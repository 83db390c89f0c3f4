#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Scripts;
using Cognomen.Text;

namespace Cognomen
{
    /// <summary>Names in the script of their language: Ivanov as Иванов, Kovalchuk as Ковальчук, Sato as さとう, Park as 박.</summary>
    /// <remarks>
    /// A pure function of the name and the nationality. Rules reverse the romanisation of the bundled model's names. If several spellings are possible, the
    /// result is the commonest one. The manual's page on scripts has the share of real names that come back.
    /// </remarks>
    /// <example>
    /// <code>
    /// string name = names.Next("Russian");
    /// string cyrillic = NativeScript.Write(name, "Russian");
    /// </code>
    /// </example>
    public static class NativeScript
    {
        /// <summary>The nationalities whose names can be written in their own script, in ordinal order.</summary>
        public static IReadOnlyList<string> Nationalities { get; } = Sorted();

        /// <summary>Whether names of a nationality can be written in its own script.</summary>
        /// <param name="nationality">A nationality as the bundled model names it. Letter case matters.</param>
        /// <exception cref="ArgumentNullException">The nationality is null.</exception>
        public static bool IsOffered(string nationality) =>
            ScriptTables.ByNationality.ContainsKey(nationality ?? throw new ArgumentNullException(nameof(nationality)));

        /// <summary>A name in the script of its language.</summary>
        /// <param name="name">
        /// A name in Latin script, in Unicode NFC, as the model writes it. Hyphens, spaces and apostrophes separate its parts. They stay,
        /// except that Korean is written without hyphens.
        /// </param>
        /// <param name="nationality">One of <see cref="Nationalities"/>.</param>
        /// <param name="given">
        /// True for a given name. Some rules differ: the given name Dmitry is Дмитрий, and the surname Bely is Белый.
        /// </param>
        /// <exception cref="ArgumentNullException">The name or the nationality is null.</exception>
        /// <exception cref="ArgumentException">
        /// The nationality is not in <see cref="Nationalities"/>, or the name has a character for which the nationality has no rule.
        /// </exception>
        public static string Write(string name, string nationality, bool given = false)
        {
            if (name == null)
                throw new ArgumentNullException(nameof(name));
            return Rules(nationality, given).Write(name, out string unknown) ?? throw new ArgumentException(
                $"name is {Quoted.Text(name)}: the romanisation of {nationality} names does not have the letter {Quoted.Text(unknown)}", nameof(name));
        }

        /// <summary>Writes a name in the script of its language, without allocating.</summary>
        /// <param name="name">A name in Latin script, as in <see cref="Write"/>.</param>
        /// <param name="nationality">One of <see cref="Nationalities"/>.</param>
        /// <param name="destination">Receives the characters. Twice the length of the name is always enough.</param>
        /// <param name="charsWritten">The number of UTF-16 characters; 0 if the result is false.</param>
        /// <param name="given">True for a given name, as in <see cref="Write"/>.</param>
        /// <returns>False if the name has a character for which the nationality has no rule, or if the destination is too short.</returns>
        /// <exception cref="ArgumentNullException">The nationality is null.</exception>
        /// <exception cref="ArgumentException">The nationality is not in <see cref="Nationalities"/>.</exception>
        public static bool TryWrite(ReadOnlySpan<char> name, string nationality, Span<char> destination, out int charsWritten, bool given = false) =>
            Rules(nationality, given).TryWrite(name, destination, out charsWritten, out _);

        private static ScriptRules Rules(string nationality, bool given)
        {
            if (!IsOffered(nationality))
            {
                throw new ArgumentException(
                    $"nationality is {Quoted.Text(nationality)}, whose names cannot be written in their own script. Those of {string.Join(", ", Nationalities)} can",
                    nameof(nationality));
            }

            ScriptTable table = ScriptTables.ByNationality[nationality];
            return given ? table.GivenNames : table.Surnames;
        }

        private static string[] Sorted()
        {
            string[] names = new List<string>(ScriptTables.ByNationality.Keys).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
    }
}
