using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Trainer.Evaluation;

/// <summary>How various the names are that a model makes up.</summary>
internal static class Variety
{
    private const int Hundred = 100;

    /// <summary>Distinct names in a hundred, on average over all whole hundreds; null where there is none.</summary>
    public static double? InHundred(IReadOnlyList<string> names) => names.Count < Hundred
        ? null
        : names.Take(names.Count / Hundred * Hundred).Chunk(Hundred).Average(hundred => hundred.Distinct().Count());
}
