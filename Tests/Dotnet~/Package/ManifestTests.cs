using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>package.json as Unity's package manager reads it, and the other places that say the same.</summary>
internal sealed class ManifestTests
{
    private static readonly JsonElement Manifest = JsonDocument.Parse(RepositoryRoot.Read("package.json")).RootElement;

    [Test]
    public void The_name_is_a_lowercase_reverse_domain_without_the_word_unity()
    {
        Assert.That(Text("name"), Does.Match(@"^[a-z\d][a-z\d\-_]*(\.[a-z\d\-_]+){2,}$").And.Not.Contain("unity"));
        Assert.That(Text("name"), Has.Length.LessThanOrEqualTo(214));
    }

    [Test]
    public void The_version_is_strict_semver() =>
        Assert.That(Text("version"), Does.Match(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9a-z.-]+)?$"));

    [Test]
    public void The_oldest_supported_Unity_is_2022_3() => Assert.That(Text("unity"), Is.EqualTo("2022.3"));

    [Test]
    public void The_display_name_and_the_description_have_a_length_that_the_package_manager_shows()
    {
        Assert.That(Text("displayName"), Has.Length.InRange(3, 80));
        Assert.That(Text("description"), Has.Length.InRange(20, 200));
    }

    [Test]
    public void The_author_and_the_licence_are_named()
    {
        Assert.That(Manifest.GetProperty("author").GetProperty("name").GetString(), Is.Not.Empty);
        Assert.That(Text("license"), Is.EqualTo("MIT"));
        Assert.That(RepositoryRoot.Read("LICENSE.md"), Does.StartWith("MIT License\n"));
    }

    [Test]
    public void It_depends_only_on_what_every_default_registry_has()
    {
        // org.nuget.* would need a scoped registry in the user's project.
        Dictionary<string, string?> dependencies = Manifest.GetProperty("dependencies").EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => entry.Value.GetString());
        Assert.That(dependencies, Is.EqualTo(new Dictionary<string, string?>
        {
            ["com.unity.modules.jsonserialize"] = "1.0.0",
            ["com.unity.modules.uielements"] = "1.0.0",
            ["com.unity.nuget.newtonsoft-json"] = "3.2.1",
        }));
    }

    [Test]
    public void Every_sample_folder_is_listed_with_what_it_shows_and_every_listed_sample_is_there()
    {
        JsonElement[] samples = Manifest.TryGetProperty("samples", out JsonElement list) ? [.. list.EnumerateArray()] : [];
        string folder = RepositoryRoot.At("Samples~");
        IEnumerable<string> there = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(sample => "Samples~/" + Path.GetFileName(sample))
            : [];
        Assert.That(samples.Select(sample => sample.GetProperty("path").GetString()), Is.EquivalentTo(there));
        foreach (JsonElement sample in samples)
        {
            Assert.That(sample.GetProperty("displayName").GetString(), Has.Length.InRange(3, 80));
            Assert.That(sample.GetProperty("description").GetString(), Is.Not.Empty);
        }
    }

    [Test]
    public void An_address_is_https_and_no_placeholder()
    {
        foreach (JsonProperty entry in Manifest.EnumerateObject().Where(entry => entry.Name.EndsWith("Url", StringComparison.Ordinal)))
            Assert.That(entry.Value.GetString(), Does.StartWith("https://").And.Not.Contain("example"), entry.Name);
    }

    [Test]
    public void The_changelog_has_this_version_on_top()
    {
        Match top = Regex.Match(RepositoryRoot.Read("CHANGELOG.md"), @"^## \[(?<version>[^\]]+)\] - (?<date>\S+)$", RegexOptions.Multiline);
        Assert.That(top.Success, "CHANGELOG.md has no '## [version] - date' heading");
        Assert.That(top.Groups["version"].Value, Is.EqualTo(Text("version")));
        Assert.That(top.Groups["date"].Value, Does.Match(@"^(Unreleased|\d{4}-\d{2}-\d{2})$"));
    }

    [Test]
    public void The_changelog_groups_changes_as_Keep_a_Changelog_does()
    {
        string[] groups = [.. Regex.Matches(RepositoryRoot.Read("CHANGELOG.md"), "^### (.*)$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)];
        Assert.That(groups, Is.Not.Empty.And.SubsetOf(new[] { "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security" }));
    }

    [Test]
    public void NuGet_packages_get_the_same_version()
    {
        string version = XDocument.Load(RepositoryRoot.At("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.That(version, Is.EqualTo(Text("version")));
    }

    private static string Text(string key) => Manifest.GetProperty(key).GetString()!;
}
