using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Cognomen.Housekeeping;
using Cognomen.Tests.Determinism;
using NUnit.Framework;

namespace Cognomen.Tests.Publishing;

/// <summary>What the workflows run are scripts that are here, and these do what they say.</summary>
internal sealed partial class WorkflowTests : FolderTests
{
    [TearDown]
    public void MakeWritable()
    {
        // Git writes its objects read-only.
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
    }

    [Test]
    public void Every_script_of_a_workflow_is_there_and_can_be_run()
    {
        string[] scripts = [.. Directory.EnumerateFiles(RepositoryRoot.At(".github", "workflows"), "*.yml").SelectMany(path => Script().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value).Distinct()];
        Assert.That(scripts, Is.SupersetOf(new[] { "test.sh", "pack.sh", "site.sh", ".ci/upm-branch", ".ci/unity-project", ".ci/tag-is-version", ".ci/release-notes" }));
        foreach (string script in scripts)
        {
            Assert.That(RepositoryRoot.Read(script), Does.StartWith("#!/usr/bin/env bash\n"), script);
            if (!OperatingSystem.IsWindows())
                Assert.That(File.GetUnixFileMode(RepositoryRoot.At(script)).HasFlag(UnixFileMode.UserExecute), script);
        }
    }

    [TestCase("pack.sh")]
    [TestCase("site.sh")]
    public async Task A_script_says_what_it_does_and_refuses_what_it_does_not_know(string script)
    {
        (int code, string output, _) = await ChildProcess.Run("bash", [script, "--help"]);
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.StartWith($"Usage: ./{script}"));
        (code, _, string errors) = await ChildProcess.Run("bash", [script, "--nothing"]);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(errors, Does.StartWith("error: '--nothing' is not an option of " + script));
    }

    [Test]
    public async Task The_tag_of_a_release_has_the_version_of_the_packages()
    {
        (int code, _, string errors) = await ChildProcess.Run("bash", [".ci/tag-is-version", "v999.0.0"]);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.StartWith("error: the tag is v999.0.0; Directory.Build.props has version "));
    }

    [Test]
    public async Task The_notes_of_a_release_are_those_of_the_changelog()
    {
        string version = Expected.Read(RepositoryRoot.Folder).Version;
        (int code, string output, string errors) = await ChildProcess.Run("bash", [".ci/release-notes", "v" + version]);
        Assert.That(code, Is.Zero, errors);
        Assert.That(output, Does.Contain("### Added").And.Not.Contain("\n## "));
        (code, _, errors) = await ChildProcess.Run("bash", [".ci/release-notes", "v999.0.0"]);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(errors, Does.Contain("says nothing of version 999.0.0"));
    }

    [Test]
    public async Task The_branch_for_Unity_has_the_files_of_the_tarball_and_each_version_once()
    {
        await Git("init", "--quiet", Folder);
        await Git("-C", Folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", "First");
        string before = await Git("-C", Folder, "rev-parse", "HEAD");
        foreach (string version in new[] { "1.0.0", "1.0.1" })
        {
            (int code, _, string errors) = await UpmBranch(version);
            Assert.That(code, Is.Zero, errors);
            Assert.That(await Git("-C", Folder, "ls-tree", "-r", "--name-only", $"upm/{version}"), Is.EqualTo("Runtime/Name.cs\npackage.json\n"));
        }

        Assert.That((await Git("-C", Folder, "log", "--format=%s", "upm")).Split('\n'), Is.EqualTo(new[] { "Cognomen 1.0.1 for Unity", "Cognomen 1.0.0 for Unity", "" }));
        Assert.That(await Git("-C", Folder, "rev-parse", "HEAD"), Is.EqualTo(before));
        Assert.That((await UpmBranch("1.0.1")).Errors, Does.Contain("the tag upm/1.0.1 is there already"));
    }

    // Packs a small package and runs the script in the repository of the test.
    private async Task<(int Code, string Output, string Errors)> UpmBranch(string version)
    {
        string package = Path.Combine(Folder, "packed", "package");
        Directory.CreateDirectory(Path.Combine(package, "Runtime"));
        await File.WriteAllTextAsync(Path.Combine(package, "package.json"), $"{{\n  \"name\": \"com.cognomen.names\",\n  \"version\": \"{version}\",\n  \"unity\": \"2022.3\"\n}}\n");
        await File.WriteAllTextAsync(Path.Combine(package, "Runtime", "Name.cs"), "class Name {}\n");
        string script = RepositoryRoot.At(".ci", "upm-branch").Replace('\\', '/'), there = Folder.Replace('\\', '/');
        return await ChildProcess.Run("bash", ["-c", $"cd '{there}' && tar -czf package.tgz -C packed package && bash '{script}' package.tgz"]);
    }

    private static async Task<string> Git(params string[] arguments)
    {
        (int code, string output, string errors) = await ChildProcess.Run("git", arguments);
        Assert.That(code, Is.Zero, errors);
        return output;
    }

    [GeneratedRegex(@"(?:run: |<\()(?:\./(?=\w)|(?=\.ci/))([\w./-]+)")]
    private static partial Regex Script();
}
