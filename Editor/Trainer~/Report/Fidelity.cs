using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>How often a classifier that was fitted apart recognises the nationality of names.</summary>
/// <param name="HeldOut">Held-out names that were classified.</param>
/// <param name="Real">The share of held-out names that it recognises.</param>
/// <param name="Unseen">The share of those of them that are in no training row; null where there is none.</param>
/// <param name="Generated">The share of generated names that it recognises.</param>
/// <param name="New">The share of those of them that are in no training row; null where there is none.</param>
/// <param name="MistakenFor">The nationality that generated names are most often taken for instead; null where for none.</param>
internal sealed record Fidelity(int HeldOut, double Real, double? Unseen, double Generated, double? New, string? MistakenFor)
{
    public static Fidelity Of(NameGroup group, int number, IReadOnlyList<string> nationalities, NGramClassifier classifier, IReadOnlySet<string> training)
    {
        string[] unseen = [.. group.HeldOut.Where(name => !training.Contains(name))];
        Dictionary<string, int> taken = group.Generated.Distinct(StringComparer.Ordinal).ToDictionary(name => name, classifier.Classify, StringComparer.Ordinal);
        string[] fresh = [.. group.Generated.Where(name => !training.Contains(name))];
        int? mistaken = group.Generated.Select(name => taken[name]).Where(guess => guess != number)
            .GroupBy(guess => guess).MaxBy(guesses => guesses.Count())?.Key;
        return new Fidelity(
            group.HeldOut.Count,
            Share(group.HeldOut, name => classifier.Classify(name) == number) ?? 0,
            Share(unseen, name => classifier.Classify(name) == number),
            Share(group.Generated, name => taken[name] == number) ?? 0,
            Share(fresh, name => taken[name] == number),
            mistaken is int index ? nationalities[index] : null);
    }

    private static double? Share(IReadOnlyCollection<string> names, Func<string, bool> holds) =>
        names.Count == 0 ? null : names.Count(holds) / (double)names.Count;
}

/// <summary>
/// Fidelity over all nationalities, each weighing as many as it has held-out names: the generated names are judged in the proportions of the real
/// ones.
/// </summary>
/// <param name="HeldOut">Held-out names.</param>
/// <param name="Real">The share of held-out names whose nationality is recognised.</param>
/// <param name="Unseen">The same of those that are in no training row.</param>
/// <param name="Generated">The share of generated names whose nationality is recognised.</param>
/// <param name="New">The same of those that are in no training row.</param>
internal sealed record FidelityTotal(int HeldOut, double Real, double Unseen, double Generated, double New)
{
    /// <summary>The rate of generated names as a share of that of held-out ones: the bar is <see cref="Bar"/>.</summary>
    public double Ratio => Generated / Real;

    /// <summary>The same of names that are in no training row.</summary>
    public double RatioUnseen => New / Unseen;

    /// <summary>The standard error of <see cref="Real"/>, which is what limits the ratio.</summary>
    public double StandardError => Math.Sqrt(Real * (1 - Real) / HeldOut);

    /// <summary>The least ratio that generated names should reach.</summary>
    public const double Bar = 0.95;

    public static FidelityTotal? Of(IEnumerable<Fidelity?> groups)
    {
        Fidelity[] measured = [.. groups.OfType<Fidelity>().Where(group => group.HeldOut > 0)];
        if (measured.Length == 0)
            return null;
        return new FidelityTotal(
            measured.Sum(group => group.HeldOut),
            Mean(measured, group => group.Real),
            Mean([.. measured.Where(group => group.Unseen != null)], group => group.Unseen!.Value),
            Mean(measured, group => group.Generated),
            Mean([.. measured.Where(group => group.New != null)], group => group.New!.Value));
    }

    private static double Mean(IReadOnlyCollection<Fidelity> groups, Func<Fidelity, double> rate) =>
        groups.Sum(group => group.HeldOut * rate(group)) / groups.Sum(group => group.HeldOut);
}
