using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Cognomen.Housekeeping;

/// <summary>Unity's meta files: one for every file and folder that Unity sees, each with a guid that never changes.</summary>
internal static partial class Metas
{
    /// <summary>The changes after which every file and folder that Unity sees has exactly one correct meta.</summary>
    /// <param name="root">The package's folder.</param>
    /// <param name="packageName">A new guid is a hash of this name and the file's path.</param>
    public static IReadOnlyList<MetaChange> Plan(string root, string packageName)
    {
        IReadOnlyList<UnityAsset> assets = UnityView.Assets(root);
        Dictionary<string, string> existing = UnityView.Metas(root)
            .ToDictionary(meta => meta, meta => ReadText(root, meta), StringComparer.Ordinal);
        Dictionary<string, string> guids = Guids(assets, existing, packageName);
        Dictionary<string, string> scripts = ImporterScripts(root, assets, guids);

        List<MetaChange> changes = [];
        foreach (UnityAsset asset in assets)
        {
            string meta = asset.Path + ".meta";
            string? wrong = existing.TryGetValue(meta, out string? text) ? Fault(asset, text, scripts) : "is missing";
            if (wrong != null)
                changes.Add(new MetaChange(meta, wrong, MetaRemedy.Write, Importers.Meta(asset, guids[asset.Path], scripts)));
        }

        HashSet<string> wanted = [.. assets.Select(asset => asset.Path + ".meta")];
        foreach (string orphan in existing.Keys.Where(meta => !wanted.Contains(meta)))
            changes.Add(new MetaChange(orphan, "belongs to no file or folder", MetaRemedy.Delete));

        foreach (IGrouping<string, string> twins in assets.Select(asset => asset.Path).GroupBy(path => guids[path]))
        {
            // It is unknown which of these guids other files refer to.
            foreach (string path in twins.Where(_ => twins.Skip(1).Any()))
            {
                string others = string.Join(", ", twins.Where(other => other != path));
                string reason = $"guid {twins.Key} is also that of {others}; delete the newer meta";
                changes.Add(new MetaChange(path + ".meta", reason, MetaRemedy.Decide));
            }
        }

        return [.. changes.OrderBy(change => change.MetaPath, StringComparer.Ordinal)];
    }

    /// <summary>The guid of a file without one: 128 bits of SHA-256 over the package's name and the path.</summary>
    /// <param name="packageName">As in package.json.</param>
    /// <param name="path">Relative to the package, with forward slashes.</param>
    /// <param name="taken">Guids in use. A moved file keeps its guid, and a new file may have its old path.</param>
    internal static string NewGuid(string packageName, string path, ISet<string> taken)
    {
        for (int attempt = 0; ; attempt++)
        {
            string seed = packageName + "/" + path + (attempt == 0 ? "" : "#" + attempt);
            string guid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16));
            if (!taken.Contains(guid))
                return guid;
        }
    }

    private static Dictionary<string, string> Guids(
        IReadOnlyList<UnityAsset> assets, Dictionary<string, string> existing, string packageName)
    {
        Dictionary<string, string> guids = new(StringComparer.Ordinal);
        foreach (UnityAsset asset in assets)
        {
            if (existing.TryGetValue(asset.Path + ".meta", out string? text) && GuidLine().Match(text) is { Success: true } match)
                guids[asset.Path] = match.Groups[1].Value;
        }

        HashSet<string> taken = [.. guids.Values];
        foreach (UnityAsset asset in assets.Where(asset => !guids.ContainsKey(asset.Path)))
        {
            string guid = NewGuid(packageName, asset.Path, taken);
            guids[asset.Path] = guid;
            taken.Add(guid);
        }

        return guids;
    }

    private static Dictionary<string, string> ImporterScripts(
        string root, IReadOnlyList<UnityAsset> assets, Dictionary<string, string> guids)
    {
        Dictionary<string, string> scripts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in assets.Select(asset => asset.Path).Where(IsEditorScript))
        {
            if (ScriptedImporterAttribute().Match(File.ReadAllText(Path.Combine(root, path))) is { Success: true } match)
                scripts["." + match.Groups[1].Value] = guids[path];
        }

        return scripts;
    }

    private static bool IsEditorScript(string path) =>
        path.StartsWith("Editor/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);

    private static string? Fault(UnityAsset asset, string text, Dictionary<string, string> scripts)
    {
        string importer = Importers.NameFor(asset, scripts);
        if (text.StartsWith('\uFEFF'))
            return "begins with a byte-order mark";
        if (!text.StartsWith("fileFormatVersion: 2\n", StringComparison.Ordinal))
            return "does not begin with 'fileFormatVersion: 2'";
        if (!GuidLine().IsMatch(text))
            return "has no guid of 32 lowercase hexadecimal digits";
        if (asset.IsFolder != text.Contains("\nfolderAsset: yes\n", StringComparison.Ordinal))
            return asset.IsFolder ? "lacks 'folderAsset: yes'" : "says 'folderAsset: yes' of a file";
        if (!text.Contains($"\n{importer}:\n", StringComparison.Ordinal))
            return $"does not name {importer}";
        if (importer == Importers.Scripted
            && !text.Contains($"\n  script: {Importers.ScriptFor(asset, scripts)}\n", StringComparison.Ordinal))
            return "does not name the script of its importer";
        return null;
    }

    // File.ReadAllText would remove a byte-order mark.
    private static string ReadText(string root, string meta) =>
        Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(root, meta))).ReplaceLineEndings("\n");

    [GeneratedRegex("^guid: ([0-9a-f]{32})$", RegexOptions.Multiline)]
    private static partial Regex GuidLine();

    [GeneratedRegex(@"\[\s*ScriptedImporter\s*\([^""\]]*""(\w+)""")]
    private static partial Regex ScriptedImporterAttribute();
}
