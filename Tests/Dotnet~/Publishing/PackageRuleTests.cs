using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Cognomen.Housekeeping;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;

namespace Cognomen.Tests.Publishing;

/// <summary>The rules by which pack.sh reads packages: a good package breaks none, and each fault breaks the rule that it is against.</summary>
internal sealed class PackageRuleTests : FolderTests
{
    private const string Machine = "/machines/folder";

    private static readonly Expected Unpublished = new("1.2.3", "");
    private static readonly Expected Published = new("1.2.3", "https://github.com/owner/cognomen");

    [Test]
    public void A_good_NuGet_package_breaks_no_rule() => Assert.That(NuGet(Good()), Is.Empty);

    [Test]
    public void A_good_NuGet_package_of_a_repository_with_an_address_breaks_no_rule() =>
        Assert.That(
            NuGet(Good(manifest: Manifest.Replace("</metadata>", "<projectUrl>https://github.com/owner/cognomen</projectUrl><repository type=\"git\" url=\"https://github.com/owner/cognomen\" commit=\"0123456789012345678901234567890123456789\" /></metadata>", StringComparison.Ordinal), sourceLink: "https://raw"), Published),
            Is.Empty);

    [TestCase("1.2.3", "1.2.4", "version is 1.2.3: 1.2.4")]
    [TestCase("The authors", "", "authors")]
    [TestCase("A description that is long enough", "Short", "description")]
    [TestCase("<tags>names</tags>", "", "tags")]
    [TestCase(">MIT<", ">GPL-2.0-only<", "licence is the expression MIT")]
    [TestCase("type=\"expression\"", "type=\"file\"", "licence is the expression MIT")]
    [TestCase("<readme>README.md", "<readme>README.txt", "readme is in it")]
    [TestCase("<icon>icon.png", "<icon>icon.jpg", "icon is a PNG")]
    [TestCase("<group targetFramework=\"net8.0\" />", "<group targetFramework=\"net8.0\"><dependency id=\"Newtonsoft.Json\" version=\"13.0.4\" /></group>", "depends on nothing: Newtonsoft.Json")]
    [TestCase("</metadata>", "<projectUrl>https://github.com/else/where</projectUrl></metadata>", "names no repository")]
    public void A_fault_of_the_manifest_is_found(string right, string wrong, string rule)
    {
        string manifest = Manifest.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(manifest, Is.Not.EqualTo(Manifest));
        Assert.That(NuGet(Good(manifest: manifest)), Has.Exactly(1).Contains(rule));
    }

    [TestCase("LICENSE.md", "licence and the notices")]
    [TestCase("Third Party Notices.md", "licence and the notices")]
    [TestCase("README.md", "readme is in it")]
    [TestCase("icon.png", "icon is a PNG")]
    [TestCase("lib/net8.0/Cognomen.xml", "assembly and its docstrings")]
    public void A_file_that_is_missing_is_found(string file, string rule)
    {
        Dictionary<string, byte[]> files = Good();
        Assert.That(files.Remove(file));
        Assert.That(NuGet(files), Has.Some.Contains(rule));
    }

    [Test]
    public void A_package_without_a_manifest_is_found() =>
        Assert.That(NuGet(new Dictionary<string, byte[]> { ["README.md"] = [1] }), Is.EqualTo(new[] { "BROKEN test: it has a manifest" }));

    [Test]
    public void A_link_that_leads_nowhere_from_the_packages_page_is_found()
    {
        Dictionary<string, byte[]> files = Good();
        files["README.md"] = [.. files["README.md"], .. "\n[Manual](Documentation~/index.md)\n"u8];
        Assert.That(NuGet(files), Has.Exactly(1).Contains("works on the package's page: Documentation~/index.md"));
    }

    [Test]
    public void A_source_in_a_folder_of_this_machine_is_found() =>
        Assert.That(NuGet(Good(source: Machine + "/Name.cs")), Has.Some.Contains($"begins with /_/: {Machine}/Name.cs"));

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    public void A_folder_of_this_machine_in_any_file_is_found(string encoding)
    {
        Dictionary<string, byte[]> files = Good();
        files["lib/net8.0/Cognomen.xml"] = Encoding.GetEncoding(encoding).GetBytes($"made in {Machine}/x");
        Assert.That(NuGet(files), Is.EqualTo(new[] { $"BROKEN test: no file in it names a folder of this machine: lib/net8.0/Cognomen.xml names {Machine}" }));
    }

    [Test]
    public void Symbols_of_another_build_are_found()
    {
        Dictionary<string, byte[]> files = Good();
        (byte[] assembly, _) = Compile("/_/Name.cs", "", "public class Other;");
        files["lib/net8.0/Cognomen.dll"] = assembly;
        Assert.That(NuGet(files), Has.Some.Contains("symbols of each assembly are in the .snupkg beside it: lib/net8.0/Cognomen.dll"));
    }

    [Test]
    public void Symbols_without_a_link_to_the_sources_are_found() =>
        Assert.That(NuGet(Good(), Published), Has.Some.Contains("its symbols link to the sources").And.Some.Contains("names the repository, its commit"));

