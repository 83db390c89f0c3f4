using System.Collections.Generic;

namespace Cognomen.Trainer.Fitting;

/// <summary>The progress of fitting.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Done">The finished share of all steps, 0 to 1.</param>
/// <param name="TrainingLoss">The average of this epoch so far, with dropout, in nats a symbol.</param>
/// <param name="ValidationLoss">In nats a symbol, at the end of an epoch; null within it.</param>
/// <param name="BestValidationLoss">The lowest so far, or null before the first.</param>
/// <param name="SymbolsPerSecond">Training symbols per second in this epoch, without validation.</param>
internal readonly record struct FitProgress(
    int Epoch, int Epochs, double Done, double TrainingLoss, double? ValidationLoss, double? BestValidationLoss, double SymbolsPerSecond);

/// <summary>The result of fitting. The network has the best weights.</summary>
/// <param name="Epochs">Epochs made.</param>
/// <param name="Steps">Steps of the optimiser.</param>
/// <param name="BestEpoch">The epoch of the kept weights, from 1.</param>
/// <param name="ValidationLoss">Their validation loss, in nats a symbol.</param>
/// <param name="Symbols">The number of training symbols.</param>
/// <param name="Seconds">Seconds from the first step to the last, with validation.</param>
/// <param name="SymbolsPerSecond">Training symbols per second, without validation.</param>
/// <param name="Losses">The losses of every epoch.</param>
internal sealed record FitResult(
    int Epochs, int Steps, int BestEpoch, double ValidationLoss, long Symbols, double Seconds, double SymbolsPerSecond, IReadOnlyList<EpochLoss> Losses);
