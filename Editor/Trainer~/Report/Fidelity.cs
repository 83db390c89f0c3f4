using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>How often an independent classifier recognises the nationality, or the gender, of names.</summary>
/// <param name="HeldOut">The number of classified held-out names.</param>
/// <param name="Real">The share of held-out names whose nationality is recognised.</param>
/// <param name="Unseen">The same share for held-out names that are not in training rows; null if there is none.</param>
/// <param name="Generated">The share of generated names whose nationality is recognised.</param>
/// <param name="New">The same share for generated names that are not in training rows; null if there is none.</param>
/// <param name="MistakenFor">The most frequent wrong class of generated names; null if there is none.</param>
internal sealed record Fidelity(int HeldOut, double Real, double? Unseen, double Generated, double? New, string? MistakenFor)
{
    /// <param name="group">The names.</param>
    /// <param name="number">The number of their class.</param>
    /// <param name="classes">The names of the classes: nationalities or genders.</param>
    /// <param name="classify">The number of a name's class.</param>
    /// <param name="training">The names of all training rows.</param>
    public static Fidelity Of(NameGroup group, int number, IReadOnlyList<string> classes, Func<string, int> classify, IReadOnlySet<string> training)
    {
        string[] unseen = [.. group.HeldOut.Where(name => !training.Contains(name))];
        Dictionary<string, int> taken = group.Generated.Distinct(StringComparer.Ordinal).ToDictionary(name => name, classify, StringComparer.Ordinal);
        string[] fresh = [.. group.Generated.Where(name => !training.Contains(name))];
        int? mistaken = group.Generated.Select(name => taken[name]).Where(guess => guess != number)
            .GroupBy(guess => guess).MaxBy(guesses => guesses.Count())?.Key;
        return new Fidelity(
            group.HeldOut.Count,
            Share(group.HeldOut, name => classify(name) == number) ?? 0,
            Share(unseen, name => classify(name) == number),
            Share(group.Generated, name => taken[name] == number) ?? 0,
            Share(fresh, name => taken[name] == number),
            mistaken is int index ? classes[index] : null);
    }

    private static double? Share(IReadOnlyCollection<string> names, Func<string, bool> holds) =>
        names.Count == 0 ? null : names.Count(holds) / (double)names.Count;
}
