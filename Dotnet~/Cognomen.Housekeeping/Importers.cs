using System;
using System.Collections.Generic;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary>Unity's importer of a file, and the importer's lines in a meta.</summary>
internal static class Importers
{
    public const string Scripted = "ScriptedImporter";

    private const string NativeFormat = "NativeFormatImporter";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = "MonoImporter",
        [".asmdef"] = "AssemblyDefinitionImporter",
        [".md"] = "TextScriptImporter",
        [".txt"] = "TextScriptImporter",
        [".csv"] = "TextScriptImporter",
        [".json"] = "TextScriptImporter",
        [".bytes"] = "TextScriptImporter",
        [".uxml"] = Scripted,
        [".uss"] = Scripted,
        [".tss"] = Scripted,
        [".asset"] = NativeFormat,
        [".unity"] = "DefaultImporter",
        [".props"] = "DefaultImporter",
        [".slnx"] = "DefaultImporter",
        [".sh"] = "DefaultImporter",
    };

    private static readonly Dictionary<string, string> BuiltInScripts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".uxml"] = "{fileID: 13804, guid: 0000000000000000e000000000000000, type: 0}",
        [".uss"] = "{fileID: 12385, guid: 0000000000000000e000000000000000, type: 0}",
        [".tss"] = "{fileID: 12388, guid: 0000000000000000e000000000000000, type: 0}",
    };

    private static readonly string[] Tail = ["userData: ", "assetBundleName: ", "assetBundleVariant: "];

    /// <summary>The importer's name.</summary>
    /// <param name="asset">The file or folder.</param>
    /// <param name="scripts">The guid of the importer's script for every extension that the package imports itself.</param>
    /// <exception cref="InvalidDataException">No importer is known for this kind of file.</exception>
    public static string NameFor(UnityAsset asset, IReadOnlyDictionary<string, string> scripts)
    {
        string extension = Path.GetExtension(asset.Path);
        if (asset.IsFolder)
            return "DefaultImporter";
        if (asset.Path == "package.json")
            return "PackageManifestImporter";
        if (scripts.ContainsKey(extension))
            return Scripted;
        // Without an importer of the package, a model is a plain file for Unity.
        if (extension == ".cognomen")
            return "DefaultImporter";
        return ByExtension.TryGetValue(extension, out string? name)
            ? name
            : throw new InvalidDataException(
                $"{asset.Path}: no importer is known for '{extension}'. Add the one that Unity uses to Importers.cs.");
    }

    /// <summary>The value of <c>script:</c> in a ScriptedImporter's meta.</summary>
    public static string ScriptFor(UnityAsset asset, IReadOnlyDictionary<string, string> scripts)
    {
        string extension = Path.GetExtension(asset.Path);
        return scripts.TryGetValue(extension, out string? guid)
            ? $"{{fileID: 11500000, guid: {guid}, type: 3}}"
            : BuiltInScripts[extension];
    }

    /// <summary>A whole meta, as Unity writes it.</summary>
    public static string Meta(UnityAsset asset, string guid, IReadOnlyDictionary<string, string> scripts)
    {
        string importer = NameFor(asset, scripts);
        List<string> lines = ["fileFormatVersion: 2", "guid: " + guid];
        if (asset.IsFolder)
            lines.Add("folderAsset: yes");
        lines.Add(importer + ":");
        foreach (string setting in Settings(importer, asset, scripts))
            lines.Add("  " + setting);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Settings(
        string importer, UnityAsset asset, IReadOnlyDictionary<string, string> scripts) => importer switch
        {
            "MonoImporter" =>
                ["externalObjects: {}", "serializedVersion: 2", "defaultReferences: []", "executionOrder: 0", "icon: {instanceID: 0}", .. Tail],
            Scripted =>
                ["internalIDToNameTable: []", "externalObjects: {}", "serializedVersion: 2", .. Tail, "script: " + ScriptFor(asset, scripts),
                .. IsStyleSheet(asset) ? new[] { "disableValidation: 0" } : []],
            NativeFormat => ["externalObjects: {}", "mainObjectFileID: 11400000", .. Tail],
            _ => ["externalObjects: {}", .. Tail],
        };

    private static bool IsStyleSheet(UnityAsset asset) => Path.GetExtension(asset.Path) is ".uss" or ".tss";
}
