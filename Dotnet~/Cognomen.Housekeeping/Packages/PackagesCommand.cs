using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary><c>packages FOLDER [--again FOLDER]</c></summary>
internal static class PackagesCommand
{
    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("folder") { Description = "The folder that pack.sh packed into." };
        Option<DirectoryInfo?> again = new("--again") { Description = "A folder with the same packages, packed once more: they have to be the same." };
        Option<bool> release = new("--release") { Description = "Fail while the repository has no address." };
        Command command = new("packages", "Opens every package of a folder and checks it, one line a rule.") { folder, again, release };
        command.SetAction(result => Run(
            PackageRoot.Find(Directory.GetCurrentDirectory()),
            result.GetValue(folder)!.FullName,
            result.GetValue(again)?.FullName,
            result.GetValue(release),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    /// <returns>0, or 1 when a rule is broken.</returns>
    internal static int Run(string root, string folder, string? again, bool release, TextWriter output, TextWriter error)
    {
        int broken = 0;
        try
        {
            Expected expected = Expected.Read(root);
            string[] folders = [root.TrimEnd(Path.DirectorySeparatorChar), Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar];
            string[] packages = [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".nupkg" or ".tgz").Order(StringComparer.Ordinal)];
            if (packages.Length == 0)
                throw new InvalidDataException($"{folder}: there is no package");
            if (release && expected.Repository.Length == 0)
                throw new InvalidDataException($"{Expected.Source}: RepositoryUrl is empty; a release needs the repository's address");
            foreach (string package in packages)
            {
                RuleReport report = new(Path.GetFileName(package), output);
                Check(package, expected, folders, report);
                if (again != null)
                    CheckAgain(package, Path.Combine(again, Path.GetFileName(package)), report);
                broken += report.Broken;
            }

            if (expected.Repository.Length == 0)
                output.WriteLine($"note   The repository has no address yet: fill RepositoryUrl in {Expected.Source} and run 'dotnet run --project Dotnet~/Cognomen.Housekeeping -- addresses'.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            error.WriteLine($"error: {e.Message}");
            return 1;
        }

        if (broken > 0)
            error.WriteLine($"error: {broken} rules are broken");
        return broken == 0 ? 0 : 1;
    }

    private static void Check(string package, Expected expected, IReadOnlyCollection<string> folders, RuleReport report)
    {
        if (Path.GetExtension(package) == ".nupkg")
            NuGetRules.Check(package, expected, folders, report);
        else if (Path.GetFileName(package).StartsWith("com.", StringComparison.Ordinal))
            TarballRules.CheckUnity(package, expected, folders, report);
        else
            TarballRules.CheckNpm(package, expected, folders, report);
    }

    private static void CheckAgain(string package, string again, RuleReport report)
    {
        if (!report.Check("it can be packed again", File.Exists(again)))
            return;
        report.Check("packed again, it has the same bytes", File.ReadAllBytes(package).AsSpan().SequenceEqual(File.ReadAllBytes(again)), Difference(package, again));
    }

    private static string Difference(string package, string again)
    {
        if (Path.GetExtension(package) != ".nupkg")
            return "";
        Dictionary<string, byte[]> first = NuGetRules.ZipFiles(package), second = NuGetRules.ZipFiles(again);
        string[] names = [.. first.Keys.Union(second.Keys).Where(name => !first.TryGetValue(name, out byte[]? one) || !second.TryGetValue(name, out byte[]? other) || !one.AsSpan().SequenceEqual(other))];
        return names.Length == 0 ? "the files in it are the same" : string.Join(", ", names.Take(5));
    }
}
