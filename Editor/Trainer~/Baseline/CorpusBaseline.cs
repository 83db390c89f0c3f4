using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Training;

namespace Cognomen.Trainer.Baseline;

/// <summary>Fits the n-grams that every report compares a model with.</summary>
internal static class CorpusBaseline
{
    public static KneserNeyModel Fit(TrainingData data) => KneserNeyModel.Fit(
        Names(data, Split.Train),
        [.. Names(data, Split.Validation).Where(name => !name.Symbols.Contains(SymbolTable.Unknown))],
        new KneserNeyOptions(data.Symbols.Count, data.Conditions.Count));

    private static List<(int[] Symbols, int Condition)> Names(TrainingData data, Split split) =>
        [.. data.In(split).Select(data.Label).Select(name => (name.Symbols, name.Condition))];
}
