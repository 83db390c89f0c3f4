using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Cognomen.Tests.Package;

/// <summary>The core names no engine, no file system, no thread, no clock, no other chance, and keeps no mutable statics.</summary>
internal sealed class CoreDependencyTests
{
    private static readonly string[] ForbiddenNamespaces =
    [
        "UnityEngine", "UnityEditor", "Unity", "Godot", "System.Net", "System.Reflection.Emit", "System.Linq.Expressions",
        "Newtonsoft.Json", "System.Text.Json",
    ];

    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Path",
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.DateTime", "System.DateTimeOffset",
        "System.Diagnostics.Stopwatch", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer",
        "System.Threading.ThreadStaticAttribute", "System.ThreadStaticAttribute", "System.Threading.Tasks.Parallel",
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Numerics.Vector", "System.Numerics.Vector`1",
        "System.Console", "System.Diagnostics.Process", "System.Activator",
    ];

    [Test]
    public void The_built_core_refers_to_no_forbidden_type()
    {
        IEnumerable<string> wrong = ReferencedTypes().Where(type =>
            ForbiddenTypes.Contains(type) || ForbiddenNamespaces.Any(space => type.StartsWith(space + ".", StringComparison.Ordinal)));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_built_core_refers_to_what_it_is_known_to_use() =>
        Assert.That(ReferencedTypes(), Is.SupersetOf(new[] { "System.Object", "System.IO.Stream", "System.Text.StringBuilder" }));

    [Test]
    public void The_source_of_the_core_names_no_forbidden_type_under_any_symbol()
    {
        // The built assembly is that of .NET; this also sees what is compiled for Unity alone.
        HashSet<string> names =
        [
            .. ForbiddenTypes.Select(type => type[(type.LastIndexOf('.') + 1)..].Split('`')[0]), "UnityEngine", "UnityEditor",
        ];
        IEnumerable<string> wrong = UnitySource.Core.SelectMany(source => source.Nodes<SimpleNameSyntax>()
            .Where(name => names.Contains(name.Identifier.Text) && IsTypePosition(name))
            .Select(source.At));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_core_has_no_mutable_statics()
    {
        // With domain reload off, Unity keeps them from one play session to the next.
        IEnumerable<string> fields = UnitySource.Core.SelectMany(source => source.Nodes<FieldDeclarationSyntax>()
            .Where(field => field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
            .Select(source.At));
        IEnumerable<string> properties = UnitySource.Core.SelectMany(source => source.Nodes<PropertyDeclarationSyntax>()
            .Where(property => property.Modifiers.Any(SyntaxKind.StaticKeyword)
                && property.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) == true)
            .Select(source.At));
        IEnumerable<string> events = UnitySource.Core.SelectMany(source => source.Nodes<EventFieldDeclarationSyntax>()
            .Where(field => field.Modifiers.Any(SyntaxKind.StaticKeyword)).Select(source.At));
        Assert.That(fields.Concat(properties).Concat(events), Is.Empty);
    }

    [Test]
    public void Pointers_stand_only_in_the_loops_without_vector_instructions() =>
        Assert.That(
            UnitySource.Core.Where(source => source.Nodes<UnsafeStatementSyntax>().Any() || source.Nodes<PointerTypeSyntax>().Any()).Select(source => source.Path),
            Is.EquivalentTo(new[]
            {
                "Runtime/Inference/CompiledLoops.cs", "Runtime/Inference/GatedLinearCell.cs", "Runtime/Inference/OutputRows.cs", "Runtime/Inference/ScalarKernel.cs", "Runtime/Inference/ScalarRows.cs",
                "Runtime/Inference/SetMixer.cs", "Runtime/Inference/ShortMatrix.cs", "Runtime/Sampling/ScalarWeights.cs",
            }));

    [Test]
    public void Intrinsics_stand_only_under_NET() =>
        // Parsed without symbols, so whatever shows here is compiled by Unity.
        Assert.That(
            UnitySource.Core.SelectMany(source => source.Nodes<UsingDirectiveSyntax>()
                .Where(directive => directive.Name?.ToString().StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal) == true)
                .Select(source.At)),
            Is.Empty);

    private static List<string> ReferencedTypes()
    {
        using FileStream file = File.OpenRead(typeof(Gender).Assembly.Location);
        using PEReader reader = new(file);
        MetadataReader metadata = reader.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name)),
        ];
    }

    // A member of ours may be called Path or Random; what is forbidden is the type, which is used by its static members, made or declared.
    private static bool IsTypePosition(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name && char.IsUpper(name.Identifier.Text[0]),
        ObjectCreationExpressionSyntax or VariableDeclarationSyntax or ParameterSyntax or BaseTypeSyntax or UsingDirectiveSyntax
            or QualifiedNameSyntax or TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax or AttributeSyntax => true,
        MethodDeclarationSyntax method => method.ReturnType == name,
        PropertyDeclarationSyntax property => property.Type == name,
        _ => false,
    };
}
