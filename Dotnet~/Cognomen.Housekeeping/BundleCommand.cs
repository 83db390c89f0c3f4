using System;
using System.CommandLine;
using System.IO;

namespace Cognomen.Housekeeping;

/// <summary><c>bundle [--check] [--root FOLDER]</c></summary>
internal static class BundleCommand
{
    private const string ModelPath = "Data/Surnames.cognomen";
    private const string SourcePath = "Runtime/Bundled/BundledModel.cs";

    // The promise of the README: the bundled model's file has at most 384 KB.
    private const int LargestBytes = 384_000;

    public static Command Create() => SourceCommand.Create(
        "bundle",
        $"Writes {ModelPath} as a byte blob into {SourcePath}.",
        $"Change nothing; exit with 1 if {SourcePath} does not hold {ModelPath}.",
        Run);

    /// <returns>0, or 1 when the model is missing, broken or too large, or (checking) not the one in the source.</returns>
    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        byte[] bytes;
        NameModel model;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(root, ModelPath));
            model = NameModel.Load(bytes);
        }
        catch (Exception e) when (e is IOException or NameModelException)
        {
            error.WriteLine($"{ModelPath}: {e.Message}");
            return 1;
        }

        if (bytes.Length > LargestBytes)
        {
            error.WriteLine($"{ModelPath} has {bytes.Length} bytes: a bundled model has at most {LargestBytes}");
            return 1;
        }

        string target = Path.Combine(root, SourcePath);
        string source = Source(bytes);
        if (check)
        {
            bool same = File.Exists(target) && File.ReadAllText(target) == source;
            (same ? output : error).WriteLine(same
                ? $"{SourcePath} holds {ModelPath}."
                : $"{SourcePath} does not hold {ModelPath}: run this command without --check.");
            return same ? 0 : 1;
        }

        File.WriteAllText(target, source);
        output.WriteLine($"{SourcePath}: {bytes.Length} bytes, fingerprint {model.Fingerprint:x16}.");
        return 0;
    }

    private static string Source(byte[] bytes) => ByteRows.Class(
        "Cognomen.Bundled",
        "BundledModel",
        $"The bytes of {ModelPath}, written by the housekeeping command <c>bundle</c>: no asset, no file access, stripped when unused.",
        ByteRows.PackedProperty("Bytes", bytes));
}
