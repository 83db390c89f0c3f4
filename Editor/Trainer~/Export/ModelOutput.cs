using System;
using System.IO;

namespace Cognomen.Trainer.Export;

/// <summary>Puts a model in its place in one move: whoever looks finds the old file or the new one, and both are whole.</summary>
internal static class ModelOutput
{
    /// <summary>Writes beside the target, reads back and loads what was written, and then renames it.</summary>
    /// <exception cref="NameModelException">What was written cannot be loaded; the old file stays.</exception>
    /// <exception cref="IOException">The folder cannot be written to; the old file stays.</exception>
    public static NameModel Write(string path, byte[] model)
    {
        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(model);
                stream.Flush(flushToDisk: true);
            }
            NameModel loaded = NameModel.Load(File.ReadAllBytes(temporary));
            File.Move(temporary, target, overwrite: true);
            return loaded;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Finds out before hours of training whether the target can be written.</summary>
    /// <exception cref="IOException">It cannot, and the message says why.</exception>
    public static void Check(string path)
    {
        string target = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(target)!;
        if (Directory.Exists(target))
            throw new IOException($"out '{path}' is a folder; it must be a file");
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"out '{path}': the folder '{folder}' does not exist; make it first");
        string probe = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"out '{path}': the folder '{folder}' cannot be written to: {error.Message}", error);
        }
    }
}
