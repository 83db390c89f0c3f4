namespace Cognomen.Trainer.Data;

/// <summary>A name as a network sees it: numbers of symbols, and what the network is told.</summary>
/// <param name="Symbols">Without boundaries.</param>
/// <param name="Nationality">The number of the nationality, also where the network is not told it.</param>
/// <param name="Condition">The number of the condition.</param>
internal readonly record struct LabelledName(int[] Symbols, int Nationality, int Condition);
