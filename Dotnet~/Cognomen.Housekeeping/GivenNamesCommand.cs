using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;

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

    public static Command Create() => SourceCommand.Create(
        "given-names",
        $"Writes {ModelPath} into {ModelSource}, and the names of {CorpusPath} into {SetSource}.",
        $"Change nothing; exit with 1 if the source does not hold {ModelPath} and the names of {CorpusPath}.",
        Run);

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

        IEnumerable<(string, string, Gender, int)> names = CorpusRows.Read(Path.Combine(root, CorpusPath), columns: 5)
            .Select(fields => (fields[0], fields[1], fields[2] == "f" ? Gender.Feminine : Gender.Masculine, int.Parse(fields[4], CultureInfo.InvariantCulture)))
            .Where(row => row.Item4 > 0);
        string modelSource = ByteRows.Class(
            "Cognomen.Bundled",
            "BundledGivenNamesModel",
            $"The bytes of {ModelPath}, written by the housekeeping command <c>given-names</c>: stripped when unused.",
            ByteRows.PackedProperty("Bytes", model));
        string setSource = ByteRows.Class(
            "Cognomen.Bundled",
            "BundledGivenNamesSet",
            $"The names of {CorpusPath} as lists by nationality and gender, written by the housekeeping command <c>given-names</c>: stripped when unused.",
            ByteRows.PackedProperty("Bytes", RealNames.Of(names).ToByteArray()));
        return ByteRows.WriteOrCheck(root, ModelSource, modelSource, check, output, error)
            | ByteRows.WriteOrCheck(root, SetSource, setSource, check, output, error);
    }
}
