using System;
using System.Diagnostics;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Guesses the time left from the work that is done; work is counted in any unit that all stages share.</summary>
internal sealed class WorkPlan(double total)
{
    private const double FewestSeconds = 2;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private double finished;

    /// <summary>Seconds since the beginning.</summary>
    public double Seconds => clock.Elapsed.TotalSeconds;

    /// <summary>A stage is done.</summary>
    public void Finish(double work) => finished += work;

    /// <summary>Seconds left when a stage of some work is done to a share; null while it is too early to say.</summary>
    public double? Left(double work, double share)
    {
        double done = (finished + work * share) / total;
        return done <= 0 || Seconds < FewestSeconds ? null : Math.Max(0, Seconds * (1 - done) / done);
    }
}
