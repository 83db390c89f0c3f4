using System;
using Cognomen.Trainer.Fitting;
using Cognomen.Training;

namespace Cognomen.Trainer.Progress;

/// <summary>Receives the progress of a training. For one thread at a time.</summary>
internal interface IProgressReporter : IDisposable
{
    /// <summary>Writes a line.</summary>
    void Report(ProgressMessage message);

    /// <summary>Reports the fitting of a network, a few times a second.</summary>
    /// <param name="network">The name of the network, for people.</param>
    /// <param name="progress">The progress.</param>
    /// <param name="etaSeconds">Estimated seconds until the training ends.</param>
    void Advance(string network, FitProgress progress, double? etaSeconds);
}
