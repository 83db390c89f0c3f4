#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Scripts
{
    /// <summary>The languages whose names can be written in their own script, by nationality.</summary>
    internal static class ScriptTables
    {
        public static readonly IReadOnlyDictionary<string, ScriptTable> ByNationality = new Dictionary<string, ScriptTable>(StringComparer.Ordinal)
        {
            ["Bulgarian"] = new ScriptTable(BulgarianLetters.Rules),
            ["Japanese"] = new ScriptTable(JapaneseLetters.Rules, givenNames: JapaneseLetters.GivenNameRules),
            ["Korean"] = new ScriptTable(KoreanLetters.Rules, KoreanLetters.SurnameRules, KoreanLetters.GivenNameRules, hangul: true),
            ["Macedonian"] = new ScriptTable(MacedonianLetters.Rules),
            ["Russian"] = new ScriptTable(RussianLetters.Rules, givenNames: RussianLetters.GivenNameRules, patronymics: RussianLetters.PatronymicRules),
            ["Serbian"] = new ScriptTable(SerbianLetters.Rules),
            ["Ukrainian"] = new ScriptTable(UkrainianLetters.Rules, patronymics: UkrainianLetters.PatronymicRules),
        };
    }
}
