using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Cognomen.Endurance.Fuzzing;

/// <summary>Tries many hostile files one after another, and counts the results.</summary>
internal sealed partial class FuzzRun(Mutator mutator, long seed)
{
    // Drawing takes far longer than loading, so only some of the models are drawn from.
    private const int DrawsOneIn = 250;
    private const int MostTroubles = 20;

    private readonly Dictionary<string, byte[]> kinds = new(StringComparer.Ordinal);
    private readonly List<(long Index, string Trouble)> troubles = [];

    /// <summary>Files tried.</summary>
    public long Count { get; private set; }

    /// <summary>The number of files that were loaded.</summary>
    public long Loaded { get; private set; }

    /// <summary>The hash of all outcomes in order: the same with and without vector instructions.</summary>
    public ulong Digest { get; private set; }

    /// <summary>The most bytes that loading allocated for each byte of a file, beyond <see cref="Trial.LargestBase"/>.</summary>
    public double LargestFactor { get; private set; }

    /// <summary>The slowest file, and its time.</summary>
    public (long Index, TimeSpan Elapsed) Slowest { get; private set; }

    /// <summary>The first faults.</summary>
    public IReadOnlyList<(long Index, string Trouble)> Troubles => troubles;

    /// <summary>For each kind of refusal, the smallest file that caused it.</summary>
    public IReadOnlyDictionary<string, byte[]> Kinds => kinds;

    /// <summary>Tries files until their number is reached, or too many faults are found.</summary>
    public void To(long count)
    {
        for (; Count < count && troubles.Count < MostTroubles; Count++)
            Try(Count);
    }

    private void Try(long index)
    {
        byte[] file = mutator.File(seed, index);
        Trial trial = Trial.Of(file, draws: index % DrawsOneIn == 0);
        Digest = unchecked((Digest * 0x9E3779B185EBCA87UL) + trial.Hash);
        LargestFactor = Math.Max(LargestFactor, (trial.Allocated - Trial.LargestBase) / (double)Math.Max(1, file.Length));
        if (trial.Elapsed > Slowest.Elapsed)
            Slowest = (index, trial.Elapsed);
        if (trial.Trouble != null)
            troubles.Add((index, trial.Trouble));
        if (trial.Refusal == null)
            Loaded += trial.Trouble == null ? 1 : 0;
        else
            Keep(Number().Replace(trial.Refusal.Field + ": " + trial.Refusal.Rule, "N"), file);
    }

    private void Keep(string kind, byte[] file)
    {
        if (!kinds.TryGetValue(kind, out byte[]? smallest) || file.Length < smallest.Length)
            kinds[kind] = file;
    }

    /// <summary>The results in a few lines.</summary>
    public override string ToString() => string.Join('\n', [
        string.Create(CultureInfo.InvariantCulture, $"{Count} files: {Loaded} gave a model that works, {Count - Loaded - troubles.Count} were refused in {kinds.Count} ways, {troubles.Count} broke something"),
        string.Create(CultureInfo.InvariantCulture, $"loading allocated at most {Trial.LargestBase >> 10} KB and {LargestFactor:0.0} bytes for each byte of the file"),
        string.Create(CultureInfo.InvariantCulture, $"the slowest file, number {Slowest.Index}, took {Slowest.Elapsed.TotalMilliseconds:0} ms"),
        string.Create(CultureInfo.InvariantCulture, $"digest {Digest:x16} of all answers, with vector instructions of {Inference.PackedMatrix.Instructions}"),
        .. troubles.Select(trouble => string.Create(CultureInfo.InvariantCulture, $"file {trouble.Index}: {trouble.Trouble}")),
    ]);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
