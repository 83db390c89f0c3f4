using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>
/// The evidence for one symbol of one name, from the empty context to the longest one seen: all that its probability depends on besides
/// the parameters.
/// </summary>
internal readonly struct Trace
{
    private readonly (Evidence All, Evidence Own)[] steps;

    private Trace((Evidence All, Evidence Own)[] steps) => this.steps = steps;

    /// <summary>The trace of the symbol at a position of a padded name.</summary>
    internal static Trace Of(KneserNeyCounts counts, ReadOnlySpan<int> padded, int position, int condition)
    {
        List<(Evidence, Evidence)> steps = [];
        ContextTree own = counts.Own(condition);
        int symbol = padded[position], allNode = ContextTree.Root, ownNode = ContextTree.Root;
        for (int length = 0; length <= counts.Depth && length <= position; length++)
        {
            if (length > 0)
            {
                allNode = counts.All.Child(allNode, padded[position - length]);
                ownNode = ownNode < 0 ? -1 : own.Child(ownNode, padded[position - length]);
            }

            if (allNode < 0) break;
            Evidence ofAll = counts.AllTotals.Of(allNode, counts.All.Count(allNode, symbol));
            Evidence ofOwn = ownNode < 0 ? default : counts.OwnTotals(condition).Of(ownNode, own.Count(ownNode, symbol));
            steps.Add((ofAll, ofOwn));
        }

        return new Trace([.. steps]);
    }

    /// <summary>The parameters that the symbol's probability depends on.</summary>
    internal HashSet<int> Dependencies(KneserNeyParameters parameters)
    {
        HashSet<int> found = [];
        for (int length = 0; length < steps.Length; length++)
        {
            (Evidence all, Evidence own) = steps[length];
            parameters.AddDependencies(KneserNeyParameters.All, length, all, found);
            parameters.AddDependencies(KneserNeyParameters.Own, length, own, found);
            if (length > 0) found.Add(parameters.MixIndex(length, steps[length - 1].Own.Total, all.Total));
        }

        return found;
    }

    /// <summary>The symbol's probability under the parameters; <paramref name="uniform"/> is one over the alphabet's size.</summary>
    internal double Probability(KneserNeyParameters parameters, double uniform)
    {
        double all = uniform, own = uniform;
        for (int length = 0; length < steps.Length; length++)
        {
            (Evidence ofAll, Evidence ofOwn) = steps[length];
            all = ofAll.Interpolate(parameters, KneserNeyParameters.All, length, all);
            double backoff = all;
            if (length > 0)
            {
                double mix = parameters.Mix(length, steps[length - 1].Own.Total, ofAll.Total);
                backoff = mix * own + (1 - mix) * all;
            }

            own = ofOwn.Interpolate(parameters, KneserNeyParameters.Own, length, backoff);
        }

        return own;
    }
}
