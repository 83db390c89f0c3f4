using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>Moves parameters, one at a time, to where validation symbols are least surprising.</summary>
internal static class KneserNeyTuner
{
    private const int MaximumRounds = 30;
    private const double FirstStep = 0.7, SmallestStep = 0.05, WorthAnotherRound = 2e-5, Farthest = 8;

    /// <summary>Tunes in place: a pattern search (Hooke &amp; Jeeves 1961) on mean nats per symbol.</summary>
    internal static void Tune(KneserNeyParameters parameters, IReadOnlyList<Trace> traces, double uniform)
    {
        double[] steps = new double[parameters.Count];
        Array.Fill(steps, FirstStep);
        double best = Nats(parameters, traces, uniform);
        for (int round = 0; round < MaximumRounds; round++)
        {
            double before = best;
            for (int i = 0; i < steps.Length; i++)
            {
                if (Math.Abs(steps[i]) >= SmallestStep) best = Move(parameters, i, ref steps[i], best, traces, uniform);
            }

            if (before - best < WorthAnotherRound) break;
        }
    }

    /// <summary>Mean nats per symbol.</summary>
    internal static double Nats(KneserNeyParameters parameters, IReadOnlyList<Trace> traces, double uniform)
    {
        double sum = 0;
        for (int i = 0; i < traces.Count; i++) sum -= Math.Log(traces[i].Probability(parameters, uniform));
        return sum / traces.Count;
    }

    private static double Move(
        KneserNeyParameters parameters, int i, ref double step, double best, IReadOnlyList<Trace> traces, double uniform)
    {
        double from = parameters[i];
        for (int side = 0; side < 2; side++)
        {
            if (Math.Abs(from + step) < Farthest)
            {
                parameters[i] = from + step;
                double nats = Nats(parameters, traces, uniform);
                if (nats < best)
                {
                    step *= 1.3;
                    return nats;
                }
            }

            step = -step;
        }

        parameters[i] = from;
        step *= 0.4;
        return best;
    }
}
