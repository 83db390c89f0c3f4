using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>What Unity's compiler and Unity's NUnit ask of a script, which newer ones here would let pass.</summary>
internal sealed class SourceRuleTests
{
    private static readonly string[] AssertMembers = ["That", "Fail", "Pass", "Ignore", "Inconclusive"];

    private static readonly string[] ClassicAsserts =
        ["ClassicAssert", "StringAssert", "CollectionAssert", "FileAssert", "DirectoryAssert"];

    [Test]
    public void Unity_compiles_scripts_of_this_package() => Assert.That(UnitySource.All, Has.Count.GreaterThan(10));

    [Test]
    public void Every_script_is_CSharp_9()
    {
        // CS8773: "Feature … is not available in C# 9.0". Most of these are found only by binding, so the scripts are compiled; what the
        // compiler says of engine types, which are not here, is passed over.
        string[] libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Unity",
            UnitySource.All.Select(source => source.Tree),
            libraries.Where(library => !Path.GetFileName(library).StartsWith("Cognomen", StringComparison.Ordinal))
                .Select(library => MetadataReference.CreateFromFile(library)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        IEnumerable<Diagnostic> syntax = UnitySource.All.SelectMany(source => source.Tree.GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.That(syntax.Concat(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Id == "CS8773")), Is.Empty);
    }

    [Test]
    public void Every_script_enables_nullable_references_in_its_first_line() =>
        Assert.That(UnitySource.All.Where(source => !source.Text.StartsWith("#nullable enable\n", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void No_script_has_a_file_scoped_namespace_or_a_global_using() =>
        Assert.That(
            Places<FileScopedNamespaceDeclarationSyntax>()
                .Concat(Places<UsingDirectiveSyntax>(node => node.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))),
            Is.Empty);

    [Test]
    public void No_script_declares_a_record() => Assert.That(Places<RecordDeclarationSyntax>(), Is.Empty);

    [Test]
    public void An_init_accessor_stands_only_in_an_assembly_that_brings_its_own_IsExternalInit()
    {
        // netstandard2.1 has no such type, and the compiler asks for it by name.
        IEnumerable<string> rooms = UnitySource.All
            .Where(source => source.Nodes<AccessorDeclarationSyntax>().Any(accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration)))
            .Select(Room).Distinct();
        IEnumerable<string> provided = UnitySource.All
            .Where(source => source.Nodes<ClassDeclarationSyntax>().Any(type => type.Identifier.Text == "IsExternalInit"))
            .Select(Room);
        Assert.That(rooms.Except(provided), Is.Empty);
    }

    [Test]
    public void Tests_that_Unity_runs_assert_by_constraints_alone()
    {
        // Unity's NUnit is 3.5, and NUnit 4 moved the classic asserts elsewhere: only Assert.That is in both.
        IEnumerable<string> wrong = UnitySource.Tests.SelectMany(source => source.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => (access.Expression.ToString() == "Assert" && !AssertMembers.Contains(access.Name.Identifier.Text))
                || ClassicAsserts.Contains(access.Expression.ToString()))
            .Select(source.At));
        Assert.That(wrong, Is.Empty);
    }

    private static IEnumerable<string> Places<T>(Func<T, bool>? condition = null)
        where T : CSharpSyntaxNode =>
        UnitySource.All.SelectMany(source => source.Nodes<T>().Where(node => condition?.Invoke(node) ?? true).Select(source.At));

    // Runtime, Runtime/Unity, Editor/Training, …: good enough, for an assembly that spans several rooms keeps such types at its top.
    private static string Room(UnitySource source) => source.Path.Split('/') switch
    {
        ["Runtime", "Unity", ..] => "Runtime/Unity",
        ["Editor", "Training" or "Retraining", ..] parts => "Editor/" + parts[1],
        ["Tests" or "Samples~", var room, ..] => "Tests/" + room,
        [var room, ..] => room,
        _ => source.Path,
    };
}
