using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>real-names [--check] [--root FOLDER]</c></summary>
internal static class RealNamesCommand
{
    private const string CorpusPath = "Data/surnames.csv";
    private const string ModelPath = "Data/Surnames.cognomen";
    private const string SourcePath = "Runtime/Bundled/BundledRealNames.cs";

    public static Command Create()
    {
        Option<bool> check = new("--check") { Description = $"Change nothing; exit with 1 if {SourcePath} does not fit {CorpusPath} and the bundled model." };
        Option<DirectoryInfo?> root = new("--root") { Description = "The package's folder. Default: the nearest one above the working directory." };
        Command command = new("real-names", $"Writes the set of the names of {CorpusPath}, and how the bundled model scores them, into {SourcePath}.") { check, root };
        command.SetAction(result => Run(
            result.GetValue(root)?.FullName ?? PackageRoot.Find(Directory.GetCurrentDirectory()),
            result.GetValue(check),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        RealNames names = NameModel.Load(File.ReadAllBytes(Path.Combine(root, ModelPath))).MeasureRealNames(Rows(Path.Combine(root, CorpusPath)));
        string source = ByteRows.Class(
            "Cognomen.Bundled",
            "BundledRealNames",
            $"The real names of {CorpusPath} as a compact set, with the bundled model's scores of them, written by the housekeeping command <c>real-names</c>.",
            ByteRows.PackedProperty("Bytes", names.ToByteArray()));
        return ByteRows.WriteOrCheck(root, SourcePath, source, check, output, error);
    }

    // The bundled corpus has no quoted field: nationality, surname, gender, split, edition.
    private static List<(string, string)> Rows(string path)
    {
        List<(string, string)> rows = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split(',');
            if (fields.Length != 5)
                throw new InvalidDataException($"{path}: \"{line}\" has {fields.Length} fields: a row has 5");
            if (rows.Count > 0 || fields[0] != "nationality")
                rows.Add((fields[0], fields[1]));
        }

        return rows;
    }
}
