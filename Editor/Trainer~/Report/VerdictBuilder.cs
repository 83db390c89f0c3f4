using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>Gathers what a verdict is made from.</summary>
internal static class VerdictBuilder
{
    // Classifiers of more rows times nationalities take minutes: the report alone looks for mislabelled rows there.
    private const long MostJudged = 10_000_000;

    /// <summary>What both a training and a report know.</summary>
    /// <param name="data">The corpus.</param>
    /// <param name="heldOut">The rows that were measured.</param>
    /// <param name="model">The model on them.</param>
    /// <param name="baseline">The n-grams on the same rows, in the same order.</param>
    /// <param name="novelty">The share of generated names that are in no row of the corpus.</param>
    /// <param name="suspects">Rows that look mislabelled.</param>
    public static VerdictMeasures Measures(
        TrainingData data, Split heldOut, IReadOnlyList<MeasuredRow> model, IReadOnlyList<MeasuredRow> baseline, double novelty, IReadOnlyList<SuspectRow> suspects)
    {
        bool conditioned = data.Conditions.IsConditioned;
        MeasuredRow[] rows = [.. model.Where(IsUnseen)], table = [.. baseline.Where(IsUnseen)];
        LossDifference? difference = PairedDifference.Of(Costs(rows), Costs(table));
        CorpusReport report = CorpusReport.Create(data.Corpus);
        ILookup<string, MeasuredRow> modelOf = rows.ToLookup(row => row.Nationality), tableOf = table.ToLookup(row => row.Nationality);
        return new VerdictMeasures
        {
            TrainingNames = data.TrainingSurnames.Count,
            HeldOutNames = heldOut == Split.Train ? 0 : model.Count,
            Nats = Quality.Of(Costs(rows)).Nats,
            BaselineNats = Quality.Of(Costs(table)).Nats,
            StandardError = difference?.StandardError,
            Novelty = novelty,
            HeldOutSeen = heldOut == Split.Train || model.Count == 0 ? 0 : model.Count(row => !row.IsUnseen) / (double)model.Count,
            Symbols = data.Symbols.Count - 1,
            RareSymbols = report.Of(CorpusFindingKind.RareSymbol).Total,
            Small = conditioned
                ? [.. report.Nationalities.Where(count => count.Train is > 0 and < CorpusReport.TinyNationality).OrderBy(count => count.Train).Select(count => (count.Nationality, count.Train))]
                : [],
            Behind = conditioned ? [.. Behind(report, modelOf, tableOf)] : [],
            Suspects = [.. suspects.Select(Shown)],
            Judged = data.Rows.Count,
        };
    }

    /// <summary>Rows that look mislabelled; none where too many would have to be judged.</summary>
    public static IReadOnlyList<SuspectRow> Suspects(TrainingData data, int seed, CancellationToken cancellation) =>
        data.Conditions.IsConditioned && data.Nationalities.Count > 1 && (long)data.Rows.Count * data.Nationalities.Count <= MostJudged ? SuspectRow.Of(data, seed, cancellation) : [];

    private static IEnumerable<string> Behind(CorpusReport report, ILookup<string, MeasuredRow> model, ILookup<string, MeasuredRow> table) =>
        report.Nationalities
            .Where(count => count.Train >= ModelReport.FewestToCompare)
            .Select(count => (count.Nationality, Difference: PairedDifference.Of(Costs(model[count.Nationality]), Costs(table[count.Nationality]))))
            .Where(entry => entry.Difference is { IsBehind: true, IsClear: true })
            .OrderByDescending(entry => entry.Difference!.Nats)
            .Select(entry => entry.Nationality);

    private static bool IsUnseen(MeasuredRow row) => row.IsUnseen && !row.IsFeminine;

    private static NameCost[] Costs(IEnumerable<MeasuredRow> rows) => [.. rows.Select(row => row.Cost)];

    private static string Shown(SuspectRow suspect) => string.Create(
        CultureInfo.InvariantCulture, $"line {suspect.Row.Line}: '{suspect.Row.Surname}' ({suspect.Row.Nationality}) looks {suspect.Likelier}");
}