    [Test]
    public void A_good_tarball_for_npm_breaks_no_rule() => Assert.That(Npm(NpmFiles()), Is.Empty);

    [TestCase("\"./src/index.mjs\"", "\"./src/gone.mjs\"", "every file that it exports is in it: src/gone.mjs")]
    [TestCase("\"MIT\"", "\"ISC\"", "licence is MIT")]
    [TestCase("\"types\"", "\"dependencies\": { \"left-pad\": \"1\" }, \"types\"", "depends on nothing")]
    [TestCase("1.2.3", "1.2.2", "version is 1.2.3")]
    public void A_fault_of_the_tarball_for_npm_is_found(string right, string wrong, string rule)
    {
        Dictionary<string, string> files = NpmFiles();
        files["package.json"] = files["package.json"].Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(Npm(files), Has.Exactly(1).Contains(rule));
    }

    [TestCase("test/a.test.mjs")]
    [TestCase("build.mjs")]
    public void A_file_that_no_user_needs_is_found(string file) =>
        Assert.That(Npm(new Dictionary<string, string>(NpmFiles()) { [file] = "1" }), Has.Exactly(1).Contains("no test and no tool is in it: " + file));

    [Test]
    public void An_entry_outside_the_tarballs_folder_is_refused() =>
        Assert.That(() => Npm(new Dictionary<string, string> { ["../../evil"] = "1" }), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("lies outside"));

    [Test]
    public void A_file_without_a_meta_in_the_tarball_for_Unity_is_found()
    {
        Dictionary<string, string> files = UnityFiles();
        Assert.That(Unity(files), Is.Empty);
        files.Remove("Runtime/Name.cs.meta");
        Assert.That(Unity(files), Has.Exactly(1).Contains("every file that Unity sees has its meta, and every meta its file: Runtime/Name.cs.meta"));
    }

    [Test]
    public void A_sample_that_is_missing_in_the_tarball_for_Unity_is_found()
    {
        Dictionary<string, string> files = UnityFiles();
        files["package.json"] = files["package.json"].Replace("\"samples\": []", "\"samples\": [{ \"path\": \"Samples~/Crowd\" }]", StringComparison.Ordinal);
        Assert.That(Unity(files), Has.Exactly(1).Contains("every sample of its manifest is in it: Samples~/Crowd"));
    }

    [Test]
    public void An_assembly_in_the_tarball_for_Unity_is_found() =>
        Assert.That(Unity(new Dictionary<string, string>(UnityFiles()) { ["Hidden~/x.dll"] = "MZ" }), Has.Exactly(1).Contains("no assembly and no build output is in it: Hidden~/x.dll"));

