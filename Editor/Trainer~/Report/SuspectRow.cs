using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>A row that looks as if it belonged to another nationality.</summary>
/// <param name="Row">The row.</param>
/// <param name="Probability">The probability of its own nationality, from classifiers that have not seen the surname.</param>
/// <param name="Likelier">The likeliest nationality.</param>
/// <param name="LikelierProbability">The probability of that nationality.</param>
internal sealed record SuspectRow(CorpusRow Row, double Probability, string Likelier, double LikelierProbability)
{
    private const int Parts = 4;
    private const double MostOwn = 0.01, LeastOther = 0.95;

    /// <summary>
    /// Rows whose nationality is almost impossible for a classifier, and another one almost certain, the least likely first. The classifier
    /// of a row was fitted to the rest of the corpus without any row of the same surname.
    /// </summary>
    public static IReadOnlyList<SuspectRow> Of(TrainingData data, int seed, CancellationToken cancellation)
    {
        CorpusRow[] rows = [.. data.Rows.Where(row => !data.IsFeminine(row))];
        List<SuspectRow> suspects = [];
        for (int part = 0; part < Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            ILookup<bool, CorpusRow> asked = rows.ToLookup(row => PartOf(row.Surname) == part);
            if (!asked[true].Any() || !asked[false].Any())
                continue;
            NGramClassifier classifier = NGramClassifier.Fit([.. asked[false].Select(row => (row.Surname, data.NationalityOf(row)))], data.Nationalities.Count, seed);
            foreach (CorpusRow row in asked[true])
            {
                float[] probabilities = classifier.Probabilities(row.Surname);
                int likeliest = Array.IndexOf(probabilities, probabilities.Max());
                float own = probabilities[data.NationalityOf(row)];
                if (own < MostOwn && probabilities[likeliest] > LeastOther)
                    suspects.Add(new SuspectRow(row, own, data.Nationalities[likeliest], probabilities[likeliest]));
            }
        }
        return [.. suspects.OrderBy(suspect => suspect.Probability).ThenBy(suspect => suspect.Row.Line)];
    }

    /// <summary>The same for the same surname on every machine.</summary>
    private static int PartOf(string surname)
    {
        uint hash = 2166136261;
        foreach (char symbol in surname)
            hash = (hash ^ symbol) * 16777619;
        return (int)(hash % Parts);
    }
}
