using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Networks;
using Cognomen.Training;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Measures a model or a network on the rows of a split.</summary>
internal static class SplitScorer
{
    /// <summary>Measures an exported model, in integers. Rows of a nationality that it does not know are ignored.</summary>
    public static List<MeasuredRow> Measure(NameModel model, TrainingData data, Split split, CancellationToken cancellation)
    {
        HashSet<string> known = new(model.Nationalities, StringComparer.Ordinal);
        List<MeasuredRow> rows = [];
        foreach (CorpusRow row in data.In(split).Where(row => known.Count == 0 || known.Contains(row.Nationality)))
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(Measured(data, row, ModelScorer.Score(model, row.Surname, row.Nationality, data.IsFeminine(row) ? Gender.Feminine : Gender.Unmarked)));
        }
        return rows;
    }

    /// <summary>Measures a network, in floats.</summary>
    public static List<MeasuredRow> Measure(CharacterNetwork network, TrainingData data, Split split)
    {
        CorpusRow[] rows = [.. data.In(split)];
        if (rows.Length == 0)
            return [];
        using EncodedNames names = new([.. rows.Select(data.Label)]);
        NameCost[] costs = FloatScorer.Score(network, names);
        return [.. rows.Select((row, index) => Measured(data, row, costs[index]))];
    }

    private static MeasuredRow Measured(TrainingData data, CorpusRow row, NameCost cost) =>
        new(row.Nationality, data.IsFeminine(row), !data.TrainingSurnames.Contains(row.Surname), cost);
}
