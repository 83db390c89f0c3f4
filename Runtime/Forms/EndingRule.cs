#nullable enable

using System;

namespace Cognomen.Forms
{
    /// <summary>One rule of a language: a masculine ending and the feminine one that takes its place, perhaps only after certain letters.</summary>
    internal readonly struct EndingRule
    {
        private const string Vowels = "aeiouyáéíóúůýěäöüôąęāēīūAEIOUYÁÉÍÓÚ";

        /// <param name="masculine">The masculine ending; empty where the feminine one is only added.</param>
        /// <param name="feminine">The feminine ending.</param>
        /// <param name="after">What has to stand before the endings.</param>
        public EndingRule(string masculine, string feminine, RuleAfter after = RuleAfter.Anything)
        {
            Masculine = masculine;
            Feminine = feminine;
            After = after;
        }

        public string Masculine { get; }

        public string Feminine { get; }

        public RuleAfter After { get; }

        /// <summary>A name with one ending in the place of the other, or null where the rule does not apply.</summary>
        public string? Replace(string name, string ending, string by)
        {
            if (name.Length <= ending.Length || !name.EndsWith(ending, StringComparison.Ordinal))
                return null;
            bool vowel = Vowels.Contains(name[name.Length - ending.Length - 1]);
            if ((After == RuleAfter.Consonant && vowel) || (After == RuleAfter.Vowel && !vowel))
                return null;
            return name.Remove(name.Length - ending.Length) + by;
        }
    }

    /// <summary>What has to stand before an ending.</summary>
    internal enum RuleAfter
    {
        Anything,
        Consonant,
        Vowel,
    }
}
