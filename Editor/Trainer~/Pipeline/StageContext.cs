using Cognomen.Trainer.Progress;
using Cognomen.Trainer.Report;
using Microsoft.Extensions.Logging;

namespace Cognomen.Trainer.Pipeline;

/// <summary>The data that all stages of a training share.</summary>
/// <param name="Reporter">Receives the progress.</param>
/// <param name="Logger">Where log lines go.</param>
/// <param name="Plan">The remaining work.</param>
/// <param name="BaselineValidation">The n-gram baseline's nats a symbol on validation names; null if not measured.</param>
/// <param name="Checkpoint">The checkpoint of the training; null to save none.</param>
internal sealed record StageContext(IProgressReporter Reporter, ILogger Logger, WorkPlan Plan, double? BaselineValidation, Checkpoint? Checkpoint = null)
{
    /// <summary>The losses of the networks that are fitted, by name, in the order of fitting.</summary>
    public LossHistory Losses { get; } = new();
}
