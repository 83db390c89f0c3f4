using System.Collections.Generic;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>The figures of one nationality, for masculine and unmarked names.</summary>
/// <param name="Nationality">The nationality.</param>
/// <param name="TrainingNames">Training rows.</param>
/// <param name="RealNames">Rows of all splits.</param>
/// <param name="Model">The exported model on its held-out names; null if there is none.</param>
/// <param name="Baseline">The n-grams on the same names.</param>
/// <param name="AgainstBaseline">The model compared with the n-grams on unseen names; null if there are fewer than two.</param>
/// <param name="Fidelity">Whether its generated names are recognised; null for an unconditioned model.</param>
/// <param name="Novelty">The share of generated names that are real ones.</param>
/// <param name="Drawn">Names drawn.</param>
/// <param name="Distinct">Distinct names among them.</param>
/// <param name="DistinctInHundred">Distinct names in a hundred, on average; null where fewer were drawn.</param>
/// <param name="DistinctInThousand">Distinct names among the first thousand.</param>
/// <param name="Lengths">Lengths, compared with real ones.</param>
/// <param name="Letters">Letters, compared with real ones.</param>
/// <param name="Samples">The first distinct names drawn.</param>
internal sealed record NationalityReport(
    string Nationality,
    int TrainingNames,
    int RealNames,
    SeenAndUnseen? Model,
    SeenAndUnseen? Baseline,
    LossDifference? AgainstBaseline,
    Fidelity? Fidelity,
    Novelty Novelty,
    int Drawn,
    int Distinct,
    double? DistinctInHundred,
    int DistinctInThousand,
    LengthFit Lengths,
    LetterFit Letters,
    IReadOnlyList<string> Samples)
{
    /// <summary>The number of real names from which on the lengths have to reach <see cref="LengthBar"/>.</summary>
    public const int Sizable = 500;

    /// <summary>The largest Kolmogorov-Smirnov distance of lengths that a large nationality should have.</summary>
    public const double LengthBar = 0.05;

    /// <summary>Whether the lengths reach the bar; null for a nationality that is too small.</summary>
    public bool? MeetsLengthBar => RealNames >= Sizable ? Lengths.Distance <= LengthBar : null;
}
