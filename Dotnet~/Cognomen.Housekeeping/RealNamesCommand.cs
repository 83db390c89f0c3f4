using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary><c>real-names [--check] [--root FOLDER]</c></summary>
internal static class RealNamesCommand
{
    private const string CorpusPath = "Data/surnames.csv";
    private const string ModelPath = "Data/Surnames.cognomen";
    private const string SourcePath = "Runtime/Bundled/BundledRealNames.cs";

    public static Command Create() => SourceCommand.Create(
        "real-names",
        $"Writes the set of the names of {CorpusPath}, and how the bundled model scores them, into {SourcePath}.",
        $"Change nothing; exit with 1 if {SourcePath} does not fit {CorpusPath} and the bundled model.",
        Run);

    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        RealNames names = NameModel.Load(File.ReadAllBytes(Path.Combine(root, ModelPath))).MeasureRealNames(
            CorpusRows.Read(Path.Combine(root, CorpusPath), columns: 5).Select(fields => (fields[0], fields[1])));
        string source = ByteRows.Class(
            "Cognomen.Bundled",
            "BundledRealNames",
            $"The real names of {CorpusPath} as a compact set, with the bundled model's scores of them, written by the housekeeping command <c>real-names</c>.",
            ByteRows.PackedProperty("Bytes", names.ToByteArray()));
        return ByteRows.WriteOrCheck(root, SourcePath, source, check, output, error);
    }
}
