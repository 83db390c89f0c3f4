using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace Cognomen.Housekeeping;

/// <summary>The rules for a NuGet package, from NuGet's gallery and from this project.</summary>
internal static class NuGetRules
{
    private const string Mapped = "/_/";

    // The gallery refuses a larger package.
    private const long LargestPackage = 250_000_000;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>Checks a package, and its symbols if it has assemblies of this project.</summary>
    /// <param name="path">The .nupkg. Its .snupkg is beside it.</param>
    /// <param name="expected">The expected properties of its manifest.</param>
    /// <param name="folders">Folders of this machine that the package must not contain.</param>
    /// <param name="report">Receives the result of each rule.</param>
    public static void Check(string path, Expected expected, IReadOnlyCollection<string> folders, RuleReport report)
    {
        Dictionary<string, byte[]> files = ZipFiles(path);
        string? name = files.Keys.FirstOrDefault(file => file.EndsWith(".nuspec", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal));
        if (!report.Check("it has a manifest", name != null))
            return;
        XElement manifest = XDocument.Load(new MemoryStream(files[name!])).Root!.Elements().First();
        CheckManifest(manifest, expected, report);
        CheckPages(manifest, files, report);
        CheckContent(manifest, files, report);
        report.Check($"it has at most {LargestPackage / 1_000_000} MB", new FileInfo(path).Length <= LargestPackage, $"{new FileInfo(path).Length} bytes");

        string[] assemblies = [.. files.Keys.Where(IsOwnAssembly).Order(StringComparer.Ordinal)];
        if (assemblies.Length > 0)
            CheckAssemblies(path, files, assemblies, expected, folders, report);
    }

    /// <summary>The files of a zip archive.</summary>
    public static Dictionary<string, byte[]> ZipFiles(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using MemoryStream content = new();
            stream.CopyTo(content);
            files[Uri.UnescapeDataString(entry.FullName)] = content.ToArray();
        }

