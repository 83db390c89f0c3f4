#nullable enable

using System.Collections.Generic;

namespace Cognomen.Forms
{
    /// <summary>
    /// The rules of a language, the first that applies first. From the masculine form there is one feminine one. Back, the rules are tried
    /// in an order of their own, and the first masculine form counts whose feminine form is the given name: so there and back always meets.
    /// </summary>
    internal sealed class FormRules
    {
        private readonly EndingRule[] rules;
        private readonly EndingRule[] back;

        /// <param name="rules">From masculine to feminine.</param>
        /// <param name="back">From feminine to masculine; the same rules, the likeliest first.</param>
        public FormRules(EndingRule[] rules, EndingRule[]? back = null)
        {
            this.rules = rules;
            this.back = back ?? rules;
        }

        /// <summary>By nationality, as the bundled model calls them.</summary>
        public static IReadOnlyDictionary<string, FormRules> ByNationality => FormTables.ByNationality;

        public string Feminine(string name)
        {
            foreach (EndingRule rule in rules)
            {
                string? feminine = rule.Replace(name, rule.Masculine, rule.Feminine);
                if (feminine != null)
                    return feminine;
            }

            return name;
        }

        public string Masculine(string name)
        {
            foreach (EndingRule rule in back)
            {
                string? masculine = rule.Replace(name, rule.Feminine, rule.Masculine);
                if (masculine != null && masculine != name && Feminine(masculine) == name)
                    return masculine;
            }

            return name;
        }
    }
}
