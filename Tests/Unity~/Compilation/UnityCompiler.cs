using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Cognomen.Housekeeping;
using Cognomen.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cognomen.Unity.Tests.Compilation;

/// <summary>
/// Compiles assembly definitions as Unity does: C# 9 on netstandard 2.1, their own sources, references, libraries and defines, and
/// nothing else. The engine is what the declarations say of it.
/// </summary>
/// <param name="optional">Whether the packages that assembly definitions ask for by version are in the project.</param>
internal sealed class UnityCompiler(bool optional)
{
    private const string EventSystems = """
        namespace UnityEngine.EventSystems
        {
            public class EventSystem : UnityEngine.MonoBehaviour { public static EventSystem current { get; set; } }
            public abstract class BaseInputModule : UnityEngine.MonoBehaviour { }
        }
        """;

    private const string InputModule = """
        namespace UnityEngine.InputSystem.UI
        {
            public class InputSystemUIInputModule : UnityEngine.EventSystems.BaseInputModule { }
        }
        """;

    // What Unity defines for 2022.3 with the .NET Standard 2.1 profile and the Input System alone.
    private static readonly string[] Always =
    [
        "UNITY_2022", "UNITY_2022_3", "UNITY_2022_3_OR_NEWER", "UNITY_5_3_OR_NEWER", "UNITY_INCLUDE_TESTS", "ENABLE_MONO", "ENABLE_INPUT_SYSTEM",
        "NET_STANDARD", "NET_STANDARD_2_1", "NETSTANDARD", "NETSTANDARD2_1", "CSHARP_7_OR_LATER", "CSHARP_7_3_OR_NEWER",
    ];

    private static readonly string[] OptionalPackages = ["com.unity.inputsystem", "com.unity.ugui", "com.unity.burst"];

    private static readonly Dictionary<string, string> Paths = typeof(UnityCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(entry => entry.Key, entry => entry.Value!);

    private static readonly Dictionary<string, string> Definitions = UnityView.Assets(RepositoryRoot.Folder).Select(asset => asset.Path)
        .Where(path => path.EndsWith(".asmdef", StringComparison.Ordinal)).ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    private readonly Dictionary<string, MetadataReference?> made = [];

    /// <summary>Errors by assembly.</summary>
    public Dictionary<string, List<string>> Errors { get; } = [];

    /// <summary>All assembly definitions, by name.</summary>
    public static IEnumerable<string> Names => Definitions.Keys;

    /// <summary>Compiles one, and first what it refers to.</summary>
    /// <returns>Null where Unity would not compile it, because a define that it asks for is not set.</returns>
    public MetadataReference? Compile(string name)
    {
        if (made.TryGetValue(name, out MetadataReference? before))
            return before;
        JsonElement definition = JsonDocument.Parse(RepositoryRoot.Read(Definitions[name])).RootElement;
        bool isEditor = Strings(definition, "includePlatforms").Contains("Editor");
        HashSet<string> defines = [.. Always, .. VersionDefines(definition)];
        if (isEditor)
            defines.Add("UNITY_EDITOR");
        if (!Strings(definition, "defineConstraints").All(constraint => constraint.StartsWith('!') ? !defines.Contains(constraint[1..]) : defines.Contains(constraint)))
            return made[name] = null;

        List<MetadataReference> references = [.. Directory.EnumerateFiles(Paths["netstandard"], "*.dll").Select(file => MetadataReference.CreateFromFile(file))];
        references.AddRange(Strings(definition, "precompiledReferences").Select(library => MetadataReference.CreateFromFile(Paths[library])));
        if (!definition.GetProperty("noEngineReferences").GetBoolean())
            references.Add(Declarations("Engine"));
        if (isEditor && !definition.GetProperty("noEngineReferences").GetBoolean())
            references.Add(Declarations("Editor"));
        foreach (string reference in Strings(definition, "references"))
        {
            // A reference to what is not in the project is passed over, as Unity does.
            MetadataReference? other = Definitions.ContainsKey(reference) ? Compile(reference) : optional ? Package(reference) : null;
            if (other is not null)
                references.Add(other);
        }

        CSharpParseOptions options = new(LanguageVersion.CSharp9, preprocessorSymbols: defines);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            Sources(Definitions[name]).Select(path => CSharpSyntaxTree.ParseText(RepositoryRoot.Read(path), options, path)),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: definition.GetProperty("allowUnsafeCode").GetBoolean(),
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true));
        return made[name] = Emit(compilation);
    }

    private MetadataReference Emit(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        Errors[compilation.AssemblyName!] = [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(error => error.ToString())];
        return Errors[compilation.AssemblyName!].Count > 0 ? compilation.ToMetadataReference() : MetadataReference.CreateFromImage(image.ToArray());
    }

    private MetadataReference? Package(string name)
    {
        string? source = name switch { "UnityEngine.UI" => EventSystems, "Unity.InputSystem" => InputModule, "Unity.Burst" => RepositoryRoot.Read("Dotnet~/Unity.Declarations/Burst/Burst.cs"), _ => null };
        if (source is null)
            return null;
        if (made.TryGetValue(name, out MetadataReference? before))
            return before;
        List<MetadataReference> references = [.. Directory.EnumerateFiles(Paths["netstandard"], "*.dll").Select(file => MetadataReference.CreateFromFile(file)), Declarations("Engine")];
        if (name == "Unity.InputSystem")
            references.Add(Package("UnityEngine.UI")!);
        return made[name] = Emit(CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
    }

    private IEnumerable<string> VersionDefines(JsonElement definition) => definition.GetProperty("versionDefines").EnumerateArray()
        .Where(entry => optional && OptionalPackages.Contains(entry.GetProperty("name").GetString()))
        .Select(entry => entry.GetProperty("define").GetString()!);

    private static PortableExecutableReference Declarations(string part) =>
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, $"Unity.Declarations.{part}.dll"));

    private static IEnumerable<string> Sources(string definition)
    {
        string folder = Folder(definition);
        string[] inner = [.. Definitions.Values.Where(other => other != definition).Select(Folder).Where(other => other.StartsWith(folder, StringComparison.Ordinal))];
        return UnityView.Assets(RepositoryRoot.Folder).Select(asset => asset.Path)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && path.StartsWith(folder, StringComparison.Ordinal)
                && !inner.Any(other => path.StartsWith(other, StringComparison.Ordinal)));
    }

    private static string Folder(string definition) => Path.GetDirectoryName(definition)!.Replace('\\', '/') + "/";

    private static IEnumerable<string> Strings(JsonElement definition, string key) =>
        definition.GetProperty(key).EnumerateArray().Select(item => item.GetString()!);
}
