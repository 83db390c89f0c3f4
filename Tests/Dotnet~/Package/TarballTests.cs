using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>What <c>npm pack</c> really puts into the package for Unity.</summary>
internal sealed class TarballTests
{
    // What Unity sees in a clone, but an installed package has no use for.
    private static readonly string[] LeftOut = ["Cognomen.slnx", "coverage.sh", "pack.sh", "site.sh", "test.sh", "verify-determinism.sh"];

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private string folder = "";

    private long packedSize;

    [OneTimeSetUp]
    public void Pack()
    {
        folder = Directory.CreateTempSubdirectory("cognomen-pack-").FullName;
        string output = Npm("pack", "--json", "--ignore-scripts", "--pack-destination", folder);
        string tarball = Directory.EnumerateFiles(folder, "*.tgz").SingleOrDefault()
            ?? throw new InvalidOperationException($"npm pack made no tarball: {output}");
        packedSize = new FileInfo(tarball).Length;
        using GZipStream unzipped = new(File.OpenRead(tarball), CompressionMode.Decompress);
        using TarReader reader = new(unzipped);
        while (reader.GetNextEntry() is { } entry)
        {
            using MemoryStream content = new();
            entry.DataStream?.CopyTo(content);
            Assert.That(entry.Name, Does.StartWith("package/"));
            files.Add(entry.Name["package/".Length..], content.ToArray());
        }
    }

