using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>Where things lie.</summary>
internal sealed class LayoutTests
{
    // Windows allows 260 characters, and before ours come a project's folder and Library/PackageCache/<name>@<hash>/.
    private const int LongestPath = 110;

    private static readonly string[] TextExtensions =
    [
        ".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".asmdef", ".md", ".csv", ".sh", ".meta", ".uxml", ".uss",
        ".editorconfig",
        ".gitignore", ".gitattributes", "",
    ];

    private static IEnumerable<string> Seen => UnityView.Assets(RepositoryRoot.Folder).Select(asset => asset.Path);

    [Test]
    public void Unity_meets_no_project_and_no_build_output() =>
        Assert.That(
            Seen.Where(path => Regex.IsMatch(path, @"\.(csproj|sln|dll|so|dylib|exe|pdb|nupkg)$|(^|/)(bin|obj|TestResults)(/|$)")),
            Is.Empty);

    [Test]
    public void No_folder_is_one_that_Unity_copies_into_every_game() =>
        Assert.That(
            Seen.Where(path => Regex.IsMatch(path, "(^|/)(Resources|StreamingAssets|Gizmos|Editor Default Resources)(/|$)")),
            Is.Empty);

    [Test]
    public void Every_path_leaves_room_for_a_project_around_it() =>
        Assert.That(RepositoryRoot.Files().Where(path => path.Length > LongestPath), Is.Empty);

    [Test]
    public void Every_path_can_be_written_on_every_system() =>
        Assert.That(
            RepositoryRoot.Files().Where(path => !Regex.IsMatch(path, @"^[A-Za-z0-9._~ /-]+$") || Regex.IsMatch(path, @"[ .](/|$)")),
            Is.Empty);

    [Test]
    public void No_two_paths_differ_by_case_alone() =>
        Assert.That(
            RepositoryRoot.Files().GroupBy(path => path, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
                .Select(group => group.Key),
            Is.Empty);

    [Test]
    public void No_file_names_a_folder_of_somebody_s_machine()
    {
        // The slash is kept apart, or this file would find itself.
        Regex machine = new(@"(?<![\w.~$})-])/" + @"(home|Users|root|work|mnt)/\w|\b[A-Z]:\\(Users|home)\\");
        IEnumerable<string> found = RepositoryRoot.Files().Where(IsText)
            .SelectMany(path => machine.Matches(RepositoryRoot.Read(path)).Select(match => $"{path}: {match.Value}"));
        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Every_text_file_is_UTF_8_without_a_byte_order_mark() =>
        Assert.That(
            RepositoryRoot.Files().Where(IsText).Where(path => File.ReadAllBytes(RepositoryRoot.At(path)) is [0xEF, 0xBB, 0xBF, ..]),
            Is.Empty);

    [TestCase("pack.sh")]
    [TestCase("site.sh")]
    [TestCase("test.sh")]
    [TestCase(".ci/run")]
    public void A_script_can_be_run(string path)
    {
        Assert.That(RepositoryRoot.Read(path), Does.StartWith("#!/usr/bin/env bash\n"));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(RepositoryRoot.At(path)).HasFlag(UnixFileMode.UserExecute), $"{path} is not executable");
    }

    private static bool IsText(string path) => TextExtensions.Contains(Path.GetExtension(path));
}
