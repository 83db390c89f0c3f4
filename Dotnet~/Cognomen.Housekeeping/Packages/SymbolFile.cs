using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Cognomen.Housekeeping;

/// <summary>Reads the names of their sources from an assembly and its symbols.</summary>
internal static class SymbolFile
{
    private static readonly Guid SourceLink = new("cc110556-a091-4d38-9fec-25ab9a351a6a");

    /// <summary>The identity and the path of an assembly's symbols, and whether it was compiled deterministically.</summary>
    public static (Guid Id, string Path, bool IsDeterministic) OfAssembly(byte[] assembly)
    {
        using PEReader reader = new(new MemoryStream(assembly));
        DebugDirectoryEntry[] entries = [.. reader.ReadDebugDirectory()];
        CodeViewDebugDirectoryData view = entries.Where(entry => entry.Type == DebugDirectoryEntryType.CodeView).Select(reader.ReadCodeViewDebugDirectoryData).FirstOrDefault();
        return (view.Guid, view.Path ?? "", entries.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible));
    }

    /// <summary>The identity of a symbol file, the paths of its sources, and its source link, empty if it has none.</summary>
    public static (Guid Id, string[] Sources, string SourceLink) Read(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        MetadataReader reader = provider.GetMetadataReader();
        string[] sources = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
        IEnumerable<CustomDebugInformation> links = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(information => reader.GetGuid(information.Kind) == SourceLink);
        string link = string.Concat(links.Select(information => Encoding.UTF8.GetString(reader.GetBlobBytes(information.Value))));
        return (new BlobContentId(reader.DebugMetadataHeader!.Id).Guid, sources, link);
    }

    /// <summary>The folders of this machine whose paths are in a file, as UTF-8 or UTF-16.</summary>
    public static string[] Folders(byte[] file, IEnumerable<string> folders) =>
        [.. folders.Where(folder => folder.Length > 1).Where(folder => Holds(file, Encoding.UTF8.GetBytes(folder)) || Holds(file, Encoding.Unicode.GetBytes(folder)))];

    private static bool Holds(byte[] file, byte[] part) => file.AsSpan().IndexOf(part) >= 0;
}
