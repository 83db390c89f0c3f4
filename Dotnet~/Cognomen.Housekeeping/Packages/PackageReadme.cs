using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Cognomen.Housekeeping;

/// <summary>Converts a page of the repository for the page of a package, where links to neighbouring files are broken.</summary>
internal static partial class PackageReadme
{
    /// <summary>Makes every link absolute. Without an address of the repository, a link becomes its text, and a picture is left out.</summary>
    /// <param name="markdown">The page.</param>
    /// <param name="folder">The page's folder in the repository, empty or like <c>JavaScript~</c>.</param>
    /// <param name="expected">The version and the repository's address.</param>
    public static string Of(string markdown, string folder, Expected expected)
    {
        string[] parts = markdown.Split("```");
        for (int i = 0; i < parts.Length; i += 2)
            parts[i] = Link().Replace(parts[i], match => Absolute(match, folder, expected));
        return string.Join("```", parts);
    }

    /// <summary>The links of a page that are broken on the page of a package.</summary>
    public static string[] RelativeLinks(string markdown) =>
        [.. markdown.Split("```").Where((_, i) => i % 2 == 0).SelectMany(text => Link().Matches(text)).Select(match => match.Groups["target"].Value).Where(IsRelative)];

    private static string Absolute(Match link, string folder, Expected expected)
    {
        string target = link.Groups["target"].Value;
        string text = link.Groups["text"].Value;
        bool isPicture = link.Groups["picture"].Length > 0;
        if (!IsRelative(target))
            return link.Value;
        if (expected.Repository.Length == 0)
            return isPicture ? "" : text;
        string path = new Uri(new Uri("https://host/" + (folder.Length == 0 ? "" : folder + "/")), target).PathAndQuery;
        string fragment = target.Contains('#', StringComparison.Ordinal) ? target[target.IndexOf('#', StringComparison.Ordinal)..] : "";
        return $"{(isPicture ? "!" : "")}[{text}]({expected.Repository}/{(isPicture ? "raw" : "blob")}/v{expected.Version}{path}{fragment})";
    }

    private static bool IsRelative(string target) => !target.StartsWith('#') && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<picture>!?)\[(?<text>[^\]]*)\]\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();
}
