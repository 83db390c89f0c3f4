using System;

namespace Cognomen.Trainer.Baseline;

/// <summary>Sizes of a Kneser-Ney model.</summary>
/// <param name="SymbolCount">Symbols of the alphabet, the boundary (symbol 0) included; at least 2.</param>
/// <param name="ConditionCount">Conditions (nationalities); 1 for an unconditioned model.</param>
/// <param name="Order">Symbols of the longest n-gram, the predicted one included; 2 to 7.</param>
/// <param name="TuningSymbols">The most validation symbols on which discounts and mixes are tuned; 0 leaves the estimates from counts.</param>
public sealed record KneserNeyOptions(int SymbolCount, int ConditionCount, int Order = 5, int TuningSymbols = 40_000)
{
    internal void Check()
    {
        if (SymbolCount < 2) throw new ArgumentOutOfRangeException(nameof(SymbolCount), SymbolCount, "symbol count is at least 2: the boundary and a letter");
        if (ConditionCount < 1) throw new ArgumentOutOfRangeException(nameof(ConditionCount), ConditionCount, "condition count is at least 1");
        if (Order is < 2 or > 7) throw new ArgumentOutOfRangeException(nameof(Order), Order, "order is 2 to 7");
        if (TuningSymbols < 0) throw new ArgumentOutOfRangeException(nameof(TuningSymbols), TuningSymbols, "tuning symbols are 0 or more");
    }
}
