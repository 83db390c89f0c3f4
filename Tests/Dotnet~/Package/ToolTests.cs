using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Cognomen.Housekeeping;
using Cognomen.Tests.Determinism;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>Both programs as .NET tools.</summary>
internal sealed class ToolTests : FolderTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Test]
    public async Task The_tool_is_packed_installed_from_a_folder_and_gives_the_names_of_the_library()
    {
        string project = RepositoryRoot.At("Dotnet~", "Cognomen.Cli"), settings = Path.Combine(Folder, "nuget.config"), tools = Path.Combine(Folder, "tools");
        await Dotnet("pack", project, "-c", Configuration, "--no-build", "-o", Folder, "-v", "q");
        File.WriteAllText(settings, $"<configuration><packageSources><clear/><add key=\"here\" value=\"{Folder}\"/></packageSources></configuration>");
        Assert.That(Broken(Path.Combine(Folder, $"Cognomen.Tool.{Expected.Read(RepositoryRoot.Folder).Version}.nupkg")), Is.Empty);
        await Dotnet("tool", "install", "Cognomen.Tool", "--tool-path", tools, "--configfile", settings);
        (int code, string output, string errors) = await ChildProcess.Run(Path.Combine(tools, "cognomen"), ["generate", "--nationality", "Polish", "--count", "2"]);
        Assert.That(code, Is.Zero, errors);
        NameGenerator names = new(NameModel.Bundled, seed: 1);
        Assert.That(output, Is.EqualTo($"{names.Next("Polish")}\n{names.Next("Polish")}\n"));
    }

    [TestCase("Dotnet~/Cognomen.Cli/Cognomen.Cli.csproj", "cognomen")]
    [TestCase("Editor/Trainer~/Cognomen.Trainer.csproj", "cognomen-train")]
    public void Both_programs_are_tools_with_the_names_that_the_manual_has(string project, string command)
    {
        XElement properties = XDocument.Load(RepositoryRoot.At(project.Split('/'))).Root!.Element("PropertyGroup")!;
        Assert.That((string?)properties.Element("PackAsTool"), Is.EqualTo("true"));
        Assert.That((string?)properties.Element("ToolCommandName"), Is.EqualTo(command));
        string manual = File.ReadAllText(RepositoryRoot.At("Documentation~", "command-line.md"));
        Assert.That(manual, Does.Contain($"dotnet tool install --global --add-source packages {(string?)properties.Element("PackageId")}\n"));
    }

    // Only pack.sh maps paths and writes the commit.
    private static readonly string[] OfPackOnly = ["begins with /_/", "names the repository, its commit", "link to the sources"];

    private static IEnumerable<string> Broken(string package)
    {
        StringWriter output = new();
        NuGetRules.Check(package, Expected.Read(RepositoryRoot.Folder), [], new RuleReport("tool", output));
        return output.ToString().Split('\n').Where(line => line.StartsWith("BROKEN", StringComparison.Ordinal) && !OfPackOnly.Any(rule => line.Contains(rule, StringComparison.Ordinal)));
    }

    private static async Task Dotnet(params string[] arguments)
    {
        (int code, string output, string errors) = await ChildProcess.Run("dotnet", arguments);
        Assert.That(code, Is.Zero, output + errors);
    }
}
