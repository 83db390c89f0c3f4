using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Cognomen.Housekeeping;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>One asmdef is one csproj: the same name, the same sources, the same references.</summary>
internal sealed class AssemblyDefinitionTests
{
    private static readonly string[] Keys =
    [
        "name", "rootNamespace", "references", "includePlatforms", "excludePlatforms", "allowUnsafeCode", "overrideReferences",
        "precompiledReferences", "autoReferenced", "defineConstraints", "versionDefines", "noEngineReferences",
    ];

    private static readonly string[] UnityTestRunner = ["UnityEngine.TestRunner", "UnityEditor.TestRunner"];

    private static IEnumerable<string> All() => UnityView.Assets(RepositoryRoot.Folder)
        .Select(asset => asset.Path).Where(path => path.EndsWith(".asmdef", StringComparison.Ordinal));

    private static IEnumerable<string> OfThePackage() =>
        All().Except(OfTests()).Where(path => !path.StartsWith("Samples~/", StringComparison.Ordinal));

    private static IEnumerable<string> OfTests() => All().Where(path => path.StartsWith("Tests/", StringComparison.Ordinal));

    [TestCaseSource(nameof(All))]
    public void Its_name_is_that_of_its_file(string path)
    {
        Assert.That(Load(path).GetProperty("name").GetString(), Is.EqualTo(Path.GetFileNameWithoutExtension(path)));
        Assert.That(Load(path).GetProperty("rootNamespace").GetString(), Is.EqualTo(Path.GetFileNameWithoutExtension(path)));
    }

    [TestCaseSource(nameof(All))]
    public void It_has_the_keys_that_Unity_knows_and_no_others(string path) =>
        Assert.That(Load(path).EnumerateObject().Select(entry => entry.Name), Is.EquivalentTo(Keys));

    [TestCaseSource(nameof(All))]
    public void It_lists_every_dll_that_it_uses_and_allows_unsafe_code_only_where_loops_are(string path)
    {
        Assert.That(Load(path).GetProperty("overrideReferences").GetBoolean(), Is.True);
        Assert.That(Load(path).GetProperty("allowUnsafeCode").GetBoolean(), Is.EqualTo(path is "Runtime/Cognomen.asmdef" or "Runtime/Unity/Burst/Cognomen.Burst.asmdef"));
    }

    [TestCaseSource(nameof(OfThePackage))]
    public void It_references_the_same_assemblies_as_its_project(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        Assert.That(Strings(path, "references"), Is.EquivalentTo(ProjectReferences(name)));
    }

    [TestCaseSource(nameof(OfThePackage))]
    public void It_references_the_same_libraries_as_its_project(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        IEnumerable<string> packages = Project(name).Descendants("PackageReference")
            .Where(package => package.Attribute("PrivateAssets")?.Value != "all")
            .Select(package => package.Attribute("Include")!.Value + ".dll");
        Assert.That(Strings(path, "precompiledReferences"), Is.EquivalentTo(packages));
    }

    [TestCaseSource(nameof(OfThePackage))]
    public void Its_project_compiles_the_sources_of_its_folder(string path)
    {
        string folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        IEnumerable<string> compiled = Project(Path.GetFileNameWithoutExtension(path)).Descendants("Compile")
            .Select(item => item.Attribute("Include")?.Value ?? "");
        Assert.That(compiled, Has.Some.EqualTo($"$(RepositoryRoot){folder}/**/*.cs"));
    }

    [TestCaseSource(nameof(OfTests))]
    public void A_test_assembly_is_built_only_for_tests(string path)
    {
        Assert.That(Strings(path, "references"), Is.SupersetOf(UnityTestRunner));
        Assert.That(Strings(path, "precompiledReferences"), Has.Member("nunit.framework.dll"));
        Assert.That(Strings(path, "defineConstraints"), Is.EqualTo(new[] { "UNITY_INCLUDE_TESTS" }));
        Assert.That(Load(path).GetProperty("autoReferenced").GetBoolean(), Is.False);
    }

    [Test]
    public void The_test_assemblies_together_reference_nothing_that_the_test_project_does_not()
    {
        IEnumerable<string> references = OfTests().SelectMany(path => Strings(path, "references")).Except(UnityTestRunner).Distinct();
        Assert.That(references, Is.Not.Empty.And.SubsetOf(ProjectReferences("Cognomen.Tests")));
    }

    [TestCase("Runtime/Cognomen.asmdef")]
    [TestCase("Editor/Training/Cognomen.Training.asmdef")]
    [TestCase("Editor/Retraining/Cognomen.Retraining.asmdef")]
    public void The_core_and_the_training_rooms_know_no_engine(string path) =>
        Assert.That(Load(path).GetProperty("noEngineReferences").GetBoolean(), Is.True);

    [Test]
    public void The_core_references_no_other_assembly_and_no_library_and_builds_for_every_platform()
    {
        Assert.That(Strings("Runtime/Cognomen.asmdef", "references"), Is.Empty);
        Assert.That(Strings("Runtime/Cognomen.asmdef", "precompiledReferences"), Is.Empty);
        Assert.That(Strings("Runtime/Cognomen.asmdef", "includePlatforms"), Is.Empty);
        Assert.That(Load("Runtime/Cognomen.asmdef").GetProperty("autoReferenced").GetBoolean(), Is.True);
    }

    [Test]
    public void Everything_below_Editor_is_for_the_editor_alone()
    {
        IEnumerable<string> elsewhere = All().Where(path => path.StartsWith("Editor/", StringComparison.Ordinal)
            || path.StartsWith("Tests/Editor/", StringComparison.Ordinal))
            .Where(path => !Strings(path, "includePlatforms").SequenceEqual(["Editor"]));
        Assert.That(elsewhere, Is.Empty);
    }

    [Test]
    public void Every_script_belongs_to_an_assembly_of_the_package()
    {
        string[] folders = [.. All().Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/') + "/")];
        IEnumerable<string> homeless = UnityView.Assets(RepositoryRoot.Folder).Select(asset => asset.Path)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal)
                && !folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)));
        Assert.That(homeless, Is.Empty);
    }

    private static JsonElement Load(string path) => JsonDocument.Parse(RepositoryRoot.Read(path)).RootElement;

    private static IEnumerable<string> Strings(string path, string key) =>
        Load(path).GetProperty(key).EnumerateArray().Select(item => item.GetString()!);

    private static XDocument Project(string name) => XDocument.Load(RepositoryRoot.At("Dotnet~", name, name + ".csproj"));

    private static IEnumerable<string> ProjectReferences(string name) => Project(name).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
