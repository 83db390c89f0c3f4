using System.IO;
using System.Text.Json;

namespace Cognomen.Housekeeping;

/// <summary>The folder that holds package.json.</summary>
internal static class PackageRoot
{
    public static string Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "package.json")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"'{start}': neither this folder nor one above it holds a package.json.");
    }

    public static string ReadName(string root)
    {
        string path = Path.Combine(root, "package.json");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.TryGetProperty("name", out JsonElement name) && name.GetString() is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"{path}: 'name' is missing, and every guid is made from it.");
    }
}
