using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>metas [--check] [--root FOLDER]</c></summary>
internal static class MetasCommand
{
    public static Command Create() => SourceCommand.Create(
        "metas",
        "Writes a .meta for every file and folder that Unity sees, and removes the orphans.",
        "Change nothing; list what is wrong and exit with 1 if anything is.",
        Run);

    /// <returns>0, or 1 if something is not up to date.</returns>
    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        IReadOnlyList<MetaChange> changes;
        try
        {
            changes = Metas.Plan(root, PackageRoot.ReadName(root));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            error.WriteLine(e.Message);
            return 1;
        }

        int left = 0;
        foreach (MetaChange change in changes)
        {
            bool applied = !check && change.TryApply(root);
            (applied ? output : error).WriteLine($"{change.MetaPath}: {change.Reason}");
            left += applied ? 0 : 1;
        }

        output.WriteLine(changes.Count == 0
            ? "Every meta is in order."
            : $"{changes.Count - left} metas changed, {left} left to change.");
        return left == 0 ? 0 : 1;
    }
}
