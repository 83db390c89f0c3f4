using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Training;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Cognomen.Tests.Architecture;

/// <summary>References between rooms run as the page on the architecture draws them.</summary>
public sealed class ArrowTests
{
    private static readonly string Page = RepositoryRoot.At("Documentation~", "architecture.md");

    [Test]
    public void Rooms_of_the_training_assembly_know_only_the_rooms_below_them()
    {
        Dictionary<string, string> rooms = Folders("Editor", "Training");
        Assert.That(Layers.Drawn(Page, "Editor/Training").Faults(typeof(TrainingOptions).Assembly, type => rooms.GetValueOrDefault(type.Name)), Is.Empty);
    }

    [Test]
    public void An_arrow_that_points_up_or_sideways_is_found()
    {
        Dictionary<string, string> rooms = Folders("Editor", "Training");
        Layers upsideDown = new(["Text", "Csv"], ["Corpus", "Files", "Verdict"], ["Options", "Progress", "Report"], ["Trainer"], ["Views"]);
        Layers sideways = new(["Views"], ["Trainer"], ["Options", "Progress", "Report", "Corpus", "Files", "Verdict"], ["Csv", "Text"]);
        Layers incomplete = new(["Views"], ["Trainer", "Cellar"], ["Options", "Progress", "Report"], ["Corpus", "Files", "Verdict"], ["Text"]);
        Assert.That(Faults(upsideDown), Does.Contain("Views knows Trainer, which is not below it: Cognomen.Training.RetrainViewModel"));
        Assert.That(Faults(sideways), Does.Contain("Report knows Corpus, which is not below it: Cognomen.Training.CorpusReporter"));
        Assert.That(Faults(incomplete), Is.EqualTo(new[] { "Csv is in no layer", "Cellar is in a layer and holds no type" }));

        string[] Faults(Layers layers) => [.. layers.Faults(typeof(TrainingOptions).Assembly, type => rooms.GetValueOrDefault(type.Name))];
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
