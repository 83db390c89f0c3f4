using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>The metas of this package. In an installed package Unity ignores a file that has none.</summary>
internal sealed class MetaFileTests
{
    private const string Remedy = "'dotnet run --project Dotnet~/Cognomen.Housekeeping -- metas' puts this right";

    private static readonly IReadOnlyList<UnityAsset> Assets = UnityView.Assets(RepositoryRoot.Folder);

    private static readonly IReadOnlyList<string> Metas = UnityView.Metas(RepositoryRoot.Folder);

    [Test]
    public void Unity_sees_the_rooms_of_this_package() =>
        Assert.That(
            Assets.Select(asset => asset.Path),
            Is.SupersetOf(new[] { "package.json", "Runtime", "Runtime/Cognomen.asmdef", "Editor", "Data" }));

    [Test]
    public void Everything_that_Unity_sees_has_a_meta() =>
        Assert.That(Assets.Select(asset => asset.Path + ".meta").Except(Metas), Is.Empty, Remedy);

    [Test]
    public void Every_meta_belongs_to_something_that_Unity_sees() =>
        Assert.That(Metas.Except(Assets.Select(asset => asset.Path + ".meta")), Is.Empty, Remedy);

    [Test]
    public void No_meta_lies_where_Unity_does_not_look()
    {
        IEnumerable<string> hidden = RepositoryRoot.Files()
            .Where(file => file.EndsWith(".meta", StringComparison.Ordinal))
            .Where(file => file.Split('/').SkipWhile(part => part == "Samples~").Any(UnityView.IsHidden));
        Assert.That(hidden, Is.Empty);
    }

    [Test]
    public void Every_guid_is_its_own()
    {
        IEnumerable<string> shared = Metas.GroupBy(Guid).Where(group => group.Count() > 1).Select(group => string.Join(" and ", group));
        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void Every_meta_is_sound_for_its_kind_of_file()
    {
        IEnumerable<string> wrong = Cognomen.Housekeeping.Metas.Plan(RepositoryRoot.Folder, "any.name")
            .Select(change => $"{change.MetaPath}: {change.Reason}");
        Assert.That(wrong, Is.Empty, Remedy);
    }

    [TestCase("Runtime", "DefaultImporter")]
    [TestCase("Runtime/Gender.cs", "MonoImporter")]
    [TestCase("Runtime/Cognomen.asmdef", "AssemblyDefinitionImporter")]
    [TestCase("Data/surnames.csv", "TextScriptImporter")]
    [TestCase("README.md", "TextScriptImporter")]
    [TestCase("package.json", "PackageManifestImporter")]
    [TestCase("Directory.Build.props", "DefaultImporter")]
    [TestCase("Data/Surnames.cognomen", "ScriptedImporter")]
    [TestCase("Samples~/NameShowcase/NameShowcase.unity", "DefaultImporter")]
    [TestCase("Samples~/NameShowcase/Panel.asset", "NativeFormatImporter")]
    [TestCase("Samples~/NameShowcase/Theme.tss", "ScriptedImporter")]
    public void A_file_is_read_by_the_importer_of_its_kind(string path, string importer)
    {
        string meta = RepositoryRoot.Read(path + ".meta");
        Assert.That(meta, Does.Match($"^fileFormatVersion: 2\nguid: [0-9a-f]{{32}}\n(folderAsset: yes\n)?{importer}:\n"));
    }

    [Test]
    public void No_meta_begins_with_a_byte_order_mark()
    {
        IEnumerable<string> marked = Metas.Where(meta => File.ReadAllBytes(RepositoryRoot.At(meta)) is [0xEF, 0xBB, 0xBF, ..]);
        Assert.That(marked, Is.Empty);
    }

    private static string Guid(string meta) =>
        Regex.Match(RepositoryRoot.Read(meta), "^guid: (.*)$", RegexOptions.Multiline).Groups[1].Value;
}
