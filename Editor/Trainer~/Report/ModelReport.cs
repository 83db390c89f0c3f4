using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>All figures of a report on a model and its corpus.</summary>
internal sealed record ModelReport
{
    public required NameModel Model { get; init; }

    /// <summary>The size of the model's file.</summary>
    public required int ModelBytes { get; init; }

    public required ReportOptions Options { get; init; }

    public required CorpusReport Corpus { get; init; }

    /// <summary>The held-out rows: the test rows, or others if there are none.</summary>
    public required Split HeldOut { get; init; }

    /// <summary>The exported model, in integers.</summary>
    public required SplitQuality Quality { get; init; }

    /// <summary>The n-grams on the same rows.</summary>
    public required SplitQuality Baseline { get; init; }

    /// <summary>The number of counts in the n-grams' tables.</summary>
    public required int BaselineEntries { get; init; }

    /// <summary>In ordinal order.</summary>
    public required IReadOnlyList<NationalityReport> Nationalities { get; init; }

    /// <summary>Nationalities of the corpus that the model does not know.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Null for an unconditioned model.</summary>
    public required FidelityTotal? Fidelity { get; init; }

    /// <summary>Fidelity and loss with the same weight for every nationality; null for an unconditioned model.</summary>
    public required EqualFidelity? EqualFidelity { get; init; }

    /// <summary>How often the gender of names is recognised; null if no nationality has enough names of both genders.</summary>
    public required GenderFidelity? GenderFidelity { get; init; }

    /// <summary>The mean over nationalities of the model's loss on unseen names, in nats a symbol; null if none was measured.</summary>
    public double? EqualLoss => MeanLoss(nationality => nationality.Model);

    /// <summary>The same of the n-grams.</summary>
    public double? EqualBaselineLoss => MeanLoss(nationality => nationality.Baseline);

    private double? MeanLoss(Func<NationalityReport, SeenAndUnseen?> of) => Nationalities.Average(nationality => of(nationality)?.Unseen.Nats);

    public required IReadOnlyList<SuspectRow> Suspects { get; init; }

    /// <summary>One point for every epoch of every network; empty without a log.</summary>
    public required IReadOnlyList<EpochMessage> Epochs { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Letters over all nationalities, each with the same weight.</summary>
    public LetterFit Letters => LetterFit.Mean([.. Nationalities.Select(nationality => nationality.Letters)]);

    /// <summary>The nationalities whose lengths have to reach the bar.</summary>
    public IEnumerable<NationalityReport> Sizable => Nationalities.Where(nationality => nationality.MeetsLengthBar != null);

    /// <summary>The nationalities that are compared with the n-grams.</summary>
    public IEnumerable<NationalityReport> Compared => Nationalities.Where(nationality =>
        nationality.TrainingNames >= FewestToCompare && nationality.AgainstBaseline != null);

    /// <summary>The nationalities whose unseen names the n-grams predict better than the model, the largest difference first.</summary>
    public IEnumerable<NationalityReport> BehindBaseline => Compared
        .Where(nationality => nationality.AgainstBaseline!.IsBehind)
        .OrderByDescending(nationality => nationality.AgainstBaseline!.Nats);

    /// <summary>The nationalities of these whose difference is more than chance explains.</summary>
    public IEnumerable<NationalityReport> ClearlyBehindBaseline => BehindBaseline.Where(nationality => nationality.AgainstBaseline!.IsClear);

    /// <summary>The number of training names from which on a nationality is compared with its baseline.</summary>
    public const int FewestToCompare = 200;
}
