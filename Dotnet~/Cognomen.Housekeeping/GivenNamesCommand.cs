using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>given-names [--check] [--root FOLDER]</c></summary>
internal static class GivenNamesCommand
{
    private const string CorpusPath = "Data/given-names.csv";
    private const string ModelPath = "Data/GivenNames.cognomen";
    private const string ModelSource = "Runtime/Bundled/BundledGivenNamesModel.cs";
    private const string SetSource = "Runtime/Bundled/BundledGivenNamesSet.cs";

    // The promise of the manual: the model of given names has at most 200 KB.
    private const int LargestBytes = 200_000;

    public static Command Create()
    {
        Option<bool> check = new("--check") { Description = $"Change nothing; exit with 1 if the source does not hold {ModelPath} and the names of {CorpusPath}." };
        Option<DirectoryInfo?> root = new("--root") { Description = "The package's folder. Default: the nearest one above the working directory." };
        Command command = new("given-names", $"Writes {ModelPath} into {ModelSource}, and the set of the names of {CorpusPath} into {SetSource}.") { check, root };
        command.SetAction(result => Run(
            result.GetValue(root)?.FullName ?? PackageRoot.Find(Directory.GetCurrentDirectory()),
            result.GetValue(check),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error));
        return command;
    }

    /// <returns>0, or 1 when the model is broken or too large, or (checking) the source is not up to date.</returns>
    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        byte[] model = File.ReadAllBytes(Path.Combine(root, ModelPath));
        NameModel.Load(model);
        if (model.Length > LargestBytes)
        {
            error.WriteLine($"{ModelPath} has {model.Length} bytes: the model of given names has at most {LargestBytes}");
            return 1;
        }

        string modelSource = ByteRows.Class(
            "Cognomen.Bundled",
            "BundledGivenNamesModel",
            $"The bytes of {ModelPath}, written by the housekeeping command <c>given-names</c>: stripped when unused.",
            ByteRows.PackedProperty("Bytes", model));
        string setSource = ByteRows.Class(
            "Cognomen.Bundled",
            "BundledGivenNamesSet",
            $"The names of {CorpusPath} as a compact set, written by the housekeeping command <c>given-names</c>: stripped when unused.",
            ByteRows.PackedProperty("Bytes", RealNames.Of(Rows(Path.Combine(root, CorpusPath))).ToByteArray()));
        return ByteRows.WriteOrCheck(root, ModelSource, modelSource, check, output, error)
            | ByteRows.WriteOrCheck(root, SetSource, setSource, check, output, error);
    }

    // The bundled corpus has no quoted field: nationality, name, gender, split.
    private static List<(string, string, Gender)> Rows(string path)
    {
        List<(string, string, Gender)> rows = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split(',');
            if (fields.Length != 4)
                throw new InvalidDataException($"{path}: \"{line}\" has {fields.Length} fields: a row has 4");
            if (rows.Count > 0 || fields[0] != "nationality")
                rows.Add((fields[0], fields[1], fields[2] == "f" ? Gender.Feminine : Gender.Masculine));
        }

        return rows;
    }
}
