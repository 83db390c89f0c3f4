using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Scoring;
using Cognomen.Trainer.Baseline;
using Cognomen.Trainer.Data;
using Cognomen.Training;

namespace Cognomen.Trainer.Evaluation;

/// <summary>Measures the n-gram baseline on the same rows, and by the same rules, as models.</summary>
internal static class BaselineScorer
{
    private const double UnknownCost = NameScorer.UnknownCost / 65536.0;

    public static List<MeasuredRow> Measure(KneserNeyModel baseline, TrainingData data, Split split, CancellationToken cancellation)
    {
        float[] probabilities = new float[baseline.SymbolCount];
        List<MeasuredRow> rows = [];
        foreach (CorpusRow row in data.In(split))
        {
            cancellation.ThrowIfCancellationRequested();
            NameCost cost = Score(baseline, data.Label(row), probabilities);
            rows.Add(new MeasuredRow(row.Nationality, data.IsFeminine(row), !data.TrainingSurnames.Contains(row.Surname), cost));
        }
        return rows;
    }

    private static NameCost Score(KneserNeyModel baseline, LabelledName name, Span<float> probabilities)
    {
        // An unknown symbol is read as the boundary, as in a model.
        int[] read = Array.ConvertAll(name.Symbols, symbol => Math.Max(symbol, SymbolTable.Boundary));
        double nats = 0;
        int hits = 0;
        for (int step = 0; step <= read.Length; step++)
        {
            baseline.Distribution(read.AsSpan(0, step), name.Condition, probabilities);
            int wanted = step < read.Length ? name.Symbols[step] : SymbolTable.Boundary;
            nats += wanted == SymbolTable.Unknown ? UnknownCost : -Math.Log(probabilities[wanted]);
            if (Likeliest(probabilities) == wanted)
                hits++;
        }
        return new NameCost(nats, hits, read.Length + 1);
    }

    private static int Likeliest(ReadOnlySpan<float> probabilities)
    {
        int best = 0;
        for (int symbol = 1; symbol < probabilities.Length; symbol++)
        {
            if (probabilities[symbol] > probabilities[best])
                best = symbol;
        }
        return best;
    }
}
