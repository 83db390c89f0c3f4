#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Forms
{
    /// <summary>The endings of the languages whose surnames differ by gender, from their grammars.</summary>
    internal static class FormTables
    {
        // Novák Nováková, Hájek Hájková, Svoboda Svobodová, Novotný Novotná; Jarní and Janů stay.
        private static readonly FormRules Czech = new FormRules(
            new[]
            {
                Rule("ý", "á"), Rule("ová", "ová"), Rule("á", "á"), Rule("í", "í"), Rule("ů", "ů"), Rule("ek", "ková", RuleAfter.Consonant),
                Rule("ec", "cová", RuleAfter.Consonant), Rule("a", "ová"), Rule("o", "ová"), Rule("", "ová"),
            },
            new[]
            {
                // For the way back, the endings that are more frequent among real pairs come first.
                Rule("ek", "ková", RuleAfter.Consonant), Rule("ec", "cová", RuleAfter.Consonant), Rule("ba", "bová"), Rule("da", "dová"), Rule("ma", "mová"),
                Rule("va", "vová"), Rule("za", "zová"), Rule("", "ová"), Rule("a", "ová"), Rule("o", "ová"), Rule("ý", "á"),
            });

        // As in Czech, but an e stays: Hájek Hájeková, Švec Švecová.
        private static readonly FormRules Slovak = new FormRules(
            new[]
            {
                Rule("ý", "á"), Rule("ová", "ová"), Rule("á", "á"), Rule("í", "í"), Rule("a", "ová"), Rule("o", "ová"), Rule("", "ová"),
            },
            new[]
            {
                Rule("ka", "ková", RuleAfter.Consonant), Rule("da", "dová"), Rule("pa", "pová"), Rule("za", "zová"), Rule("", "ová"), Rule("a", "ová"),
                Rule("o", "ová"), Rule("ý", "á"),
            });

        // Kowalski Kowalska, Głodny Głodna; Nowak stays.
        private static readonly FormRules Polish = Simple(("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"), ("zki", "zka"), ("ny", "na"), ("ły", "ła"), ("ty", "ta"));

        // Ivanov Ivanova, Pushkin Pushkina, Tolstoy Tolstaya, Dostoevsky Dostoevskaya.
        private static readonly FormRules Russian = Simple(
            ("ov", "ova"), ("ev", "eva"), ("yov", "yova"), ("in", "ina"), ("yn", "yna"), ("sky", "skaya"), ("skiy", "skaya"), ("tskoy", "tskaya"),
            ("oy", "aya"), ("yy", "aya"));

        // Ivanov Ivanova, Dimitrovski Dimitrovska, Petrin Petrina.
        private static readonly FormRules SouthSlavic = Simple(("ov", "ova"), ("ev", "eva"), ("ski", "ska"), ("shki", "shka"), ("zki", "zka"), ("in", "ina"));

        // Kovalskyi Kovalska, Pavlyshyn Pavlyshyna, Petrov Petrova; Shevchenko stays.
        private static readonly FormRules Ukrainian = Simple(("skyi", "ska"), ("tskyi", "tska"), ("zkyi", "zka"), ("nyi", "na"), ("tyi", "ta"), ("vyi", "va"), ("yn", "yna"), ("ov", "ova"), ("ev", "eva"));

        private static readonly FormRules Uzbek = Simple(("ov", "ova"), ("ev", "eva"));

        // Bērziņš Bērziņa, Lācis Lāce, Ozoliņš Ozoliņa, Eglītis Eglīte, Liepa stays.
        private static readonly FormRules Latvian = Simple(
            ("eks", "ece"), ("ons", "one"), ("ans", "ane"), ("āns", "āne"), ("ers", "ere"), ("ars", "are"), ("els", "ele"), ("is", "e"), ("ns", "na"), ("š", "a"),
            ("as", "a"), ("s", "a"));

        // Papadopoulos Papadopoulou, Konstantinidis Konstantinidou, Vasiliadis Vasiliadou, Mitsotakis Mitsotaki, Galanas Galana.
        private static readonly FormRules Greek = Simple(
            ("idis", "idou"), ("adis", "adou"), ("ídis", "ídou"), ("ádis", "ádou"), ("os", "ou"), ("is", "i"), ("as", "a"), ("ís", "í"), ("ás", "á"), ("ós", "oú"));

        public static IReadOnlyDictionary<string, FormRules> ByNationality { get; } = new Dictionary<string, FormRules>(StringComparer.OrdinalIgnoreCase)
        {
            ["Bulgarian"] = SouthSlavic,
            ["Czech"] = Czech,
            ["Greek"] = Greek,
            ["Latvian"] = Latvian,
            ["Macedonian"] = SouthSlavic,
            ["Polish"] = Polish,
            ["Russian"] = Russian,
            ["Slovak"] = Slovak,
            ["Ukrainian"] = Ukrainian,
            ["Uzbek"] = Uzbek,
        };

        private static FormRules Simple(params (string Masculine, string Feminine)[] endings) =>
            new FormRules(Array.ConvertAll(endings, ending => Rule(ending.Masculine, ending.Feminine)));

        private static EndingRule Rule(string masculine, string feminine, RuleAfter after = RuleAfter.Anything) =>
            new EndingRule(masculine, feminine, after);
    }
}
