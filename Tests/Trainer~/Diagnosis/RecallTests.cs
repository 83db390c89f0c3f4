using System;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Diagnosis;
using NUnit.Framework;
using TorchSharp;

namespace Cognomen.Trainer.Tests.Diagnosis;

[NeedsLibtorch]
public sealed class RecallTests
{
    [Test]
    public void The_value_is_shown_first_and_asked_for_at_the_end()
    {
        using DisposeScope scope = torch.NewDisposeScope();
        using torch.Generator generator = new(1, torch.CPU);
        SymbolBatch batch = new RecallTask(4, generator).Draw(200);
        Assert.That(batch.Inputs.shape, Is.EqualTo(new long[] { 5, 200 }));
        long[] shown = [.. batch.Inputs[0].data<long>()];
        Assert.That(shown.Distinct().Order(), Is.EqualTo(Enumerable.Range(1, RecallTask.Values)));
        Assert.That(batch.Inputs.narrow(0, 1, 3).data<long>(), Is.All.InRange(RecallTask.Values + 1, RecallTask.Symbols - 1));
        Assert.That(batch.Inputs[4].data<long>(), Is.All.Zero);
        Assert.That(batch.Targets[4].data<long>(), Is.EqualTo(shown));
        Assert.That(batch.Targets.narrow(0, 0, 4).data<long>(), Is.All.EqualTo(SymbolBatch.Padding));
    }

    [Test]
    public void Every_cell_learns_to_recall_what_was_shown_a_step_ago([Values] RecurrentCell cell)
    {
        DiagnosisOptions options = new() { Lags = [1], Depth = 1, Steps = 300 };
        Trial trial = Trial.Run(cell, new Remedies(Careful: true, Clipped: true), 1, 1, options, CancellationToken.None);
        Assert.That(trial.Accuracy, Is.GreaterThan(0.98));
        Assert.That(trial.Steps, Is.LessThan(300), "who has learnt the task stops");
        Assert.That(trial.Before.Hidden, Has.Count.EqualTo(2).And.All.GreaterThan(0));
    }

    [Test]
    public void One_seed_gives_one_trial()
    {
        DiagnosisOptions options = new() { Lags = [3], Depth = 3, Steps = 20 };
        double[] norms = [.. new[] { 1, 1, 2 }.Select(seed => Trial.Run(RecurrentCell.Gru, default, 3, seed, options, CancellationToken.None).LargestNorm)];
        Assert.That(norms[1], Is.EqualTo(norms[0]));
        Assert.That(norms[2], Is.Not.EqualTo(norms[0]));
    }

    [Test]
    public void A_trial_stops_when_asked_to() => Assert.That(
        () => Trial.Run(RecurrentCell.Gru, default, 3, 1, new DiagnosisOptions { Lags = [3], Depth = 3 }, new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());
}
