using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cognomen.Housekeeping;

/// <summary>The expected properties of every package of one version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Repository">The address of the repository's page; empty if there is none.</param>
/// <param name="Site">The address of the site; empty if there is none.</param>
internal sealed partial record Expected(string Version, string Repository, string Site = "")
{
    /// <summary>The file with both.</summary>
    public const string Source = "Directory.Build.props";

    /// <exception cref="InvalidDataException">An address is not one of a page.</exception>
    public static Expected Read(string root)
    {
        XDocument properties = XDocument.Load(Path.Combine(root, Source));
        string version = properties.Descendants("Version").Single().Value;
        string repository = properties.Descendants("RepositoryUrl").Single().Value.Trim();
        string site = properties.Descendants("SiteUrl").Single().Value.Trim();
        if (repository.Length > 0 && !Repositories().IsMatch(repository))
            throw new InvalidDataException($"{Source}: RepositoryUrl is \"{repository}\"; it has to be like https://github.com/OWNER/cognomen, without .git and without a slash at its end");
        return site.Length == 0 || (site.StartsWith("https://", StringComparison.Ordinal) && site.EndsWith('/') && Uri.IsWellFormedUriString(site, UriKind.Absolute))
            ? new Expected(version, repository, site)
            : throw new InvalidDataException($"{Source}: SiteUrl is \"{site}\"; it has to begin with https:// and to end with a slash");
    }

    /// <summary>Whether a manifest in JSON names the repository, which may be a text or an object with <c>url</c>.</summary>
    public bool IsRepositoryOf(JsonElement manifest)
    {
        string named = !manifest.TryGetProperty("repository", out JsonElement value) ? ""
            : value.ValueKind == JsonValueKind.Object ? value.GetProperty("url").GetString()! : value.GetString()!;
        return named == (Repository.Length == 0 ? "" : $"git+{Repository}.git");
    }

    [GeneratedRegex(@"^https://[\w.-]+/[\w.-]+/[\w.-]+(?<!\.git)$")]
    private static partial Regex Repositories();
}
