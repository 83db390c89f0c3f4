using System;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;

namespace Cognomen.Trainer.Progress;

/// <summary>Receives the progress of a training. For one thread at a time.</summary>
internal interface IProgressReporter : IDisposable
{
    /// <summary>Something worth a line.</summary>
    void Report(ProgressMessage message);

    /// <summary>A network is being fitted; some times a second.</summary>
    /// <param name="network">Which one, for people.</param>
    /// <param name="progress">How far it has come.</param>
    /// <param name="etaSeconds">Seconds left until everything is done.</param>
    void Advance(string network, FitProgress progress, double? etaSeconds);
}
