using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Publishing;

/// <summary>The repository's address stands in one place, and pages of packages have links that work.</summary>
internal sealed class AddressTests : FolderTests
{
    private const string Address = "https://github.com/owner/cognomen";

    private static readonly string[] Files = ["Directory.Build.props", "package.json", "JavaScript~/package.json", ".github/openupm.yml", "README.md"];

    [SetUp]
    public void CopyFiles()
    {
        foreach (string file in Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
            File.Copy(RepositoryRoot.At(file), Path.Combine(Folder, file));
        }
    }

    [Test]
    public void Every_file_of_the_repository_has_the_addresses_of_the_build()
    {
        StringWriter error = new();
        Assert.That(AddressesCommand.Run(RepositoryRoot.Folder, check: true, TextWriter.Null, error), Is.Zero, error.ToString());
    }

    [Test]
    public void An_address_reaches_every_file_and_leaves_them_again()
    {
        string[] before = [.. Files.Select(file => File.ReadAllText(Path.Combine(Folder, file)))];
        string repository = Set("RepositoryUrl", Address), site = Set("SiteUrl", "https://owner.github.io/cognomen/");
        Assert.That(AddressesCommand.Run(Folder, check: true, TextWriter.Null, TextWriter.Null), Is.EqualTo(1));
        Assert.That(AddressesCommand.Run(Folder, check: false, TextWriter.Null, TextWriter.Null), Is.Zero);
        Assert.That(AddressesCommand.Run(Folder, check: true, TextWriter.Null, TextWriter.Null), Is.Zero);

        JsonElement unity = Json("package.json"), npm = Json("JavaScript~/package.json");
        Assert.That(unity.GetProperty("repository").GetProperty("url").GetString(), Is.EqualTo($"git+{Address}.git"));
        Assert.That(unity.GetProperty("changelogUrl").GetString(), Does.StartWith($"{Address}/blob/v").And.EndsWith("/CHANGELOG.md"));
        Assert.That(npm.GetProperty("repository").GetProperty("directory").GetString(), Is.EqualTo("JavaScript~"));
        Assert.That(npm.GetProperty("license").GetString(), Is.EqualTo("MIT"));
        Assert.That(File.ReadAllText(Path.Combine(Folder, ".github/openupm.yml")), Does.Contain($"\nrepoUrl: '{Address}'\n"));
        Assert.That(File.ReadAllText(Path.Combine(Folder, "README.md")), Does.Contain("\n**Try it in a browser.** [All of this in a page](https://owner.github.io/cognomen/)"));

        Set("RepositoryUrl", repository);
        Set("SiteUrl", site);
        Assert.That(AddressesCommand.Run(Folder, check: false, TextWriter.Null, TextWriter.Null), Is.Zero);
        Assert.That(Files.Select(file => File.ReadAllText(Path.Combine(Folder, file))), Is.EqualTo(before));
    }

    [TestCase("RepositoryUrl", "https://github.com/owner/cognomen.git")]
    [TestCase("RepositoryUrl", "https://github.com/owner/cognomen/")]
    [TestCase("RepositoryUrl", "git@github.com:owner/cognomen")]
    [TestCase("SiteUrl", "https://owner.github.io/cognomen")]
    [TestCase("SiteUrl", "http://owner.github.io/cognomen/")]
    public void An_address_of_another_form_is_refused(string property, string address)
    {
        Set(property, address);
        StringWriter error = new();
        Assert.That(AddressesCommand.Run(Folder, check: false, TextWriter.Null, error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.StartWith($"error: Directory.Build.props: {property} is \"{address}\"; it has to "));
    }

    [TestCase("", "[How](Documentation~/determinism.md#the-promise)", $"[How]({Address}/blob/v1.2.3/Documentation~/determinism.md#the-promise)")]
    [TestCase("", "![Names](images/a.png)", $"![Names]({Address}/raw/v1.2.3/images/a.png)")]
    [TestCase("", "[Here](#install)", "[Here](#install)")]
    [TestCase("", "[There](https://example.org/a.md)", "[There](https://example.org/a.md)")]
    [TestCase("", "```\n[code](a.md)\n```", "```\n[code](a.md)\n```")]
    [TestCase("JavaScript~", "[Up](../Data/SOURCES.md), [beside](src/index.d.ts)", $"[Up]({Address}/blob/v1.2.3/Data/SOURCES.md), [beside]({Address}/blob/v1.2.3/JavaScript~/src/index.d.ts)")]
    public void A_link_of_a_page_is_absolute_on_the_page_of_a_package(string place, string markdown, string expected) =>
        Assert.That(PackageReadme.Of(markdown, place, new Expected("1.2.3", Address)), Is.EqualTo(expected));

    [TestCase("[How](a.md), ![Names](a.png)[x](#y)", "How, [x](#y)")]
    public void Without_an_address_a_link_becomes_its_text(string markdown, string expected) =>
        Assert.That(PackageReadme.Of(markdown, "", new Expected("1.2.3", "")), Is.EqualTo(expected));

    [TestCase("README.md")]
    [TestCase("JavaScript~/README.md")]
    public void No_relative_link_is_left_in_a_page_for_a_package(string page)
    {
        string place = Path.GetDirectoryName(page)!;
        foreach (string address in new[] { "", Address })
            Assert.That(PackageReadme.RelativeLinks(PackageReadme.Of(RepositoryRoot.Read(page), place, new Expected("1.2.3", address))), Is.Empty);
    }

    private JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;

    // Returns what stood there before.
    private string Set(string property, string value)
    {
        string path = Path.Combine(Folder, "Directory.Build.props"), text = File.ReadAllText(path);
        Match match = Regex.Match(text, $"<{property}>(.*)</{property}>");
        File.WriteAllText(path, text.Replace(match.Value, $"<{property}>{value}</{property}>", StringComparison.Ordinal));
        return match.Groups[1].Value;
    }
}
