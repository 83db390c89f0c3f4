using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>The trials, and their length.</summary>
internal sealed record DiagnosisOptions
{
    public IReadOnlyList<RecurrentCell> Cells { get; init; } = [RecurrentCell.Elman, RecurrentCell.ElmanRelu, RecurrentCell.Gru, RecurrentCell.Lstm, RecurrentCell.GatedLinear];

    /// <summary>The steps from a value to its question.</summary>
    public IReadOnlyList<int> Lags { get; init; } = [1, 2, 5, 10, 20, 40];

    /// <summary>The lag of the measured gradients; one of <see cref="Lags"/>.</summary>
    public int Depth { get; init; } = 20;

    /// <summary>The number of networks of each kind, with different seeds.</summary>
    public int Seeds { get; init; } = 2;

    /// <summary>The most steps of the optimiser. A network that has learnt the task stops.</summary>
    public int Steps { get; init; } = 600;

    /// <summary>Units of the hidden state.</summary>
    public int Hidden { get; init; } = 32;

    /// <summary>Sequences of a step.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>The constant rate of Adam.</summary>
    public double LearningRate { get; init; } = 0.003;

    /// <summary>The largest norm of a clipped gradient.</summary>
    public double Clip { get; init; } = 1;

    /// <summary>Throws if a number is out of its range.</summary>
    public DiagnosisOptions Checked()
    {
        Require(Cells.Count > 0, nameof(Cells), Cells.Count, "at least one cell");
        Require(Lags.Count > 0 && Lags.All(lag => lag is >= 1 and <= 1000), nameof(Lags), string.Join(", ", Lags), "1 to 1,000 steps each");
        Require(Lags.Contains(Depth), nameof(Depth), Depth, $"one of the lags ({string.Join(", ", Lags)})");
        Require(Seeds is >= 1 and <= 100, nameof(Seeds), Seeds, "1 to 100");
        Require(Steps is >= 1 and <= 1_000_000, nameof(Steps), Steps, "1 to 1,000,000");
        Require(Hidden is >= 1 and <= 4096, nameof(Hidden), Hidden, "1 to 4,096 units");
        Require(LearningRate is > 0 and <= 10, nameof(LearningRate), LearningRate, "above 0, at most 10");
        Require(Clip > 0, nameof(Clip), Clip, "above 0");
        return this;
    }

    private static void Require(bool holds, string name, object value, string rule)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{name.ToLowerInvariant()}: {value}; it must be {rule}"));
    }
}

/// <summary>The two remedies that help plain recurrent networks, each switched on or off.</summary>
/// <param name="Careful">Orthogonal recurrent weights (identity for the rectified cell) and a forget bias of 1, or the library's uniform ones.</param>
/// <param name="Clipped">Whether gradients are clipped.</param>
internal readonly record struct Remedies(bool Careful, bool Clipped)
{
    /// <summary>All four.</summary>
    public static IReadOnlyList<Remedies> All { get; } = [new(true, true), new(true, false), new(false, true), new(false, false)];

    /// <summary>The name of the initialisation.</summary>
    public string Weights => Careful ? "careful" : "uniform";

    /// <summary>The treatment of gradients.</summary>
    public string Gradients => Clipped ? "clipped" : "not clipped";

    /// <summary>In words.</summary>
    public override string ToString() => $"{Weights} weights, {Gradients}";
}
