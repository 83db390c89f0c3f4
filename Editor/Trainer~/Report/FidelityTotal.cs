using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Report;

/// <summary>Fidelity over several nationalities: the mean of their rates.</summary>
/// <param name="Nationalities">Nationalities in the mean.</param>
/// <param name="HeldOut">The number of their held-out names.</param>
/// <param name="Real">The share of held-out names whose nationality is recognised, 0 to 1.</param>
/// <param name="RealStandardError">Its standard error, which limits <see cref="Ratio"/>.</param>
/// <param name="Unseen">The same share for held-out names that are not in training rows; null if there is none.</param>
/// <param name="Generated">The share of generated names whose nationality is recognised, 0 to 1.</param>
/// <param name="New">The same share for generated names that are not in training rows; null if there is none.</param>
internal sealed record FidelityTotal(int Nationalities, int HeldOut, double Real, double RealStandardError, double? Unseen, double Generated, double? New)
{
    /// <summary>The rate of generated names divided by that of held-out ones. The bar is <see cref="Bar"/>.</summary>
    public double Ratio => Generated / Real;

    /// <summary>The same for names that are not in training rows; null if there is none.</summary>
    public double? RatioUnseen => New / Unseen;

    /// <summary>The least ratio that generated names should reach.</summary>
    public const double Bar = 0.97;

    /// <summary>The weight of a nationality is the number of its held-out names, so generated names are judged in the proportions of real ones.</summary>
    public static FidelityTotal? ByNames(IEnumerable<Fidelity> groups) => Of(groups, group => group.HeldOut);

    /// <summary>Every nationality has the same weight.</summary>
    public static FidelityTotal? ByNationality(IEnumerable<Fidelity> groups) => Of(groups, _ => 1);

    private static FidelityTotal? Of(IEnumerable<Fidelity> groups, Func<Fidelity, double> weight)
    {
        Fidelity[] measured = [.. groups.Where(group => group.HeldOut > 0)];
        if (measured.Length == 0)
            return null;
        double whole = measured.Sum(weight);
        return new FidelityTotal(
            measured.Length,
            measured.Sum(group => group.HeldOut),
            Mean(group => group.Real)!.Value,
            Math.Sqrt(measured.Sum(group => weight(group) * weight(group) * group.Real * (1 - group.Real) / group.HeldOut)) / whole,
            Mean(group => group.Unseen),
            Mean(group => group.Generated)!.Value,
            Mean(group => group.New));

        double? Mean(Func<Fidelity, double?> rate)
        {
            Fidelity[] with = [.. measured.Where(group => rate(group) != null)];
            return with.Length == 0 ? null : with.Sum(group => weight(group) * rate(group)!.Value) / with.Sum(weight);
        }
    }
}

/// <summary>Fidelity with the same weight for every nationality, also for the smaller and the larger half.</summary>
/// <param name="All">All nationalities.</param>
/// <param name="Smaller">The nationalities with the fewest training names; the smaller half if their number is odd.</param>
/// <param name="Larger">The others.</param>
internal sealed record EqualFidelity(FidelityTotal All, FidelityTotal Smaller, FidelityTotal Larger)
{
    /// <summary>Null if fewer than two nationalities were measured.</summary>
    public static EqualFidelity? Of(IEnumerable<NationalityReport> nationalities)
    {
        Fidelity[] bySize = [.. nationalities.Where(each => each.Fidelity is { HeldOut: > 0 }).OrderBy(each => each.TrainingNames).Select(each => each.Fidelity!)];
        return bySize.Length < 2
            ? null
            : new EqualFidelity(
                FidelityTotal.ByNationality(bySize)!,
                FidelityTotal.ByNationality(bySize[..(bySize.Length / 2)])!,
                FidelityTotal.ByNationality(bySize[(bySize.Length / 2)..])!);
    }
}
