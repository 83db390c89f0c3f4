#nullable enable

using System;
using Cognomen.Scripts;
using Cognomen.Text;

namespace Cognomen.People
{
    /// <summary>Writes the parts of a name in the script of its language.</summary>
    internal static class PersonScript
    {
        public static bool IsOffered(string nationality) => ScriptTables.ByNationality.ContainsKey(nationality);

        /// <exception cref="InvalidOperationException">The nationality has no table, or the table does not have a letter of a part.</exception>
        public static PersonName Write(PersonName name)
        {
            if (!ScriptTables.ByNationality.TryGetValue(name.Nationality, out ScriptTable? table))
                throw new InvalidOperationException($"{Quoted.Text(name.ToString())} is {name.Nationality}: such names cannot be written in their own script");
            return new PersonName(
                name.Nationality,
                name.Gender,
                Part(name, table.GivenNames, name.Given),
                Part(name, table.Surnames, name.Family),
                Part(name, table.Patronymics, name.Patronymic),
                Part(name, table.Surnames, name.SecondFamily),
                isInNativeScript: true);
        }

        private static string Part(PersonName name, ScriptRules rules, string latin) => rules.Write(latin, out string unknown)
            ?? throw new InvalidOperationException($"{Quoted.Text(latin)}: the romanisation of {name.Nationality} names does not have the letter {Quoted.Text(unknown)}");
    }
}
