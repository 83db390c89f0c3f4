using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Housekeeping;
using Microsoft.CodeAnalysis.CSharp;

namespace Cognomen.Tests.Package;

/// <summary>A script that Unity compiles, parsed as the C# that Unity compiles.</summary>
internal sealed class UnitySource
{
    private UnitySource(string path)
    {
        Path = path;
        Text = RepositoryRoot.Read(path);
        // No symbols: what is under #if NET is not Unity's.
        Tree = (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(Text, new CSharpParseOptions(LanguageVersion.CSharp9), path);
    }

    /// <summary>Relative to the package, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text, with \n line ends.</summary>
    public string Text { get; }

    /// <summary>Its syntax.</summary>
    public CSharpSyntaxTree Tree { get; }

    /// <summary>Every script that Unity compiles, those of the samples included.</summary>
    public static IReadOnlyList<UnitySource> All { get; } =
    [
        .. UnityView.Assets(RepositoryRoot.Folder)
            .Where(asset => asset.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(asset => new UnitySource(asset.Path)),
    ];

    /// <summary>The core: Runtime without its Unity room.</summary>
    public static IEnumerable<UnitySource> Core { get; } =
        All.Where(source => source.IsBelow("Runtime/") && !source.IsBelow("Runtime/Unity/"));

    /// <summary>The tests that Unity's test runner runs too.</summary>
    public static IEnumerable<UnitySource> Tests { get; } = All.Where(source => source.IsBelow("Tests/"));

    /// <summary>Every syntax node of one kind.</summary>
    public IEnumerable<T> Nodes<T>()
        where T : CSharpSyntaxNode => Tree.GetRoot().DescendantNodes().OfType<T>();

    /// <summary>Path and line, as an error message of the compiler gives them.</summary>
    public string At(CSharpSyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {node}";

    /// <summary>Names a test case.</summary>
    public override string ToString() => Path;

    private bool IsBelow(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);
}
