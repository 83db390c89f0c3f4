using System.Collections.Generic;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>What is found out about one nationality, masculine and unmarked names alone.</summary>
/// <param name="Nationality">The nationality.</param>
/// <param name="TrainingNames">Training rows.</param>
/// <param name="RealNames">Rows of all splits.</param>
/// <param name="Model">The exported model on its held-out names; null where there is none.</param>
/// <param name="Baseline">The n-grams on the same names.</param>
/// <param name="AgainstBaseline">The model beside the n-grams on unseen names; null where there are fewer than two.</param>
/// <param name="Fidelity">Whether its generated names are recognised; null for an unconditioned model.</param>
/// <param name="Novelty">How many generated names are real ones.</param>
/// <param name="Drawn">Names drawn.</param>
/// <param name="Distinct">Distinct names among them.</param>
/// <param name="DistinctInHundred">Distinct names in a hundred, on average; null where fewer were drawn.</param>
/// <param name="DistinctInThousand">Distinct names among the first thousand.</param>
/// <param name="Lengths">Lengths beside the real ones.</param>
/// <param name="Letters">Letters beside the real ones.</param>
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
    /// <summary>Real names from which on the lengths are held to <see cref="LengthBar"/>.</summary>
    public const int Sizable = 500;

    /// <summary>The greatest Kolmogorov-Smirnov distance of lengths that a sizable nationality should have.</summary>
    public const double LengthBar = 0.05;

    /// <summary>Whether the lengths are as they should be; null for a nationality too small to say.</summary>
    public bool? MeetsLengthBar => RealNames >= Sizable ? Lengths.Distance <= LengthBar : null;
}
