using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Cognomen.Retraining;
using Cognomen.Training;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using NUnit.Framework;

namespace Cognomen.Tests.Architecture;

/// <summary>References between rooms run as the page on the architecture draws them.</summary>
public sealed class ArrowTests
{
    private static readonly string Page = RepositoryRoot.At("Documentation~", "architecture.md");

    // Public types lie at the root of Runtime. Those that are no room of their own are values, such as enums and exceptions.
    private const string Root = ".";
    private const string Values = "values";

    [Test]
    public void Rooms_of_the_core_know_only_the_rooms_below_them()
    {
        Layers drawn = Layers.Drawn(Page, "Runtime");
        Assert.That(drawn.Faults(typeof(NameModel).Assembly, RoomOfCore(drawn)), Is.Empty);
    }

    [Test]
    public void A_value_of_the_core_that_knew_the_model_would_be_found()
    {
        Layers drawn = new(["NameGenerator"], ["NameModel"], [Values]);
        Assert.That(drawn.Faults(typeof(NameModel).Assembly, RoomOfCore(drawn)), Does.Contain("values knows NameGenerator, which is not below it: Cognomen.UniqueNames"));
    }

    [TestCase("Training", typeof(TrainingOptions))]
    [TestCase("Retraining", typeof(TrainerProcess))]
    public void Rooms_of_an_assembly_of_the_editor_know_only_the_rooms_below_them(string folder, Type inside)
    {
        Dictionary<string, string> rooms = Folders("Editor", folder);
        Assert.That(Layers.Drawn(Page, "Editor/" + folder).Faults(inside.Assembly, type => rooms.GetValueOrDefault(type.Name)), Is.Empty);
    }

    [Test]
    public void Projects_reference_each_other_as_the_page_draws_them()
    {
        (string From, string To)[] arrows = Arrows();
        Assert.That(arrows, Has.Length.GreaterThan(5));
        HashSet<string> drawn = [.. arrows.SelectMany(arrow => new[] { arrow.From, arrow.To })];
        foreach (string project in drawn)
        {
            string[] references = [.. References(project).Where(drawn.Contains)];
            string[] pointedAt = [.. arrows.Where(arrow => arrow.From == project).Select(arrow => arrow.To)];
            Assert.That(references, Is.SupersetOf(pointedAt), $"{project} has an arrow and no reference");
            Assert.That(Below(project), Is.SupersetOf(references), $"{project} has a reference and no arrow");
        }

        HashSet<string> Below(string project)
        {
            HashSet<string> below = [];
            Queue<string> next = new([project]);
            while (next.TryDequeue(out string? from))
            {
                foreach ((_, string to) in arrows.Where(arrow => arrow.From == from).Where(arrow => below.Add(arrow.To)))
                    next.Enqueue(to);
            }

            return below;
        }
    }

    [Test]
    public void An_arrow_that_points_up_or_sideways_is_found()
    {
        Dictionary<string, string> rooms = Folders("Editor", "Training");
        Layers upsideDown = new(["Text", "Csv"], ["Corpus", "Files", "Verdict"], ["Options", "Progress", "Report"], ["Run"]);
        Layers sideways = new(["Run"], ["Options", "Progress", "Report", "Corpus", "Files", "Verdict"], ["Csv", "Text"]);
        Layers incomplete = new(["Run"], ["Cellar"], ["Options", "Progress", "Report"], ["Corpus", "Files", "Verdict"], ["Text"]);
        Assert.That(Faults(upsideDown), Does.Contain("Run knows Options, which is not below it: Cognomen.Training.RunFolder"));
        Assert.That(Faults(sideways), Does.Contain("Report knows Corpus, which is not below it: Cognomen.Training.CorpusReporter"));
        Assert.That(Faults(incomplete), Is.EqualTo(new[] { "Csv is in no layer", "Cellar is in a layer and holds no type" }));

        string[] Faults(Layers layers) => [.. layers.Faults(typeof(TrainingOptions).Assembly, type => rooms.GetValueOrDefault(type.Name))];
    }

    /// <summary>The arrows between projects that the page draws, one chain a line; a chain may begin with several projects.</summary>
    private static (string From, string To)[] Arrows() =>
    [
        .. File.ReadLines(Page).Where(line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains(" ─▶ ", StringComparison.Ordinal))
            .Select(line => line.Split("─▶").Select(part => part.Split(',', StringSplitOptions.TrimEntries)).ToArray())
            .SelectMany(chain => chain.Zip(chain.Skip(1)))
            .SelectMany(pair => pair.First.SelectMany(from => pair.Second.Select(to => (from, to))))
            .Distinct(),
    ];

    private static IEnumerable<string> References(string project)
    {
        string path = project == "Cognomen.Trainer" ? RepositoryRoot.At("Editor", "Trainer~", "Cognomen.Trainer.csproj") : RepositoryRoot.At("Dotnet~", project, project + ".csproj");
        return XDocument.Load(path).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
    }

    private static Func<TypeDefinition, string?> RoomOfCore(Layers drawn)
    {
        Dictionary<string, string> rooms = Folders("Runtime");
        HashSet<string> ownRooms = [.. drawn.Rooms];
        return type => rooms.GetValueOrDefault(type.Name) is not string room ? null
            : room != Root ? room
            : ownRooms.Contains(type.Name) ? type.Name : Values;
    }

    /// <summary>The folder of every type declared below a folder: one namespace may hold several rooms.</summary>
    private static Dictionary<string, string> Folders(params string[] folder)
    {
        string root = RepositoryRoot.At(folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is not BaseTypeDeclarationSyntax)
                .Select(type => (type.Identifier.Text, Room: Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/'))))
            .ToDictionary(type => type.Text, type => type.Room, StringComparer.Ordinal);
    }
}
