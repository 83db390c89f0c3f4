using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>What a sample may use once it is copied into somebody's project, and the manual's pictures of it.</summary>
internal sealed class SampleRuleTests
{
    private static IEnumerable<string> Assemblies(string folder) => UnityView.Assets(RepositoryRoot.Folder)
        .Select(asset => asset.Path)
        .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".asmdef", StringComparison.Ordinal));

    [Test]
    public void A_sample_references_only_assemblies_of_the_package_and_optional_ones_of_Unity()
    {
        // Unity passes over a reference to an assembly that is not there; what needs it stands under a version define.
        string[] optional = ["Unity.InputSystem", "UnityEngine.UI"];
        IEnumerable<string> package = Assemblies("Runtime/").Concat(Assemblies("Editor/")).Select(path => Path.GetFileNameWithoutExtension(path));
        foreach (string sample in Assemblies("Samples~/"))
        {
            JsonElement.ArrayEnumerator named = JsonDocument.Parse(RepositoryRoot.Read(sample)).RootElement.GetProperty("references").EnumerateArray();
            IEnumerable<string?> references = named.Select(name => name.GetString());
            Assert.That(references.Except(optional), Is.SubsetOf(package), sample);
        }
    }

    [Test]
    public void What_a_sample_adds_to_the_editor_stays_out_of_a_build()
    {
        foreach (string sample in Assemblies("Samples~/"))
        {
            JsonElement platforms = JsonDocument.Parse(RepositoryRoot.Read(sample)).RootElement.GetProperty("includePlatforms");
            string[] expected = sample.Contains("/Editor/", StringComparison.Ordinal) ? ["Editor"] : [];
            Assert.That(platforms.EnumerateArray().Select(name => name.GetString()), Is.EqualTo(expected), sample);
        }
    }

    [Test]
    public void No_script_of_a_game_names_the_editor()
    {
        string[] rooms = ["Runtime/Unity/", "Samples~/"];
        IEnumerable<string> wrong = UnitySource.All
            .Where(source => rooms.Any(room => source.Path.StartsWith(room, StringComparison.Ordinal)))
            .Where(source => !source.Path.Contains("/Editor/", StringComparison.Ordinal))
            .Where(source => source.Text.Contains("UnityEditor", StringComparison.Ordinal)).Select(source => source.Path);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_picture_of_the_manual_is_there_and_is_shown()
    {
        IEnumerable<string> shown = Directory.EnumerateFiles(RepositoryRoot.At("Documentation~"), "*.md").SelectMany(page => Pictures(Path.GetFileName(page))).Select(picture => picture.File);

        // README's picture and the packages' icon, and what they are drawn from.
        string[] elsewhere = ["front.html", "front.png", "icon.png", "icon.svg"];
        Assert.That(shown.Concat(elsewhere), Is.EquivalentTo(Directory.EnumerateFiles(RepositoryRoot.At("Documentation~", "images")).Select(Path.GetFileName)));
    }

    [Test]
    public void Every_picture_of_unity_says_that_it_is_a_rendering() =>
        Assert.That(Pictures("unity.md").Select(picture => picture.Text), Is.Not.Empty.And.All.StartsWith("Rendering of "));

    private static IEnumerable<(string Text, string File)> Pictures(string page) =>
        Regex.Matches(RepositoryRoot.Read("Documentation~", page), @"!\[(?<text>[^\]]*)\]\(images/(?<file>[^)]+)\)")
            .Select(match => (match.Groups["text"].Value, match.Groups["file"].Value));

    [Test]
    public void Unity_s_declarations_are_in_no_assembly_that_the_package_ships() =>
        Assert.That(RepositoryRoot.Read("package.json"), Does.Not.Contain("Unity.Declarations"));
}
