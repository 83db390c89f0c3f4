using System;
using System.IO;
using Cognomen.Format;
using Cognomen.Training;

namespace Cognomen.Trainer.Export;

/// <summary>Puts a model in place in one move: a reader sees the whole old file or the whole new file.</summary>
internal static class ModelOutput
{
    // More bytes than any model has, so that a full disk is found before the training.
    private const int ProbeBytes = 2 << 20;

    /// <summary>Writes a file beside the target, loads it as a check, and then renames it.</summary>
    /// <exception cref="NameModelException">What was written cannot be loaded; the old file stays.</exception>
    /// <exception cref="IOException">The folder cannot be written to; the old file stays.</exception>
    public static NameModel Write(string path, byte[] model)
    {
        NameModel? loaded = null;
        try
        {
            AtomicFile.Replace(path, model, written => loaded = NameModel.Load(File.ReadAllBytes(written)));
            return loaded!;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"out '{path}' cannot be written, and is as it was: {error.Message}", error);
        }
    }

    /// <summary>
    /// Checks before hours of training whether the target can be written, and removes files that killed trainings left beside it.
    /// </summary>
    /// <exception cref="IOException">It cannot, and the message says why.</exception>
    public static void Check(string path)
    {
        string target = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(target)!;
        if (Directory.Exists(target))
            throw new IOException($"out '{path}' is a folder; it must be a file");
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"out '{path}': the folder '{folder}' does not exist; make it first");
        if (File.Exists(target) && !IsModel(target))
            throw new IOException($"out '{path}' is a file that is no model; it is not replaced: name another, or remove it first");
        AtomicFile.RemoveLeftovers(target);
        try
        {
            AtomicFile.Probe(target, ProbeBytes);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"out '{path}': the folder '{folder}' cannot be written to: {error.Message}", error);
        }
    }

    // A program may have made an empty file to reserve the name.
    private static bool IsModel(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> begins = stackalloc byte[ModelFile.Magic.Length];
        int read = file.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false);
        return read == 0 || (read == begins.Length && ModelBytes.BeginsAsModel(begins));
    }
}
