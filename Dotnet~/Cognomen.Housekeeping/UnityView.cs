using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary>A file or folder that Unity imports.</summary>
/// <param name="Path">Relative to the package, with forward slashes.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
internal readonly record struct UnityAsset(string Path, bool IsFolder);

/// <summary>The files and folders that Unity sees in a package's folder.</summary>
internal static class UnityView
{
    private const string Samples = "Samples~";

    /// <summary>Every file and folder that has a meta, in ordinal order.</summary>
    /// <remarks>Samples~ is hidden, but importing a sample copies its folder with the metas inside.</remarks>
    public static IReadOnlyList<UnityAsset> Assets(string root)
    {
        List<UnityAsset> found = [];
        Visit(root, "", found);
        if (Directory.Exists(Path.Combine(root, Samples)))
            Visit(root, Samples + "/", found);
        return [.. found.OrderBy(asset => asset.Path, StringComparer.Ordinal)];
    }

    /// <summary>Every .meta file in the same folders, in ordinal order.</summary>
    public static IReadOnlyList<string> Metas(string root)
    {
        IEnumerable<string> folders = Assets(root).Where(asset => asset.IsFolder).Select(asset => asset.Path + "/").Append("");
        if (Directory.Exists(Path.Combine(root, Samples)))
            folders = folders.Append(Samples + "/");
        return
        [
            .. folders
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.meta"),
                    (folder, file) => folder + Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Unity ignores names that begin with a dot or end with a tilde, cvs folders and .tmp files.</summary>
    public static bool IsHidden(string name) =>
        name.StartsWith('.') || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || name.Equals("cvs", StringComparison.OrdinalIgnoreCase);

    private static void Visit(string root, string folder, List<UnityAsset> found)
    {
        DirectoryInfo here = new(Path.Combine(root, folder));
        foreach (FileInfo file in here.EnumerateFiles().Where(file => !IsHidden(file.Name) && file.Extension != ".meta"))
            found.Add(new UnityAsset(folder + file.Name, IsFolder: false));

        // Git keeps no empty folder, so its meta would be an orphan in the next clone.
        foreach (DirectoryInfo inner in here.EnumerateDirectories().Where(inner => !IsHidden(inner.Name) && HoldsMoreThanMetas(inner)))
        {
            found.Add(new UnityAsset(folder + inner.Name, IsFolder: true));
            Visit(root, folder + inner.Name + "/", found);
        }
    }

    private static bool HoldsMoreThanMetas(DirectoryInfo folder) =>
        folder.EnumerateFiles("*", SearchOption.AllDirectories).Any(file => file.Extension != ".meta");
}
