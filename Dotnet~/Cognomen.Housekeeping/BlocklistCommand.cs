using System;
using System.Buffers.Binary;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Cognomen.Housekeeping;

/// <summary><c>blocklist [--check] [--root FOLDER]</c></summary>
internal static class BlocklistCommand
{
    private const string Folder = "Dotnet~/Cognomen.Housekeeping/Blocklist";
    private const string SourcePath = "Runtime/Filtering/DefaultBlocklistData.cs";
    private const int RecordBytes = 5;

    public static Command Create() => SourceCommand.Create(
        "blocklist",
        $"Writes the words of {Folder} as hashes into {SourcePath}.",
        $"Change nothing; exit with 1 if {SourcePath} does not hold the lists.",
        Run);

    internal static int Run(string root, bool check, TextWriter output, TextWriter error)
    {
        string source = ByteRows.Class(
            "Cognomen.Filtering",
            "DefaultBlocklistData",
            "The words of the default blocklist as lengths and hashes, written by the housekeeping command <c>blocklist</c>.",
            ByteRows.Property("Names", Records(Path.Combine(root, Folder, "names.txt"))),
            ByteRows.Property("Parts", Records(Path.Combine(root, Folder, "parts.txt"))));
        return ByteRows.WriteOrCheck(root, SourcePath, source, check, output, error);
    }

    // Ordered by hash, so that the order does not reveal the words.
    private static byte[] Records(string path)
    {
        (uint Hash, int Length)[] words = [.. File.ReadAllLines(path).Where(line => line.Length > 0).Select(NameBlocklist.Word).Distinct().Order()];
        byte[] records = new byte[words.Length * RecordBytes];
        for (int i = 0; i < words.Length; i++)
        {
            records[i * RecordBytes] = (byte)words[i].Length;
            BinaryPrimitives.WriteUInt32LittleEndian(records.AsSpan(i * RecordBytes + 1), words[i].Hash);
        }

        return records;
    }
}
