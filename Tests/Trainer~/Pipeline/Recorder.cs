using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Progress;
using Cognomen.Training;

namespace Cognomen.Trainer.Tests.Pipeline;

/// <summary>Keeps all that a training tells.</summary>
internal sealed class Recorder : IProgressReporter
{
    public List<ProgressMessage> Messages { get; } = [];

    public IReadOnlyList<EpochMessage> Epochs => [.. Messages.OfType<EpochMessage>()];

    public IReadOnlyList<string> Warnings => [.. Messages.OfType<WarningMessage>().Select(message => message.Text)];

    /// <summary>Called with each message.</summary>
    public Action<ProgressMessage>? Heard { get; set; }

    public void Report(ProgressMessage message)
    {
        Messages.Add(message);
        Heard?.Invoke(message);
    }

    public void Advance(string network, FitProgress progress, double? etaSeconds)
    {
        // What happens within an epoch is not recorded.
    }

    public void Dispose()
    {
        // Holds nothing.
    }
}
