using System.IO;
using System.Runtime.CompilerServices;

namespace Cognomen.Endurance;

/// <summary>The folder that holds package.json: this program is run from a working copy.</summary>
internal static class Package
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
