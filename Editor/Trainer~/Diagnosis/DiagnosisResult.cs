using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Cognomen.Trainer.Diagnosis;

/// <summary>All trials of a diagnosis.</summary>
internal sealed record DiagnosisResult(DiagnosisOptions Options, IReadOnlyList<Trial> Trials)
{
    /// <param name="options">The trials.</param>
    /// <param name="done">Receives the finished share, 0 to 1, and the last trial.</param>
    /// <param name="cancellation">Asks to stop.</param>
    public static DiagnosisResult Run(DiagnosisOptions options, Action<double, Trial> done, CancellationToken cancellation)
    {
        (RecurrentCell Cell, Remedies Remedies, int Lag, int Seed)[] plan =
        [
            .. from cell in options.Cells
               from remedies in Remedies.All
               from lag in options.Lags
               where lag == options.Depth || remedies.Careful == remedies.Clipped
               from seed in Enumerable.Range(1, options.Seeds)
               select (cell, remedies, lag, seed),
        ];
        double whole = plan.Sum(entry => entry.Lag), behind = 0;
        List<Trial> trials = [];
        foreach ((RecurrentCell cell, Remedies remedies, int lag, int seed) in plan)
        {
            trials.Add(Trial.Run(cell, remedies, lag, seed, options, cancellation));
            behind += lag;
            done(behind / whole, trials[^1]);
        }
        return new DiagnosisResult(options, trials);
    }

    /// <summary>The mean accuracy over seeds; null if it was not tried.</summary>
    public double? Accuracy(RecurrentCell cell, Remedies remedies, int lag)
    {
        double[] found = [.. Of(cell, remedies, lag).Select(trial => trial.Accuracy)];
        return found.Length == 0 ? null : found.Average();
    }

    /// <summary>
    /// For each lag up to the depth, the norm of the gradient that comes back to the hidden state as a share of that at the last step, the
    /// geometric mean over seeds.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="remedies">The remedies.</param>
    /// <param name="after">After training, or before.</param>
    /// <param name="memory">The gradient to an LSTM's memory instead; entry 0 is then not a number.</param>
    public IReadOnlyList<double> Returned(RecurrentCell cell, Remedies remedies, bool after, bool memory = false)
    {
        GradientFlow[] flows = [.. Of(cell, remedies, Options.Depth).Select(trial => after ? trial.After : trial.Before)];
        return [.. Enumerable.Range(0, Options.Depth + 1).Select(lag => Math.Exp(flows.Average(flow => Share(flow, lag))))];

        double Share(GradientFlow flow, int lag) => Math.Log(Math.Max((memory ? flow.Memory! : flow.Hidden)[lag] / flow.Hidden[0], Least));
    }

    /// <summary>Values below this count as nothing.</summary>
    public const double Least = 1e-12;

    /// <summary>Trials of one kind, one for each seed.</summary>
    public IEnumerable<Trial> Of(RecurrentCell cell, Remedies remedies, int lag) =>
        Trials.Where(trial => trial.Cell == cell && trial.Remedies == remedies && trial.Lag == lag);
}
