using System;
using System.Collections.Generic;

namespace Cognomen.Trainer.Baseline;

/// <summary>
/// Tunes parameters one at a time by a pattern search (Hooke &amp; Jeeves 1961) on the nats of validation symbols. Only the symbols that depend on a
/// parameter are computed again.
/// </summary>
internal sealed class KneserNeyTuner
{
    private const int MaximumRounds = 30;
    private const double FirstStep = 0.7, SmallestStep = 0.05, Growth = 1.3, Shrinkage = 0.4, Farthest = 8;

    // A round must gain this many nats per symbol for another round.
    private const double WorthAnotherRound = 2e-5;

    private readonly KneserNeyParameters parameters;
    private readonly IReadOnlyList<Trace> traces;
    private readonly double uniform;
    private readonly List<int>[] dependants;
    private readonly double[] nats;
    private readonly double[] moved;

    private KneserNeyTuner(KneserNeyParameters parameters, IReadOnlyList<Trace> traces, double uniform)
    {
        this.parameters = parameters;
        this.traces = traces;
        this.uniform = uniform;
        nats = new double[traces.Count];
        moved = new double[traces.Count];
        dependants = new List<int>[parameters.Count];
        for (int i = 0; i < dependants.Length; i++) dependants[i] = [];
        for (int t = 0; t < traces.Count; t++)
        {
            nats[t] = Nats(t);
            foreach (int i in traces[t].Dependencies(parameters)) dependants[i].Add(t);
        }
    }

    /// <summary>Tunes in place.</summary>
    /// <param name="parameters">The start of the search, and then its result.</param>
    /// <param name="traces">The validation symbols.</param>
    /// <param name="uniform">One over the alphabet's size.</param>
    internal static void Tune(KneserNeyParameters parameters, IReadOnlyList<Trace> traces, double uniform)
    {
        KneserNeyTuner tuner = new(parameters, traces, uniform);
        double[] steps = new double[parameters.Count];
        Array.Fill(steps, FirstStep);
        for (int round = 0; round < MaximumRounds; round++)
        {
            double gained = 0;
            for (int i = 0; i < steps.Length; i++)
            {
                if (Math.Abs(steps[i]) >= SmallestStep) gained += tuner.Move(i, ref steps[i]);
            }

            if (gained < WorthAnotherRound * traces.Count) break;
        }
    }

    // The nats gained by a step in either direction. If neither gains, 0, and the next step is shorter.
    private double Move(int i, ref double step)
    {
        double from = parameters[i];
        List<int> dependants = this.dependants[i];
        for (int side = 0; side < 2; side++)
        {
            if (Math.Abs(from + step) < Farthest)
            {
                parameters[i] = from + step;
                double gained = 0;
                foreach (int t in dependants) gained += nats[t] - (moved[t] = Nats(t));
                if (gained > 0)
                {
                    foreach (int t in dependants) nats[t] = moved[t];
                    step *= Growth;
                    return gained;
                }
            }

            step = -step;
        }

        parameters[i] = from;
        step *= Shrinkage;
        return 0;
    }

    private double Nats(int trace) => -Math.Log(traces[trace].Probability(parameters, uniform));
}