    [Test]
    public void Every_package_of_a_folder_is_read_and_compared_with_the_one_packed_again()
    {
        string root = Path.Combine(Folder, "root"), again = Path.Combine(Folder, "again"), packed = Path.Combine(Folder, "packed");
        foreach (string each in new[] { root, again, packed })
            Directory.CreateDirectory(each);
        File.WriteAllText(Path.Combine(root, "Directory.Build.props"), "<Project><PropertyGroup><Version>1.2.3</Version><RepositoryUrl></RepositoryUrl><SiteUrl></SiteUrl></PropertyGroup></Project>");
        WriteTar(Path.Combine(packed, "cognomen-1.2.3.tgz"), NpmFiles());
        File.Copy(Path.Combine(packed, "cognomen-1.2.3.tgz"), Path.Combine(again, "cognomen-1.2.3.tgz"));
        StringWriter output = new(), error = new();
        Assert.That(PackagesCommand.Run(root, packed, again, release: false, output, error), Is.Zero, output.ToString() + error);
        Assert.That(output.ToString(), Does.Contain("ok     cognomen-1.2.3.tgz: packed again, it has the same bytes").And.Contains("fill RepositoryUrl in Directory.Build.props"));

        Assert.That(PackagesCommand.Run(root, packed, again, release: true, output, error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("RepositoryUrl is empty; a release needs the repository's address"));

        File.WriteAllBytes(Path.Combine(again, "cognomen-1.2.3.tgz"), [1]);
        Assert.That(PackagesCommand.Run(root, packed, again, release: false, output, error), Is.EqualTo(1));
        Assert.That(output.ToString(), Does.Contain("BROKEN cognomen-1.2.3.tgz: packed again, it has the same bytes"));

        Assert.That(PackagesCommand.Run(root, root, null, release: false, output, error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("there is no package"));
    }

    private const string Manifest = """
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
        <id>Cognomen</id><version>1.2.3</version><authors>The authors</authors><copyright>Copyright</copyright>
        <license type="expression">MIT</license><readme>README.md</readme><icon>icon.png</icon><tags>names</tags>
        <description>A description that is long enough</description>
        <dependencies><group targetFramework="net8.0" /></dependencies>
        </metadata></package>
        """;

    private static readonly string Readme = "# Cognomen\n\n[Site](https://example.org)\n" + new string('x', 200);

    private static Dictionary<string, byte[]> Good(string manifest = Manifest, string source = "/_/Name.cs", string sourceLink = "")
    {
        (byte[] assembly, byte[] symbols) = Compile(source, sourceLink);
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal)
        {
            ["Cognomen.nuspec"] = Encoding.UTF8.GetBytes(manifest),
            ["README.md"] = Encoding.UTF8.GetBytes(Readme),
            ["icon.png"] = File.ReadAllBytes(RepositoryRoot.At("Documentation~", "images", "icon.png")),
            ["LICENSE.md"] = [1],
            ["Third Party Notices.md"] = [1],
        };
        foreach (string framework in new[] { "net10.0", "net8.0", "netstandard2.1" })
        {
            files[$"lib/{framework}/Cognomen.dll"] = assembly;
            files[$"lib/{framework}/Cognomen.xml"] = [1];
            files[$"symbols:lib/{framework}/Cognomen.pdb"] = symbols;
        }

        return files;
    }

    private static (byte[] Assembly, byte[] Symbols) Compile(string source, string sourceLink, string code = "public class Name;")
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Cognomen",
            [CSharpSyntaxTree.ParseText(SourceText.From(code + " public static class Body { public static int One() => 1; }", Encoding.UTF8), path: source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, deterministic: true));
        using MemoryStream assembly = new(), symbols = new();
        using MemoryStream link = new(Encoding.UTF8.GetBytes(sourceLink));
        EmitResult result = compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "/_/Cognomen.pdb"),
            sourceLinkStream: sourceLink.Length == 0 ? null : link);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return (assembly.ToArray(), symbols.ToArray());
    }

    private string[] NuGet(Dictionary<string, byte[]> files, Expected? expected = null)
    {
        string path = Path.Combine(Folder, "Cognomen.1.2.3.nupkg");
        WriteZip(path, files.Where(file => !file.Key.StartsWith("symbols:", StringComparison.Ordinal)));
        WriteZip(Path.ChangeExtension(path, ".snupkg"), files.Where(file => file.Key.StartsWith("symbols:", StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key["symbols:".Length..], file.Value)));
        return Broken(report => NuGetRules.Check(path, expected ?? Unpublished, [Machine], report));
    }

    private string[] Npm(Dictionary<string, string> files) => Tarball("cognomen-1.2.3.tgz", files, (path, report) => TarballRules.CheckNpm(path, Unpublished, [Machine], report));

    private string[] Unity(Dictionary<string, string> files) => Tarball("com.cognomen.names-1.2.3.tgz", files, (path, report) => TarballRules.CheckUnity(path, Unpublished, [Machine], report));

    private string[] Tarball(string name, Dictionary<string, string> files, Action<string, RuleReport> check)
    {
        string path = Path.Combine(Folder, name);
        WriteTar(path, files);
        return Broken(report => check(path, report));
    }

    private static string[] Broken(Action<RuleReport> check)
    {
        StringWriter output = new();
        RuleReport report = new("test", output);
        check(report);
        string[] broken = [.. output.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("BROKEN", StringComparison.Ordinal))];
        Assert.That(report.Broken, Is.EqualTo(broken.Length));
        return broken;
    }

    private static Dictionary<string, string> NpmFiles() => new(StringComparer.Ordinal)
    {
        ["package.json"] = """{ "name": "cognomen", "version": "1.2.3", "license": "MIT", "types": "./src/index.d.ts", "exports": { ".": { "default": "./src/index.mjs" } } }""",
        ["src/index.mjs"] = "export {};",
        ["src/index.d.ts"] = "export {};",
        ["README.md"] = Readme,
        ["LICENSE.md"] = "MIT",
    };

    private Dictionary<string, string> UnityFiles()
    {
        string root = Path.Combine(Folder, "unity");
        Directory.CreateDirectory(Path.Combine(root, "Runtime"));
        File.WriteAllText(Path.Combine(root, "package.json"), """{ "name": "com.cognomen.names", "version": "1.2.3", "license": "MIT", "displayName": "Cognomen", "description": "Names", "unity": "2022.3", "author": { "name": "A" }, "samples": [] }""");
        File.WriteAllText(Path.Combine(root, "README.md"), Readme);
        File.WriteAllText(Path.Combine(root, "LICENSE.md"), "MIT");
        File.WriteAllText(Path.Combine(root, "Runtime", "Name.cs"), "class Name {}");
        Assert.That(MetasCommand.Run(root, check: false, TextWriter.Null, TextWriter.Null), Is.Zero);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    private static void WriteZip(string path, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using ZipArchive archive = new(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, byte[] content) in files)
        {
            using Stream stream = archive.CreateEntry(name).Open();
            stream.Write(content);
        }
    }

    private static void WriteTar(string path, Dictionary<string, string> files)
    {
        using TarWriter writer = new(new GZipStream(File.Create(path), CompressionMode.Compress));
        foreach ((string name, string content) in files)
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "package/" + name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
    }
}
