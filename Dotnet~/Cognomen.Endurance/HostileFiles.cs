using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Cognomen.Endurance.Fuzzing;

namespace Cognomen.Endurance;

/// <summary>Files that once found something, kept in Tests/Hostile~ with their results.</summary>
internal static partial class HostileFiles
{
    /// <summary>A line for each file: its name, a tab, and its refusal, or the hash of its model's answers.</summary>
    public const string Outcomes = "outcomes.txt";

    /// <summary>The beginning of a file's name, from the reason of its refusal.</summary>
    public static string NameOf(string kind) => Others().Replace(kind[..kind.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } name ? name : "field";

    /// <summary>The lines for the files of a folder.</summary>
    public static IEnumerable<string> Lines(string folder) =>
        Directory.EnumerateFiles(folder, "*.cognomen").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path) + "\t" + Outcome(File.ReadAllBytes(path)));

    /// <summary>Writes the lines into the folder.</summary>
    public static void Save(string folder) =>
        File.WriteAllText(Path.Combine(folder, Outcomes), string.Concat(Lines(folder).Select(line => line + "\n")), new UTF8Encoding(false));

    // Control characters of a refused value would break the line.
    private static string Outcome(byte[] file)
    {
        Trial trial = Trial.Of(file, draws: true);
        return trial.Trouble ?? (trial.Refusal == null ? $"works {trial.Hash:x16}" : Controls().Replace(trial.Refusal.Message, control => $"<{(int)control.Value[0]:X4}>"));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();

    [GeneratedRegex(@"[\p{C}\p{Zl}\p{Zp}]")]
    private static partial Regex Controls();
}
