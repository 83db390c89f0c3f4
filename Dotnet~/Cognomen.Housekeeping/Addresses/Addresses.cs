using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Cognomen.Housekeeping;

/// <summary>The files that repeat the repository's address (<see cref="Expected.Source"/>).</summary>
internal static class Addresses
{
    private const string TryIt = "**Try it in a browser.**";

    private const string WhatItDoes = "every culture, blends, constraints, scores, and a link for every seed.";

    private const string NoSite = "The page has no public address yet. `npm install --prefix JavaScript~ && node JavaScript~/build.mjs playground` builds it into "
        + "`artifacts~/playground`; it needs a server of static files and nothing else.";

    /// <summary>The correct content of each of these files.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string root, Expected expected)
    {
        string address = expected.Repository;
        string page = $"{address}/blob/v{expected.Version}";
        yield return Json(root, "package.json",
        [
            ("repository", $"{{ \"type\": \"git\", \"url\": \"git+{address}.git\" }}"),
            ("documentationUrl", $"\"{page}/Documentation~/index.md\""),
            ("changelogUrl", $"\"{page}/CHANGELOG.md\""),
            ("licensesUrl", $"\"{page}/LICENSE.md\""),
        ], address);
        yield return Json(root, "JavaScript~/package.json",
        [
            ("repository", $"{{ \"type\": \"git\", \"url\": \"git+{address}.git\", \"directory\": \"JavaScript~\" }}"),
            ("homepage", $"\"{page}/JavaScript~/README.md\""),
        ], address);
        string readme = Read(root, "README.md");
        int start = readme.IndexOf("\n" + TryIt, StringComparison.Ordinal) + 1;
        if (start == 0)
            throw new InvalidDataException($"README.md: there is no line that begins with {TryIt}");
        yield return ("README.md", readme[..start] + TryIt + " " + (expected.Site.Length == 0 ? NoSite : $"[All of this in a page]({expected.Site}): {WhatItDoes}") + readme[readme.IndexOf('\n', start)..]);
        const string OpenUpm = ".github/openupm.yml";
        yield return (OpenUpm, Regex.Replace(Read(root, OpenUpm), "^repoUrl: .*$", $"repoUrl: '{address}'", RegexOptions.Multiline));
    }

    // One line for each key, after the licence; none without an address.
    private static (string Path, string Text) Json(string root, string path, (string Key, string Value)[] entries, string address)
    {
        string text = Read(root, path);
        foreach ((string key, _) in entries)
            text = Regex.Replace(text, $"^  \"{key}\": .*\n", "", RegexOptions.Multiline);
        string lines = address.Length == 0 ? "" : string.Concat(entries.Select(entry => $"  \"{entry.Key}\": {entry.Value},\n"));
        Match licence = Regex.Match(text, "^  \"license\": .*,\n", RegexOptions.Multiline);
        return licence.Success
            ? (path, text.Insert(licence.Index + licence.Length, lines))
            : throw new InvalidDataException($"{path}: there is no line with \"license\", after which the addresses stand");
    }

    private static string Read(string root, string path) => File.ReadAllText(Path.Combine(root, path));
}
