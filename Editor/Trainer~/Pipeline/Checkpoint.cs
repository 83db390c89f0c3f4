using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using Cognomen.Trainer.Progress;
using Cognomen.Training;
using Microsoft.Extensions.Logging;

namespace Cognomen.Trainer.Pipeline;

/// <summary>The state of a training, in a file beside the model: the fitted networks, and the state of the network that is being fitted.</summary>
/// <remarks>
/// It belongs to one corpus, recipe, seed, number of threads and build of the trainer. It is replaced in one move, and removed when the model is in
/// place. A training that continues from it ends with the same bytes as one without interruption.
/// </remarks>
internal sealed class Checkpoint
{
    private const string Magic = "COGNOMEN CHECKPOINT 1";

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly string path;
    private readonly string fingerprint;
    private readonly TimeSpan every;
    private readonly IProgressReporter reporter;
    private readonly ILogger logger;
    private readonly Stopwatch sinceSaved = Stopwatch.StartNew();
    private bool wasReported;

    private Checkpoint(string path, string fingerprint, TimeSpan every, IProgressReporter reporter, ILogger logger)
    {
        this.path = path;
        this.fingerprint = fingerprint;
        this.every = every;
        this.reporter = reporter;
        this.logger = logger;
    }

    private sealed record Entry(bool IsFinished, byte[] State);

    /// <summary>The checkpoint of a training: that of an interrupted one when resuming, otherwise an empty one.</summary>
    /// <param name="target">The model's file.</param>
    /// <param name="fingerprint">A hash of everything that determines the result of the training.</param>
    /// <param name="options">Whether to resume, and how often to save.</param>
    /// <param name="reporter">Receives a warning if a checkpoint cannot be written.</param>
    /// <param name="logger">Where log lines go.</param>
    /// <exception cref="IOException">The checkpoint is of another training, or is damaged.</exception>
    public static Checkpoint Open(string target, string fingerprint, CheckpointOptions options, IProgressReporter reporter, ILogger logger)
    {
        Checkpoint checkpoint = new(PathFor(target), fingerprint, options.Every, reporter, logger);
        AtomicFile.RemoveLeftovers(checkpoint.path);
        if (!options.Resume)
            return checkpoint;
        if (File.Exists(checkpoint.path))
            checkpoint.Read();
        else
            TrainerLog.NothingToResume(logger, checkpoint.path);
        return checkpoint;
    }

    /// <summary>The path of a model's checkpoint. Unity ignores files whose names begin with a dot.</summary>
    public static string PathFor(string target)
    {
        string full = Path.GetFullPath(target);
        return Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.checkpoint");
    }

    /// <summary>The weights of a network that is fitted, or null.</summary>
    public Stream? Finished(string network) => Get(network, isFinished: true);

    /// <summary>The state of a network that was being fitted, or null.</summary>
    public Stream? Unfinished(string network) => Get(network, isFinished: false);

    /// <summary>Saves the state of a network that is being fitted, if it is time to.</summary>
    public void SaveEpoch(string network, Action<BinaryWriter> write)
    {
        if (sinceSaved.Elapsed >= every)
            Save(network, false, write);
    }

    /// <summary>Saves the weights of a fitted network. The file is written if it is time to, or with the next state.</summary>
    public void SaveNetwork(string network, Action<BinaryWriter> write) => Save(network, true, write, sinceSaved.Elapsed >= every);

    /// <summary>Removes the checkpoint: the model is in place, and nothing is left to resume.</summary>
    public void Remove()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reporter.Report(new WarningMessage($"the checkpoint '{path}' cannot be removed: {error.Message}"));
        }
    }

    private MemoryStream? Get(string network, bool isFinished) =>
        entries.TryGetValue(network, out Entry? entry) && entry.IsFinished == isFinished ? new MemoryStream(entry.State, writable: false) : null;

    private void Save(string network, bool isFinished, Action<BinaryWriter> write, bool isDue = true)
    {
        using MemoryStream state = new();
        using (BinaryWriter writer = new(state, System.Text.Encoding.UTF8, leaveOpen: true))
            write(writer);
        entries[network] = new Entry(isFinished, state.ToArray());
        if (isDue)
            Write();
    }

    private void Write()
    {
        sinceSaved.Restart();
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(fingerprint);
            writer.Write(entries.Count);
            foreach ((string network, Entry entry) in entries)
            {
                writer.Write(network);
                writer.Write(entry.IsFinished);
                writer.Write(entry.State.Length);
                writer.Write(entry.State);
            }
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        try
        {
            AtomicFile.Replace(path, stream.GetBuffer().AsSpan(0, (int)stream.Length));
            if (!wasReported)
                TrainerLog.Keeps(logger, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A training that could not be resumed is better than none.
            if (!wasReported)
                reporter.Report(new WarningMessage($"the checkpoint '{path}' cannot be written, and the training goes on without: {error.Message}"));
        }

        wasReported = true;
    }

    private void Read()
    {
        byte[] bytes = File.ReadAllBytes(path);
        int length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !bytes.AsSpan(length).SequenceEqual(SHA256.HashData(bytes.AsSpan(0, length))))
            throw new IOException($"the checkpoint '{path}' is damaged: remove it, or leave --resume out, to begin anew");
        using BinaryReader reader = new(new MemoryStream(bytes), System.Text.Encoding.UTF8);
        if (reader.ReadString() != Magic || reader.ReadString() != fingerprint)
        {
            throw new IOException(
                $"the checkpoint '{path}' is of another training (corpus, options, seed, number of threads and build of the trainer must be the same): "
                + "leave --resume out to begin anew");
        }

        for (int count = reader.ReadInt32(); count > 0; count--)
            entries.Add(reader.ReadString(), new Entry(reader.ReadBoolean(), reader.ReadBytes(reader.ReadInt32())));
    }
}
