#nullable enable

using System;

namespace Cognomen.Scripts
{
    /// <summary>The rules of one language, read when they are first used.</summary>
    internal sealed class ScriptTable
    {
        private readonly Lazy<ScriptRules> surnames, givenNames, patronymics;

        /// <summary>Keeps the rules to be read later.</summary>
        /// <param name="common">Rules for all names.</param>
        /// <param name="surnames">Rules for surnames alone; they come before the common ones.</param>
        /// <param name="givenNames">Rules for given names alone; they come before the common ones.</param>
        /// <param name="patronymics">Rules for patronymics alone; they come before the common ones.</param>
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
