using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Cli;

/// <summary>Hints for nationalities that a model does not know: other nationalities with similar surnames.</summary>
internal static class NationalityHints
{
    private const int MostListed = 12;

    /// <summary>Other nationalities, each with the model's nationalities that have the most similar surnames.</summary>
    internal static IReadOnlyDictionary<string, string[]> Aliases => Likes;

    private static readonly Dictionary<string, string[]> Likes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["American"] = ["English", "Irish", "German", "Spanish"],
        ["Canadian"] = ["English", "French", "Scottish"],
        ["Australian"] = ["English", "Irish", "Scottish"],
        ["New Zealander"] = ["English", "Scottish"],
        ["British"] = ["English", "Scottish"],
        ["Welsh"] = ["English"],
        ["Austrian"] = ["German"],
        ["Swiss"] = ["German", "French", "Italian"],
        ["Belgian"] = ["Dutch", "French"],
        ["Flemish"] = ["Dutch"],
        ["Luxembourgish"] = ["German", "French"],
        ["Mexican"] = ["Spanish"],
        ["Argentine"] = ["Spanish", "Italian"],
        ["Argentinian"] = ["Spanish", "Italian"],
        ["Colombian"] = ["Spanish"],
        ["Chilean"] = ["Spanish"],
        ["Peruvian"] = ["Spanish"],
        ["Cuban"] = ["Spanish"],
        ["Venezuelan"] = ["Spanish"],
        ["Hispanic"] = ["Spanish"],
        ["Catalan"] = ["Spanish"],
        ["Castilian"] = ["Spanish"],
        ["Brazilian"] = ["Portuguese"],
        ["Angolan"] = ["Portuguese"],
        ["Iranian"] = ["Persian"],
        ["Farsi"] = ["Persian"],
        ["Tajik"] = ["Persian", "Uzbek"],
        ["Afghan"] = ["Persian"],
        ["Egyptian"] = ["Arabic"],
        ["Iraqi"] = ["Arabic"],
        ["Lebanese"] = ["Arabic"],
        ["Moroccan"] = ["Arabic"],
        ["Algerian"] = ["Arabic"],
        ["Saudi"] = ["Arabic"],
        ["Syrian"] = ["Arabic"],
        ["Arab"] = ["Arabic"],
        ["Israeli"] = ["Hebrew"],
        ["Jewish"] = ["Hebrew"],
        ["Taiwanese"] = ["Chinese"],
        ["Cantonese"] = ["Chinese"],
        ["Mandarin"] = ["Chinese"],
        ["Singaporean"] = ["Chinese", "Malay", "Tamil (Malaysia)"],
        ["Malaysian"] = ["Malay", "Chinese", "Tamil (Malaysia)"],
        ["Tamil"] = ["Tamil (Malaysia)"],
        ["Hindi"] = ["Indian"],
        ["Pakistani"] = ["Indian", "Persian"],
        ["Bangladeshi"] = ["Indian"],
        ["Sri Lankan"] = ["Indian", "Tamil (Malaysia)"],
        ["Javanese"] = ["Indonesian"],
        ["Nepalese"] = ["Nepali"],
        ["Filipino"] = ["Spanish"],
        ["Ghanaian"] = ["Ghanaian (Akan)"],
        ["Akan"] = ["Ghanaian (Akan)"],
        ["South African"] = ["Afrikaans", "Zulu", "English"],
        ["Boer"] = ["Afrikaans"],
        ["Belarusian"] = ["Russian", "Ukrainian", "Polish"],
        ["Moldovan"] = ["Romanian"],
        ["Bosnian"] = ["Croatian", "Serbian"],
        ["Montenegrin"] = ["Serbian"],
        ["Yugoslav"] = ["Serbian", "Croatian", "Slovenian"],
        ["Azerbaijani"] = ["Turkish", "Russian"],
        ["Turk"] = ["Turkish"],
        ["Kazakh"] = ["Uzbek", "Russian"],
        ["Icelandic"] = ["Danish", "Norwegian"],
        ["Cypriot"] = ["Greek", "Turkish"],
        ["Scots"] = ["Scottish"],
        ["Hellenic"] = ["Greek"],
        ["Magyar"] = ["Hungarian"],
    };

    /// <summary>A message that helps more than the core's: for an alias, or if the list is too long to read.</summary>
    /// <param name="nationality">The requested nationality.</param>
    /// <param name="near">The nationalities with similar spellings.</param>
    /// <param name="known">The model's nationalities.</param>
    /// <returns>Null if the core's message says enough.</returns>
    public static string? Of(string nationality, IReadOnlyList<string> near, IReadOnlyList<string> known)
    {
        string asked = $"nationality is {CommandLine.ErrorText.Quote(nationality)}, which the model does not know. ";
        string[] likes = [.. Likes.GetValueOrDefault(nationality.Trim(), []).Where(like => known.Contains(like, StringComparer.OrdinalIgnoreCase))];
        return likes.Length == 1 ? asked + $"Its names are most like {likes[0]} ones: try that"
            : likes.Length > 1 ? asked + $"Its names are like those of several: try {string.Join(" or ", likes)}, or --blend {Blend(likes)}"
            : near.Count == 0 && known.Count > MostListed ? asked + $"The command nationalities lists the {known.Count} that it knows"
            : null;
    }

    // The first ones, each with half of the remaining space.
    private static string Blend(string[] likes) => $"\"{likes[0]}=0.6,{likes[1]}=0.4\"";
}