    [OneTimeTearDown]
    public void RemoveIt()
    {
        if (folder.Length > 0)
            Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void It_holds_the_package() =>
        Assert.That(
            files.Keys,
            Is.SupersetOf(new[]
            {
                "package.json", "README.md", "CHANGELOG.md", "LICENSE.md", "Third Party Notices.md", "Runtime/Cognomen.asmdef",
                "Editor/Training/Cognomen.Training.asmdef", "Editor/Retraining/Cognomen.Retraining.asmdef", "Data/surnames.csv", "Data/SOURCES.md",
            }));

    [Test]
    public void Everything_in_it_that_Unity_imports_has_its_meta_beside_it()
    {
        // Unity ignores a file without a meta in an installed package, and says so only in the console.
        Assert.That(Imported().Select(path => path + ".meta").Except(files.Keys), Is.Empty);
    }

    [Test]
    public void Every_meta_in_it_belongs_to_something_in_it()
    {
        HashSet<string> imported = [.. Imported().Select(path => path + ".meta")];
        Assert.That(files.Keys.Where(path => path.EndsWith(".meta", StringComparison.Ordinal) && !imported.Contains(path)), Is.Empty);
    }

    [Test]
    public void Every_guid_in_it_is_its_own()
    {
        IEnumerable<string> guids = files.Where(file => file.Key.EndsWith(".meta", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(file.Value))
            .Select(meta => Regex.Match(meta, "^guid: ([0-9a-f]{32})$", RegexOptions.Multiline).Groups[1].Value);
        Assert.That(guids, Is.Unique.And.No.Member(""));
    }

    [Test]
    public void Nothing_that_Unity_sees_here_is_missing_from_it()
    {
        IEnumerable<string> seen = UnityView.Assets(RepositoryRoot.Folder).Where(asset => !asset.IsFolder).Select(asset => asset.Path);
        Assert.That(seen.Except(LeftOut).Except(files.Keys), Is.Empty);
    }

    [Test]
    public void Its_manual_is_complete()
    {
        IEnumerable<string> manual = RepositoryRoot.Files().Where(path => path.StartsWith("Documentation~/", StringComparison.Ordinal));
        Assert.That(manual.Except(files.Keys), Is.Empty);
    }

    [Test]
    public void It_holds_everything_that_the_trainer_is_built_from()
    {
        // The window builds the trainer on the user's machine, out of the installed package.
        HashSet<string> needed =
        [
            "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig",
            .. Sources("Editor/Trainer~/Cognomen.Trainer.csproj"),
        ];
        Assert.That(needed, Has.Some.EqualTo("Runtime/Gender.cs").And.Some.EqualTo("Dotnet~/Cognomen/Cognomen.csproj"));
        Assert.That(needed.Except(files.Keys), Is.Empty);
    }

    [Test]
    public void It_holds_nothing_that_only_this_repository_needs()
    {
        Regex unneeded = new(
            @"^(Tests/(Dotnet|Trainer)~|artifacts~|\.ci|\.git|Cognomen\.slnx|(pack|site|test)\.sh|Examples~|Site~|Dotnet~/(?!Cognomen/|Cognomen\.CommandLine/|Cognomen\.Training/))"
            + @"|(^|/)(bin|obj|node_modules|TestResults)/|\.(dll|pdb|so|nupkg|trx|user|tgz|orig)$");
        Assert.That(files.Keys.Where(path => unneeded.IsMatch(path)), Is.Empty);
    }

    [Test]
    public void Every_file_in_it_is_the_one_here() =>
        Assert.That(
            files.Keys.Where(path => !files[path].AsSpan().SequenceEqual(File.ReadAllBytes(RepositoryRoot.At(path)))),
            Is.Empty);

    [Test]
    public void It_is_small()
    {
        // The bundled model stands in it twice: as a file, and as code.
        Assert.That(packedSize, Is.LessThan(4_000_000));
        Assert.That(files.Values.Sum(content => (long)content.Length), Is.LessThan(12_000_000));
        Assert.That(files.Where(file => file.Value.Length > 3_500_000).Select(file => file.Key), Is.Empty);
    }

    [Test]
    public void Its_manifest_names_this_package_and_version()
    {
        JsonElement manifest = JsonDocument.Parse(files["package.json"]).RootElement;
        Assert.That(manifest.GetProperty("name").GetString(), Is.EqualTo("com.cognomen.names"));
        Assert.That(RepositoryRoot.Read("CHANGELOG.md"), Does.Contain($"## [{manifest.GetProperty("version").GetString()}]"));
    }

    // What Unity imports of an unpacked tarball, by its rules and from the tarball's own list: files, and every folder above them.
    private HashSet<string> Imported()
    {
        HashSet<string> imported = [];
        foreach (string path in files.Keys.Where(path => !path.EndsWith(".meta", StringComparison.Ordinal)))
        {
            string[] parts = path.Split('/');
            int from = parts[0] == "Samples~" ? 1 : 0;
            if (parts.Skip(from).Any(part => part.StartsWith('.') || part.EndsWith('~')))
                continue;
            for (int length = from + 1; length <= parts.Length; length++)
                imported.Add(string.Join('/', parts[..length]));
        }

        return imported;
    }

    // A project, the files it compiles or packs, and the same for the projects it refers to.
    private static IEnumerable<string> Sources(string project)
    {
        XDocument xml = XDocument.Load(RepositoryRoot.At(project));
        string folder = Path.GetDirectoryName(project)!.Replace('\\', '/');
        List<string> sources = [project];
        if (xml.Descendants("EnableDefaultCompileItems").SingleOrDefault()?.Value != "false")
            sources.AddRange(RepositoryRoot.Files().Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)
                && path.EndsWith(".cs", StringComparison.Ordinal)));
        foreach (string include in xml.Descendants("Compile").Concat(xml.Descendants("EmbeddedResource"))
            .SelectMany(item => Includes(item, folder)))
        {
            Regex glob = new("^" + Regex.Escape(include).Replace(@"\*\*/", "(.*/)?").Replace(@"\*", "[^/]*") + "$");
            sources.AddRange(RepositoryRoot.Files().Where(path => glob.IsMatch(path)
                && !path.StartsWith("Runtime/Unity/", StringComparison.Ordinal)));
        }

        sources.AddRange(xml.Descendants("ProjectReference").SelectMany(item => Includes(item, folder)).SelectMany(Sources));
        return sources;
    }

    private static IEnumerable<string> Includes(XElement item, string folder) =>
        (item.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(include => include.Replace('\\', '/'))
            .Select(include => include.StartsWith("$(RepositoryRoot)", StringComparison.Ordinal)
                ? include["$(RepositoryRoot)".Length..]
                : Path.GetRelativePath(RepositoryRoot.Folder, RepositoryRoot.At(folder, include)).Replace('\\', '/'));

    private static string Npm(params string[] arguments)
    {
        ProcessStartInfo start = new(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = RepositoryRoot.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["npm_config_update_notifier"] = "false";
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("npm is not installed (it comes with Node.js), so the tarball for Unity cannot be packed here.");
        }

        using (process)
        {
            System.Threading.Tasks.Task<string> errors = process!.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? output
                : throw new InvalidOperationException($"npm {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        }
    }
}
