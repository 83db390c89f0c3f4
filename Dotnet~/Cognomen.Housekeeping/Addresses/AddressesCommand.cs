using System;
using System.IO;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary><c>addresses [--check] [--root FOLDER]</c></summary>
internal static class AddressesCommand
{
    public static System.CommandLine.Command Create() => SourceCommand.Create(
        "addresses",
        $"Copies the repository's address and version from {Expected.Source} to the manifests for Unity, npm and OpenUPM.",
        "Change nothing; list the files that have another address and exit with 1 if there is one.",
        Run);

    /// <returns>0, or 1 when a file has another address.</returns>
    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        try
        {
            (string Path, string Text)[] changed = [.. Addresses.Files(root, Expected.Read(root)).Where(file => file.Text != File.ReadAllText(Path.Combine(root, file.Path)))];
            foreach ((string path, string text) in changed)
            {
                if (check)
                    error.WriteLine($"{path}: its addresses are not those of {Expected.Source}");
                else
                    File.WriteAllText(Path.Combine(root, path), text);
            }

            output.WriteLine(changed.Length == 0 ? "Every address is in order." : $"{changed.Length} files {(check ? "to change" : "changed")}.");
            return check && changed.Length > 0 ? 1 : 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }
    }
}