        return files;
    }

    private static void CheckManifest(XElement manifest, Expected expected, RuleReport report)
    {
        report.Check($"its version is {expected.Version}", Text(manifest, "version") == expected.Version, Text(manifest, "version"));
        report.Check("it names its authors and its copyright", Text(manifest, "authors").Length > 0 && Text(manifest, "copyright").Length > 0);
        report.Check("its description has 20 to 4,000 characters", Text(manifest, "description").Length is >= 20 and <= 4000, Text(manifest, "description"));
        report.Check("it has tags", Text(manifest, "tags").Length > 0);
        report.Check("its licence is the expression MIT", Element(manifest, "license") is { } licence && licence.Value == "MIT" && (string?)licence.Attribute("type") == "expression");
        XElement? repository = Element(manifest, "repository");
        string address = (string?)repository?.Attribute("url") ?? "";
        report.Check(
            expected.Repository.Length == 0 ? "it names no repository, because Directory.Build.props has no RepositoryUrl" : "it names the repository, its commit and the project's page",
            expected.Repository.Length == 0 ? address.Length == 0 && Text(manifest, "projectUrl").Length == 0
                : address == expected.Repository && Text(manifest, "projectUrl") == expected.Repository && ((string?)repository!.Attribute("commit"))?.Length == 40,
            repository?.ToString() ?? "none");
    }

    private static void CheckPages(XElement manifest, Dictionary<string, byte[]> files, RuleReport report)
    {
        byte[] readme = files.GetValueOrDefault(Text(manifest, "readme"), []);
        string[] relative = PackageReadme.RelativeLinks(Encoding.UTF8.GetString(readme));
        report.Check("its readme is in it", readme.Length > 200, Text(manifest, "readme"));
        report.Check("each link of its readme works on the package's page", relative.Length == 0, string.Join(", ", relative));
        byte[] icon = files.GetValueOrDefault(Text(manifest, "icon"), []);
        bool isPicture = icon.Length > 24 && icon.AsSpan().StartsWith(Png);
        int side = isPicture ? BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)) : 0;
        report.Check("its icon is a PNG of 128 × 128, and at most 1 MB", side == 128 && BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20)) == side && icon.Length <= 1_000_000, Text(manifest, "icon"));
        report.Check("the licence and the notices are in it", files.ContainsKey("LICENSE.md") && files.ContainsKey("Third Party Notices.md"));
    }

    private static void CheckContent(XElement manifest, Dictionary<string, byte[]> files, RuleReport report)
    {
        string[] types = [.. (Element(manifest, "packageTypes")?.Elements() ?? []).Select(type => (string)type.Attribute("name")!)];
        if (types.Contains("DotnetTool") || types.Contains("DotnetToolRidPackage"))
        {
            report.Check("it is a tool: a command in DotnetToolSettings.xml", files.Where(file => file.Key.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal))
                .Select(file => XDocument.Load(new MemoryStream(file.Value))).Any(settings => settings.Descendants("Command").Any(command => ((string?)command.Attribute("Name"))?.Length > 0)));
            return;
        }

        string[] frameworks = [.. files.Keys.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)).Select(file => file.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];
        report.Check("it has an assembly and its docstrings for each of net10.0, net8.0, netstandard2.1",
            frameworks.SequenceEqual(["net10.0", "net8.0", "netstandard2.1"]) && frameworks.All(framework => files.ContainsKey($"lib/{framework}/Cognomen.dll") && files.ContainsKey($"lib/{framework}/Cognomen.xml")),
            string.Join(", ", frameworks));
        string[] dependencies = [.. manifest.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!).Distinct()];
        report.Check("it depends on nothing", dependencies.Length == 0, string.Join(", ", dependencies));
    }

    private static void CheckAssemblies(string path, Dictionary<string, byte[]> files, string[] assemblies, Expected expected, IReadOnlyCollection<string> folders, RuleReport report)
    {
        string symbolPath = Path.ChangeExtension(path, ".snupkg");
        Dictionary<string, byte[]> symbols = File.Exists(symbolPath) ? ZipFiles(symbolPath) : [];
        Dictionary<string, (Guid Id, string Path, bool IsDeterministic)> compiled = assemblies.ToDictionary(file => file, file => SymbolFile.OfAssembly(files[file]));
        Dictionary<string, (Guid Id, string[] Sources, string SourceLink)> pages = assemblies
            .Select(file => (Assembly: file, Symbols: Path.ChangeExtension(file, ".pdb"))).Where(pair => symbols.ContainsKey(pair.Symbols))
            .ToDictionary(pair => pair.Assembly, pair => SymbolFile.Read(symbols[pair.Symbols]));

        report.Check("its assemblies were compiled deterministically", compiled.All(pair => pair.Value.IsDeterministic), List(compiled.Where(pair => !pair.Value.IsDeterministic).Select(pair => pair.Key)));
        report.Check("the symbols of each assembly are in the .snupkg beside it", assemblies.All(file => pages.ContainsKey(file) && pages[file].Id == compiled[file].Id),
            List(assemblies.Where(file => !pages.ContainsKey(file) || pages[file].Id != compiled[file].Id)));
        string[] outside = [.. compiled.Values.Select(value => value.Path).Where(value => value.Contains('/', StringComparison.Ordinal) || value.Contains('\\', StringComparison.Ordinal)).Concat(pages.Values.SelectMany(page => page.Sources)).Where(value => !value.StartsWith(Mapped, StringComparison.Ordinal)).Distinct()];
        report.Check($"every source that its symbols name begins with {Mapped}", outside.Length == 0, List(outside));
        string[] named = [.. files.Concat(symbols).SelectMany(file => SymbolFile.Folders(file.Value, folders).Select(folder => $"{file.Key} names {folder}")).Distinct()];
        report.Check("no file in it names a folder of this machine", named.Length == 0, List(named));
        if (expected.Repository.Length > 0)
            report.Check("its symbols link to the sources", pages.Values.All(page => page.SourceLink.Contains("http", StringComparison.Ordinal)));
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items.Take(5));

    private static bool IsOwnAssembly(string file) => file.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(file).StartsWith("cognomen", StringComparison.OrdinalIgnoreCase)
        && !file.EndsWith(".resources.dll", StringComparison.Ordinal);

    private static XElement? Element(XElement manifest, string name) => manifest.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string Text(XElement manifest, string name) => Element(manifest, name)?.Value ?? "";
}
