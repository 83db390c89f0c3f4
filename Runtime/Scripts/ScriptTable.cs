#nullable enable

using System;

namespace Cognomen.Scripts
{
    /// <summary>The rules of one language, parsed at their first use.</summary>
    internal sealed class ScriptTable
    {
        private readonly Lazy<ScriptRules> surnames, givenNames, patronymics;

        /// <summary>Keeps the rules for later.</summary>
        /// <param name="common">Rules for all names.</param>
        /// <param name="surnames">Rules for surnames alone. They precede the common ones.</param>
        /// <param name="givenNames">Rules for given names alone. They precede the common ones.</param>
        /// <param name="patronymics">Rules for patronymics alone. They precede the common ones.</param>
        /// <param name="hangul">Whether the rules write letters of hangul.</param>
        public ScriptTable(string common, string surnames = "", string givenNames = "", string patronymics = "", bool hangul = false)
        {
            this.surnames = new Lazy<ScriptRules>(() => new ScriptRules(surnames + " " + common, hangul));
            this.givenNames = new Lazy<ScriptRules>(() => new ScriptRules(givenNames + " " + common, hangul));
            this.patronymics = new Lazy<ScriptRules>(() => new ScriptRules(patronymics + " " + common, hangul));
        }

        public ScriptRules Surnames => surnames.Value;

        public ScriptRules GivenNames => givenNames.Value;

        public ScriptRules Patronymics => patronymics.Value;
    }
}
