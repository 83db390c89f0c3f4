using System;
using System.Diagnostics;

namespace Cognomen.Trainer.Pipeline;

/// <summary>Estimates the remaining time from the finished work. All stages use the same unit of work.</summary>
internal sealed class WorkPlan(double total)
{
    private const double FewestSeconds = 2;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private double finished;

    /// <summary>Seconds since the beginning.</summary>
    public double Seconds => clock.Elapsed.TotalSeconds;

    /// <summary>A stage is done.</summary>
    public void Finish(double work) => finished += work;

    /// <summary>The remaining seconds when a share of a stage's work is finished; null if it is too early for an estimate.</summary>
    public double? Left(double work, double share)
    {
        double done = (finished + work * share) / total;
        return done <= 0 || Seconds < FewestSeconds ? null : Math.Max(0, Seconds * (1 - done) / done);
    }
}
