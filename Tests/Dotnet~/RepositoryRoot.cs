using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;

namespace Cognomen.Tests;

/// <summary>The folder that holds package.json, for tests that look at the package's own files.</summary>
internal static class RepositoryRoot
{
    /// <summary>Its full path.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The full path of a file in it.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The text of a file in it.</summary>
    public static string Read(params ReadOnlySpan<string> parts) => File.ReadAllText(At(parts)).ReplaceLineEndings("\n");

    /// <summary>Every file, relative and with forward slashes, except Git's own and what a build or an editor leaves behind.</summary>
    public static IEnumerable<string> Files()
    {
        Stack<DirectoryInfo> open = new([new DirectoryInfo(Folder)]);
        while (open.TryPop(out DirectoryInfo? folder))
        {
            foreach (FileInfo file in folder.EnumerateFiles())
            {
                if (file.Name != ".git")
                    yield return Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/');
            }

            foreach (DirectoryInfo inner in folder.EnumerateDirectories())
            {
                if (inner.Name is not (".git" or "artifacts~" or "bin" or "obj" or ".vs" or ".idea" or ".vscode" or "node_modules"))
                    open.Push(inner);
            }
        }
    }

    // The build output may lie outside the repository (COGNOMEN_ARTIFACTS); this source file never does.
    private static string Find([CallerFilePath] string thisFile = "")
    {
        foreach (string start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory(), Path.GetDirectoryName(thisFile) ?? "" })
        {
            for (DirectoryInfo? folder = start.Length == 0 ? null : new(start); folder != null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "package.json")))
                    return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' or '{thisFile}' holds a package.json.");
    }
}
