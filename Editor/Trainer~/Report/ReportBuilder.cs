using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Cognomen.Trainer.Baseline;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Report;

/// <summary>Finds out how good a model's names are.</summary>
/// <param name="corpus">What the model was trained on, with held-out rows.</param>
/// <param name="options">How much is drawn.</param>
/// <param name="tell">Is told what is being done.</param>
internal sealed class ReportBuilder(Corpus corpus, ReportOptions options, Action<string> tell)
{
    private const int SampleCount = 20;
    private const int Thousand = 1000;

    private int Seed => (int)(options.Seed & int.MaxValue);

    /// <param name="file">The bytes of a model file.</param>
    /// <param name="epochs">What a training told of its epochs; null for what the model's notes tell.</param>
    /// <param name="cancellation">Asks to stop.</param>
    /// <exception cref="NameModelException">The bytes are no model.</exception>
    /// <exception cref="ArgumentException">Model and corpus have no nationality in common.</exception>
    public ModelReport Run(byte[] file, IReadOnlyList<EpochMessage>? epochs, CancellationToken cancellation)
    {
        NameModel model = NameModel.Load(file);
        TrainingData data = new(corpus, unconditioned: model.Nationalities.Count == 0);
        Split heldOut = data.HeldOut;
        tell($"drawing {options.Names:N0} names for each nationality");
        IReadOnlyList<NameGroup> groups = NameGroup.Of(model, data, heldOut, options);
        cancellation.ThrowIfCancellationRequested();
        tell("fitting and measuring the n-grams");
        KneserNeyModel baseline = CorpusBaseline.Fit(data);
        bool IsJudged(MeasuredRow row) => groups.Any(group => group.Covers(row.Nationality));
        MeasuredRow[] baselineRows = [.. BaselineScorer.Measure(baseline, data, heldOut, cancellation).Where(IsJudged)];
        tell("measuring the model");
        MeasuredRow[] rows = [.. SplitScorer.Measure(model, data, heldOut, cancellation).Where(IsJudged)];
        SplitQuality quality = SplitQuality.Of(rows), baselineQuality = SplitQuality.Of(baselineRows);
        tell("fitting the classifier and judging names");
        NGramClassifier? classifier = groups.Count > 1 ? Classifier(data) : null;
        NationalityReport[] nationalities =
        [
            .. groups.Select(group => Assess(
                group, data, quality, baselineQuality, PairedDifference.Of(Unseen(group, rows), Unseen(group, baselineRows)), classifier, cancellation)),
        ];
        tell("looking for mislabelled rows");
        IReadOnlyList<SuspectRow> suspects = data.Nationalities.Count > 1 ? SuspectRow.Of(data, Seed, cancellation) : [];
        double novelty = NewNames.Share(model, corpus, options.Seed);
        VerdictMeasures measures = VerdictBuilder.Measures(data, heldOut, rows, baselineRows, novelty, suspects);
        measures.Model = options.ModelPath;
        measures.Corpus = options.CorpusPath;
        measures.Reading = options.Reading;
        measures.Preset = PresetOf(model);
        HashSet<string> known = new(model.Nationalities, StringComparer.Ordinal);
        return new ModelReport
        {
            Model = model,
            ModelBytes = file.Length,
            Options = options,
            Corpus = CorpusReport.Create(corpus),
            HeldOut = heldOut,
            Quality = quality,
            Baseline = baselineQuality,
            BaselineEntries = baseline.TableEntries,
            Nationalities = nationalities,
            Unknown = known.Count == 0 ? [] : [.. data.Nationalities.Where(nationality => !known.Contains(nationality))],
            Fidelity = FidelityTotal.ByNames(nationalities.Select(nationality => nationality.Fidelity).OfType<Fidelity>()),
            EqualFidelity = EqualFidelity.Of(nationalities),
            GenderFidelity = GenderFidelity.Of(model, data, heldOut, options, Seed),
            Suspects = suspects,
            Verdict = Judge.Of(measures),
            Epochs = epochs ?? LossHistory.Read(model.Notes),
        };
    }

    /// <summary>The preset that a model's notes name; null where they name none.</summary>
    private static string? PresetOf(NameModel model)
    {
        try
        {
            return JsonNode.Parse(model.Notes)?["recipe"]?["preset"]?.GetValue<string>();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private NationalityReport Assess(
        NameGroup group,
        TrainingData data,
        SplitQuality quality,
        SplitQuality baseline,
        LossDifference? difference,
        NGramClassifier? classifier,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (group.Generated.Count == 0)
            throw new ArgumentException($"the model gives no name for {group.Nationality}");
        return new NationalityReport(
            group.Nationality,
            group.Training.Count,
            group.Real.Count,
            Find(quality, group.Nationality),
            Find(baseline, group.Nationality),
            difference,
            classifier is null ? null : Fidelity.Of(group, Number(data, group.Nationality), data.Nationalities, classifier.Classify, data.TrainingSurnames),
            Novelty.Of(group),
            group.Generated.Count,
            group.Generated.Distinct(StringComparer.Ordinal).Count(),
            Variety.InHundred(group.Generated),
            group.Generated.Take(Thousand).Distinct(StringComparer.Ordinal).Count(),
            LengthFit.Of(group.Real, group.Generated, Seed),
            LetterFit.Of(group.Real, group.Generated),
            [.. group.Generated.Distinct(StringComparer.Ordinal).Take(SampleCount)]);
    }

    private NGramClassifier Classifier(TrainingData data) => NGramClassifier.Fit(
        [.. data.In(Split.Train).Where(row => !data.IsFeminine(row)).Select(row => (row.Surname, data.NationalityOf(row)))],
        data.Nationalities.Count,
        Seed);

    private static int Number(TrainingData data, string nationality) => data.Nationalities.Index().First(entry => entry.Item == nationality).Index;

    private static SeenAndUnseen? Find(SplitQuality report, string nationality) => nationality == NameGroup.All
        ? report.Overall
        : report.Nationalities.FirstOrDefault(entry => entry.Nationality == nationality).Quality;

    /// <summary>A group's masculine and unmarked names that are in no training row, in the order of the corpus.</summary>
    private static NameCost[] Unseen(NameGroup group, MeasuredRow[] rows) =>
        [.. rows.Where(row => row.IsUnseen && !row.IsFeminine && group.Covers(row.Nationality)).Select(row => row.Cost)];
}
