using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cognomen.Housekeeping;

/// <summary>The rules of the tarballs for npm and for Unity.</summary>
internal static partial class TarballRules
{
    private const string Root = "package/";

    private static readonly string[] Shown = ["displayName", "description", "unity", "author"];

    // The files that Unity accepts, with a wide margin.
    private const long LargestUnityPackage = 10_000_000;

    /// <summary>Checks the package for npm.</summary>
    public static void CheckNpm(string path, Expected expected, IReadOnlyCollection<string> folders, RuleReport report)
    {
        Dictionary<string, byte[]> files = Files(path);
        JsonElement manifest = Manifest(files);
        CheckCommon(manifest, files, expected, folders, report);
        report.Check("it depends on nothing", !manifest.TryGetProperty("dependencies", out _) && !manifest.TryGetProperty("peerDependencies", out _));
        string[] missing = [.. Targets(manifest.GetProperty("exports")).Append(manifest.GetProperty("types").GetString()!).Select(target => target[2..]).Where(target => !files.ContainsKey(target))];
        report.Check("every file that it exports is in it", missing.Length == 0, string.Join(", ", missing));
        string[] relative = PackageReadme.RelativeLinks(System.Text.Encoding.UTF8.GetString(files.GetValueOrDefault("README.md", [])));
        report.Check("each link of its readme works on the package's page", relative.Length == 0, string.Join(", ", relative));
        string[] needless = [.. files.Keys.Where(file => NeedlessInNpm().IsMatch(file))];
        report.Check("no test and no tool is in it", needless.Length == 0, string.Join(", ", needless.Take(5)));
    }

    /// <summary>Checks the package for Unity.</summary>
    public static void CheckUnity(string path, Expected expected, IReadOnlyCollection<string> folders, RuleReport report)
    {
        Dictionary<string, byte[]> files = Files(path);
        JsonElement manifest = Manifest(files);
        CheckCommon(manifest, files, expected, folders, report);
        report.Check("its manifest has what the Package Manager shows", Shown.All(key => manifest.TryGetProperty(key, out _)));
        string[] samples = [.. manifest.GetProperty("samples").EnumerateArray().Select(sample => sample.GetProperty("path").GetString()!)];
        report.Check("every sample of its manifest is in it", samples.All(sample => files.Keys.Any(file => file.StartsWith(sample + "/", StringComparison.Ordinal))), string.Join(", ", samples));
        string[] changes = Changes(files, manifest);
        report.Check("every file that Unity sees has its meta, and every meta its file", changes.Length == 0, string.Join(", ", changes.Take(5)));
        string[] guids = [.. files.Where(file => file.Key.EndsWith(".meta", StringComparison.Ordinal)).Select(file => Guid().Match(System.Text.Encoding.UTF8.GetString(file.Value)).Groups[1].Value)];
        report.Check("every guid is its own", guids.Length > 0 && guids.Distinct().Count() == guids.Length && !guids.Contains(""));
        string[] needless = [.. files.Keys.Where(file => NeedlessInUnity().IsMatch(file))];
        report.Check("no assembly and no build output is in it", needless.Length == 0, string.Join(", ", needless.Take(5)));
        report.Check($"it has at most {LargestUnityPackage / 1_000_000} MB", new FileInfo(path).Length <= LargestUnityPackage, $"{new FileInfo(path).Length} bytes");
    }

    /// <summary>The files of a tarball that npm packed, by their paths in the package.</summary>
    /// <exception cref="InvalidDataException">An entry is outside the folder <c>package</c>.</exception>
    public static Dictionary<string, byte[]> Files(string path)
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        using GZipStream unzipped = new(File.OpenRead(path), CompressionMode.Decompress);
        using TarReader reader = new(unzipped);
        while (reader.GetNextEntry() is { } entry)
        {
            if (!entry.Name.StartsWith(Root, StringComparison.Ordinal) || entry.Name.Split('/').Contains(".."))
                throw new InvalidDataException($"{Path.GetFileName(path)}: {entry.Name} lies outside the folder '{Root}'");
            using MemoryStream content = new();
            entry.DataStream?.CopyTo(content);
            files[entry.Name[Root.Length..]] = content.ToArray();
        }

        return files;
    }

    private static JsonElement Manifest(Dictionary<string, byte[]> files) =>
        files.TryGetValue("package.json", out byte[]? manifest) ? JsonDocument.Parse(manifest).RootElement : throw new InvalidDataException("the tarball has no package.json");

    private static void CheckCommon(JsonElement manifest, Dictionary<string, byte[]> files, Expected expected, IReadOnlyCollection<string> folders, RuleReport report)
    {
        report.Check($"its version is {expected.Version}", manifest.GetProperty("version").GetString() == expected.Version, manifest.GetProperty("version").GetString()!);
        report.Check("its licence is MIT, and is in it", manifest.GetProperty("license").GetString() == "MIT" && files.ContainsKey("LICENSE.md"));
        report.Check("its readme is in it", files.GetValueOrDefault("README.md", []).Length > 200);
        report.Check(
            expected.Repository.Length == 0 ? "it names no repository, because Directory.Build.props has no RepositoryUrl" : "it names the repository",
            expected.IsRepositoryOf(manifest));
        string[] named = [.. files.SelectMany(file => SymbolFile.Folders(file.Value, folders).Select(folder => $"{file.Key} names {folder}"))];
        report.Check("no file in it names a folder of this machine", named.Length == 0, string.Join(", ", named.Take(5)));
    }

    // The command that writes metas lists the changes that it would make in the unpacked package.
    private static string[] Changes(Dictionary<string, byte[]> files, JsonElement manifest)
    {
        string folder = Directory.CreateTempSubdirectory("cognomen-tarball-").FullName;
        try
        {
            foreach ((string name, byte[] content) in files)
            {
                string target = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content);
            }

            return [.. Metas.Plan(folder, manifest.GetProperty("name").GetString()!).Select(change => $"{change.MetaPath} ({change.Reason})")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Targets(JsonElement exports) => exports.ValueKind == JsonValueKind.String
        ? [exports.GetString()!]
        : exports.EnumerateObject().SelectMany(entry => Targets(entry.Value));

    [GeneratedRegex("^guid: ([0-9a-f]{32})$", RegexOptions.Multiline)]
    private static partial Regex Guid();

    [GeneratedRegex(@"^(test|test-browser|playground|node_modules)/|^(build|bench|generate)\.mjs$")]
    private static partial Regex NeedlessInNpm();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|artifacts~)/|\.(dll|pdb|so|nupkg|tgz)$")]
    private static partial Regex NeedlessInUnity();
}
