using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Cognomen.Determinism;

namespace Cognomen.Housekeeping;

/// <summary><c>goldens [--models] [--root FOLDER]</c></summary>
internal static class GoldensCommand
{
    private const string Folder = "Tests/Goldens~";
    private const string BundledPath = "Data/Surnames.cognomen";

    // Pages with hashes in their tables.
    private static readonly string[] Pages = ["Documentation~/determinism.md"];

    public static Command Create()
    {
        Option<bool> models = new("--models")
        {
            Description = "Also make the frozen test models again. Only for a new version of the file format.",
        };
        Option<DirectoryInfo?> root = new("--root")
        {
            Description = "The package's folder. Default: the nearest one above the working directory.",
        };
        Command command = new("goldens", $"Writes the models' present names to {Folder}. Every difference is a broken promise, except for a new model.")
        {
            models,
            root,
        };
        command.SetAction(result => Run(
            result.GetValue(root)?.FullName ?? PackageRoot.Find(Directory.GetCurrentDirectory()),
            result.GetValue(models),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    /// <returns>0, or 1 when a model cannot be read.</returns>
    internal static int Run(string root, bool models, TextWriter output, TextWriter error)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, Folder)).FullName;
        if (models)
        {
            foreach ((string name, byte[] file) in ToyModels.All())
                File.WriteAllBytes(Path.Combine(folder, name + ".cognomen"), file);
        }

        foreach ((string name, string path) in Models(root, folder))
        {
            NameModel model;
            try
            {
                model = NameModel.Load(File.ReadAllBytes(path));
            }
            catch (NameModelException e)
            {
                error.WriteLine($"{path}: {e.Message}");
                return 1;
            }

            string golden = Path.Combine(folder, name + ".txt");
            string text = GoldenText.For(model);
            string before = File.Exists(golden) ? File.ReadAllText(golden) : "";
            File.WriteAllText(golden, text);
            output.WriteLine($"{Folder}/{name}.txt: {(before == text ? "as it was" : "written")}");
            Replace(root, Hashes(before), Hashes(text));
        }

        Write("people.txt", PeopleText.Write());
        Write("people-in-script.txt", PeopleScriptText.Write());
        Write("people.hash", PeopleSweep.Write());
        return 0;

        void Write(string file, string text)
        {
            string path = Path.Combine(folder, file);
            bool same = File.Exists(path) && File.ReadAllText(path) == text;
            File.WriteAllText(path, text);
            output.WriteLine($"{Folder}/{file}: {(same ? "as it was" : "written")}");
        }
    }

    private static string[] Hashes(string golden) =>
        [.. golden.Split('\n').Where(line => line.StartsWith("hash ", StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf(' ') + 1)..])];

    private static void Replace(string root, string[] before, string[] after)
    {
        foreach (string path in Pages.Select(page => Path.Combine(root, page)).Where(File.Exists))
        {
            string page = File.ReadAllText(path);
            string changed = before.Zip(after).Aggregate(page, (text, pair) => text.Replace(pair.First, pair.Second, StringComparison.Ordinal));
            if (changed != page)
                File.WriteAllText(path, changed);
        }
    }

    private static IEnumerable<(string Name, string Path)> Models(string root, string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.cognomen").Order(StringComparer.Ordinal))
            yield return (Path.GetFileNameWithoutExtension(path), path);
        string bundled = Path.Combine(root, BundledPath);
        if (File.Exists(bundled))
            yield return ("bundled", bundled);
    }
}
