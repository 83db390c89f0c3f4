namespace Cognomen.Trainer.Data;

/// <summary>A name as a network reads it: the numbers of its symbols and of its condition.</summary>
/// <param name="Symbols">Without boundaries.</param>
/// <param name="Nationality">The number of the nationality, even if the network has no conditions.</param>
/// <param name="Condition">The number of the condition.</param>
internal readonly record struct LabelledName(int[] Symbols, int Nationality, int Condition);
