using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Encoding;

namespace Cognomen.Trainer.Distillation;

/// <summary>
/// How closely a student should follow its teachers, nationality by nationality. A student is a little worse than its teachers everywhere; where they
/// are hardly better than the n-grams, so little must be lost that it still is. There it gets more names to learn from.
/// </summary>
internal static class Attention
{
    /// <summary>The most that a nationality's share of names is multiplied by, and divided by.</summary>
    private const double Most = 3;

    /// <summary>A nationality of so many held-out symbols is half believed to be like all others.</summary>
    private const double Doubt = 500;

    /// <param name="teachers">All of them together.</param>
    /// <param name="ngrams">What the student has to be better than.</param>
    /// <param name="names">Names that neither learned from; at least one.</param>
    /// <param name="nationalities">How many there are.</param>
    /// <param name="cancellation">Honoured between two steps.</param>
    /// <returns>A factor for each nationality, 1/3 to 3: the mean headroom in nats a symbol over its own.</returns>
    public static double[] Of(ITeacher teachers, ITeacher ngrams, IReadOnlyList<LabelledName> names, int nationalities, CancellationToken cancellation)
    {
        IReadOnlyList<double>[] better = Likelihoods.Of(teachers, names, cancellation), worse = Likelihoods.Of(ngrams, names, cancellation);
        double[] gains = new double[nationalities], symbols = new double[nationalities];
        for (int name = 0; name < names.Count; name++)
        {
            int nationality = names[name].Nationality;
            gains[nationality] += better[name].Zip(worse[name], (taught, counted) => Math.Log(taught / counted)).Sum();
            symbols[nationality] += better[name].Count;
        }
        double mean = gains.Sum() / symbols.Sum();
        if (mean <= 0)
            return [.. gains.Select(_ => 1.0)];
        return [.. gains.Zip(symbols, (gain, count) => Math.Clamp(mean / Math.Max((gain + (Doubt * mean)) / (count + Doubt), mean / Most), 1 / Most, Most))];
    }
}
