using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>How many generated names are real, and how far the others are from real ones.</summary>
/// <param name="InTraining">The share of draws that are surnames of the nationality's training rows.</param>
/// <param name="InHeldOut">The share that is in no training row but in held-out rows: real names that the model has never seen.</param>
/// <param name="New">The share that is in neither.</param>
/// <param name="HeldOutSeen">The share of held-out rows whose surname is in a training row of the nationality.</param>
/// <param name="Edits">The mean edit distance of the new names to the nearest training name; null if there is none.</param>
/// <param name="HeldOutEdits">The same for held-out names that are not in training rows; null if there is none.</param>
/// <param name="OneEdit">The share of new names that are one edit away from a training name; null if there is none.</param>
internal sealed record Novelty(double InTraining, double InHeldOut, double New, double? HeldOutSeen, double? Edits, double? HeldOutEdits, double? OneEdit)
{
    // The mean over this many distances is exact to a tenth of an edit.
    private const int Measured = 300;

    public static Novelty Of(NameGroup group)
    {
        HashSet<string> training = new(group.Training, StringComparer.Ordinal), heldOut = new(group.HeldOut, StringComparer.Ordinal);
        string[] fresh = [.. group.Generated.Where(name => !training.Contains(name) && !heldOut.Contains(name))];
        string[] unseen = [.. group.HeldOut.Where(name => !training.Contains(name)).Distinct(StringComparer.Ordinal)];
        double whole = group.Generated.Count;
        int copied = group.Generated.Count(training.Contains);
        EditDistance distance = new(training);
        int[] edits = [.. fresh.Distinct(StringComparer.Ordinal).Take(Measured).Select(distance.ToNearest)];
        int[] heldOutEdits = [.. Spread(unseen).Select(distance.ToNearest)];
        return new Novelty(
            copied / whole,
            (whole - copied - fresh.Length) / whole,
            fresh.Length / whole,
            group.HeldOut.Count == 0 ? null : group.HeldOut.Count(training.Contains) / (double)group.HeldOut.Count,
            edits.Length == 0 ? null : edits.Average(),
            heldOutEdits.Length == 0 ? null : heldOutEdits.Average(),
            edits.Length == 0 ? null : edits.Count(edit => edit == 1) / (double)edits.Length);
    }

    /// <summary>The number that is measured, taken evenly from an ordered list.</summary>
    private static IEnumerable<string> Spread(string[] names)
    {
        int count = Math.Min(names.Length, Measured);
        return Enumerable.Range(0, count).Select(i => names[(long)i * names.Length / count]);
    }
}
