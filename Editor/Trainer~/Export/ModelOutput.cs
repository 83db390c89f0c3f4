using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Cognomen.Format;

namespace Cognomen.Trainer.Export;

/// <summary>Puts a model in its place in one move: whoever looks finds the old file or the new one, and both are whole.</summary>
internal static class ModelOutput
{
    // More than any model has, so that a full disk is found out before training, not after it.
    private const int ProbeBytes = 2 << 20;

    /// <summary>Writes beside the target, reads back and loads what was written, and then renames it.</summary>
    /// <exception cref="NameModelException">What was written cannot be loaded; the old file stays.</exception>
    /// <exception cref="IOException">The folder cannot be written to; the old file stays.</exception>
    public static NameModel Write(string path, byte[] model)
    {
        string target = Path.GetFullPath(path);
        string temporary = Temporary(target);
        try
        {
            WriteThrough(temporary, model);
            NameModel loaded = NameModel.Load(File.ReadAllBytes(temporary));
            File.Move(temporary, target, overwrite: true);
            return loaded;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"out '{path}' cannot be written, and is as it was: {error.Message}", error);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Replaces a file by other bytes in one move; nothing is checked.</summary>
    /// <exception cref="IOException">The folder cannot be written to; the old file stays.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        string temporary = Temporary(Path.GetFullPath(path));
        try
        {
            WriteThrough(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Finds out before hours of training whether the target can be written, and removes what killed trainings left beside it.
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
        RemoveLeftovers(target);
        string probe = Temporary(target);
        try
        {
            WriteThrough(probe, new byte[ProbeBytes]);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"out '{path}': the folder '{folder}' cannot be written to: {error.Message}", error);
        }
        finally
        {
            File.Delete(probe);
        }
    }

    // Empty files are those that a program made to reserve a name.
    private static bool IsModel(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> begins = stackalloc byte[ModelFile.Magic.Length];
        int read = file.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false);
        return read == 0 || (read == begins.Length && ModelBytes.BeginsAsModel(begins));
    }

    private static string Temporary(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp"));

    private static void WriteThrough(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>A temporary file carries the number of the process that writes it: it is a leftover once there is no such process.</summary>
    public static void RemoveLeftovers(string path)
    {
        string target = Path.GetFullPath(path);
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.*.tmp"))
        {
            string number = Path.GetExtension(Path.GetFileNameWithoutExtension(file)).TrimStart('.');
            if (!int.TryParse(number, CultureInfo.InvariantCulture, out int process) || IsAlive(process))
                continue;
            try
            {
                File.Delete(file);
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                // Whether the folder can be written to is found out next.
            }
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
