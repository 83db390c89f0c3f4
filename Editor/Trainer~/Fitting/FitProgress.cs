using System.Collections.Generic;

namespace Cognomen.Trainer.Fitting;

/// <summary>How far fitting has come.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Done">The share of all steps done, 0 to 1.</param>
/// <param name="TrainingLoss">The average of this epoch so far, with dropout, in nats a symbol.</param>
/// <param name="ValidationLoss">In nats a symbol, at the end of an epoch; null within it.</param>
/// <param name="BestValidationLoss">The lowest so far, or null before the first.</param>
/// <param name="SymbolsPerSecond">Symbols learned from each second, this epoch, validation not counted.</param>
internal readonly record struct FitProgress(
    int Epoch, int Epochs, double Done, double TrainingLoss, double? ValidationLoss, double? BestValidationLoss, double SymbolsPerSecond);

/// <summary>The result of fitting. The network has the best weights.</summary>
/// <param name="Epochs">Epochs made.</param>
/// <param name="Steps">Steps of the optimiser.</param>
/// <param name="BestEpoch">The epoch whose weights are kept, from 1.</param>
/// <param name="ValidationLoss">Theirs, in nats a symbol.</param>
/// <param name="Symbols">Symbols learned from.</param>
/// <param name="Seconds">From the first step to the last, validation included.</param>
/// <param name="SymbolsPerSecond">Symbols learned from each second, validation not counted.</param>
/// <param name="Losses">Those of every epoch.</param>
internal sealed record FitResult(
    int Epochs, int Steps, int BestEpoch, double ValidationLoss, long Symbols, double Seconds, double SymbolsPerSecond, IReadOnlyList<EpochLoss> Losses);
