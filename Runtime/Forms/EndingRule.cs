#nullable enable

using System;

namespace Cognomen.Forms
{
    /// <summary>One rule of a language: a masculine ending and the feminine one that replaces it, for some rules only after certain letters.</summary>
    internal readonly struct EndingRule
    {
        private const string Vowels = "aeiouyáéíóúůýěäöüôąęāēīūAEIOUYÁÉÍÓÚ" + "аеёиіїоуыэюяєАЕЁИІЇОУЫЭЮЯЄ" + "αεηιουωάέήίόύώΑΕΗΙΟΥΩ";

        /// <param name="masculine">The masculine ending; empty if the feminine one is only added.</param>
        /// <param name="feminine">The feminine ending.</param>
        /// <param name="after">The condition on the letters before the endings.</param>
        public EndingRule(string masculine, string feminine, RuleAfter after = RuleAfter.Anything)
        {
            Masculine = masculine;
            Feminine = feminine;
            After = after;
        }

        public string Masculine { get; }

        public string Feminine { get; }

        public RuleAfter After { get; }

        /// <summary>A name with one ending in the place of the other, or null if the rule does not apply.</summary>
        public string? Replace(string name, string ending, string by) =>
            Applies(name.AsSpan(), ending) ? name.Remove(name.Length - ending.Length) + by : null;

        /// <summary>Replaces one ending by the other, in a buffer that is long enough.</summary>
        /// <returns>Whether the rule applies.</returns>
        public bool TryReplace(Span<char> buffer, ref int length, string ending, string by)
        {
            if (!Applies(buffer.Slice(0, length), ending))
                return false;
            length -= ending.Length;
            by.AsSpan().CopyTo(buffer.Slice(length));
            length += by.Length;
            return true;
        }

        private bool Applies(ReadOnlySpan<char> name, string ending)
        {
            if (name.Length <= ending.Length || !name.EndsWith(ending.AsSpan()))
                return false;
            bool vowel = Vowels.Contains(name[name.Length - ending.Length - 1], StringComparison.Ordinal);
            return After == RuleAfter.Anything || (After == RuleAfter.Vowel) == vowel;
        }
    }

    /// <summary>A condition on the letters before an ending.</summary>
    internal enum RuleAfter
    {
        Anything,
        Consonant,
        Vowel,
    }
}
