#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Forms;

namespace Cognomen
{
    /// <summary>
    /// The masculine and the feminine forms of the family names of your own cultures, by rules of endings from a small text. Beside a model of surnames
    /// (<see cref="NameModel.WithForms"/>) they give families of <see cref="PersonGenerator"/> two forms of their name. Immutable.
    /// </summary>
    /// <remarks>
    /// A line <c>[Elvish]</c> begins the rules of a nationality. A rule is a masculine ending and the feminine one that takes its place; a hyphen alone is
    /// the empty ending. <c>after vowel</c> or <c>after consonant</c> says what has to stand before the masculine ending. The first rule that applies counts, and
    /// a name that no rule fits keeps its form. A line that begins with # is a comment.
    /// </remarks>
    /// <example>
    /// <code>
    /// NameFormRules rules = NameFormRules.Parse("[Elvish]\n-ion -iel\n- -a after consonant");
    /// string daughter = rules.Feminine("Celebion", "Elvish");   // Celebiel
    /// </code>
    /// </example>
    public sealed class NameFormRules
    {
        private const int MostRules = 1_000;
        private const int LongestEnding = 16;
        private const string Shape = "a rule is a masculine and a feminine ending, as in '-ion -iel', and perhaps 'after vowel' or 'after consonant'";

        private readonly Dictionary<string, FormRules> byNationality;

        private NameFormRules(Dictionary<string, FormRules> byNationality)
        {
            this.byNationality = byNationality;
            string[] names = new List<string>(byNationality.Keys).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            Nationalities = Array.AsReadOnly(names);
        }

        /// <summary>The nationalities that have rules, in ordinal order.</summary>
        public IReadOnlyList<string> Nationalities { get; }

        /// <summary>Reads rules.</summary>
        /// <param name="text">The text; at most 1,000 rules of endings of at most 16 characters, of which one is at most 4 longer than the other.</param>
        /// <exception cref="FormatException">A line is no rule, or cannot have an effect; the message names it.</exception>
        public static NameFormRules Parse(string text)
        {
            var found = new Dictionary<string, List<EndingRule>>(StringComparer.OrdinalIgnoreCase);
            string? nationality = null;
            int rules = 0;
            string[] lines = (text ?? throw new ArgumentNullException(nameof(text))).Split('\n');
            for (int number = 1; number <= lines.Length; number++)
            {
                string line = lines[number - 1].Trim().TrimStart('\uFEFF');
                if (line.Length == 0 || line[0] == '#')
                    continue;
                if (line[0] == '[')
                {
                    nationality = Heading(line, number);
                    if (!found.TryAdd(nationality, new List<EndingRule>()))
                        throw Wrong(number, $"[{nationality}] stands there twice; the rules of a nationality are in one place");
                    continue;
                }

                if (nationality == null)
                    throw Wrong(number, $"'{line}' stands before the first nationality, which a line such as [Elvish] begins");
                if (++rules > MostRules)
                    throw Wrong(number, $"there are more than {MostRules} rules");
                EndingRule rule = Rule(line, number);
                if (found[nationality].Exists(other => other.Masculine == rule.Masculine && (other.After == rule.After || other.After == RuleAfter.Anything)))
                    throw Wrong(number, $"'{line}' never applies: an earlier rule of {nationality} has the same masculine ending");
                found[nationality].Add(rule);
            }

            var byNationality = new Dictionary<string, FormRules>(StringComparer.OrdinalIgnoreCase);
            foreach (KeyValuePair<string, List<EndingRule>> own in found)
            {
                if (own.Value.Count == 0)
                    throw new FormatException($"[{own.Key}] has no rule; {Shape}");
                byNationality.Add(own.Key, new FormRules(own.Value.ToArray()));
            }

            return byNationality.Count > 0
                ? new NameFormRules(byNationality)
                : throw new FormatException("the text has no rule; a line such as [Elvish] begins those of a nationality");
        }

        /// <summary>The feminine form of a masculine name; the name itself where no rule fits it.</summary>
        public string Feminine(string masculine, string nationality) => Of(nationality)?.Feminine(Check(masculine)) ?? Check(masculine);

        /// <summary>A masculine form of a feminine name: the first one whose feminine form is that name, or the name itself.</summary>
        public string Masculine(string feminine, string nationality) => Of(nationality)?.Masculine(Check(feminine)) ?? Check(feminine);

        /// <summary>The rules of a nationality, in any letter case; null where it has none.</summary>
        internal FormRules? Of(string nationality) =>
            byNationality.TryGetValue(nationality ?? throw new ArgumentNullException(nameof(nationality)), out FormRules? rules) ? rules : null;

        private static string Check(string name) => name ?? throw new ArgumentNullException(nameof(name));

        private static string Heading(string line, int number)
        {
            string nationality = line.Trim('[', ']').Trim();
            return line[line.Length - 1] == ']' && nationality.Length > 0 ? nationality : throw Wrong(number, $"'{line}' is no nationality in brackets, such as [Elvish]");
        }

        private static EndingRule Rule(string line, int number)
        {
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            RuleAfter after = RuleAfter.Anything;
            bool isRule = words.Length == 2 || (words.Length == 4 && words[2] == "after" && TryAfter(words[3], out after));
            if (!isRule || words[0][0] != '-' || words[1][0] != '-')
                throw Wrong(number, $"'{line}' is no rule; {Shape}");
            string masculine = words[0].Substring(1), feminine = words[1].Substring(1);
            if (Math.Max(masculine.Length, feminine.Length) > LongestEnding)
                throw Wrong(number, $"'{line}' has an ending of {Math.Max(masculine.Length, feminine.Length)} characters; at most {LongestEnding} are allowed");
            if (Math.Abs(masculine.Length - feminine.Length) > FormRules.Longest)
                throw Wrong(number, $"'{line}': one ending is {Math.Abs(masculine.Length - feminine.Length)} characters longer than the other; at most {FormRules.Longest} are allowed");
            return new EndingRule(masculine, feminine, after);
        }

        private static bool TryAfter(string word, out RuleAfter after)
        {
            after = word == "vowel" ? RuleAfter.Vowel : RuleAfter.Consonant;
            return word == "vowel" || word == "consonant";
        }

        private static FormatException Wrong(int line, string what) => new FormatException($"line {line}: {what}");
    }
}
