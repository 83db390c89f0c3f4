using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Cognomen.Format;
using Cognomen.Trainer.Baseline;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Progress;
using Cognomen.Trainer.Recipes;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using Microsoft.Extensions.Logging;

namespace Cognomen.Trainer.Pipeline;

/// <summary>From a corpus to a model file: read, fit, quantise, measure, write.</summary>
internal sealed class TrainingPipeline(TrainingOptions options, Recipe recipe, IProgressReporter reporter, ILogger logger)
{
    /// <summary>Whether and how often a checkpoint is kept; null for none.</summary>
    public CheckpointOptions? Checkpoints { get; init; }

    /// <summary>Whether the set of the corpus's names is written beside the model, for requests that exclude real names and for percentiles.</summary>
    public bool WritesRealNames { get; init; }

    /// <summary>What was measured; null before the end of a training.</summary>
    public TrainingMeasures? Measures { get; private set; }

    /// <summary>Trains, and puts the model in its place as the last thing of all.</summary>
    /// <exception cref="OperationCanceledException">When asked to stop; the old model stays.</exception>
    public NameModel Run(CancellationToken cancellation)
    {
        ModelOutput.Check(options.OutPath);
        Corpus corpus = Corpus.Read(options.CorpusPath, options.Reading);
        TrainingData data = new(corpus, options.Unconditioned);
        recipe = recipe.SizedFor(data.In(Split.Train).Count());
        Checkpoint? checkpoint = Checkpoints is null ? null : Checkpoint.Open(options.OutPath, Fingerprint(corpus), Checkpoints, reporter, logger);
        cancellation.ThrowIfCancellationRequested();
        using EncodedNames train = new([.. data.In(Split.Train).Select(data.Label)]);
        using EncodedNames validation = Validation(data);
        NameSamples samples = new(reporter, options.Seed);
        NetworkStage student = new("student", "student", recipe.Student, Seed(0)) { Samples = samples };
        using DistillationStage? teaching = recipe.Teachers.Count > 0 ? new DistillationStage(recipe, data, train, validation, Seed) : null;
        WorkPlan plan = new(teaching is null ? student.Work(train) : teaching.Work + student.Work(teaching.Names * TrainingLoop.SymbolsOf(train) / train.Lengths.Length));
        reporter.Report(new StartedMessage(
            corpus.Name,
            corpus.Fingerprint,
            recipe.Preset,
            TrainingWords.Of(recipe.Student.Shape.Cell),
            train.Lengths.Length,
            data.Nationalities.Count,
            recipe.Teachers.Count + 1));
        TrainerLog.Reads(logger, corpus.Name, corpus.Columns);
        foreach (string warning in CorpusWarnings.Of(corpus, CorpusReport.Create(corpus), options.Unconditioned))
            reporter.Report(new WarningMessage(warning));
        TrainerLog.Begins(logger, corpus.Name, data.Symbols.Count - 1, data.Conditions.Count);
        KneserNeyModel baseline = CorpusBaseline.Fit(data);
        double baselineLoss = BaselineValidation(baseline, data, cancellation);
        TrainerLog.Baseline(logger, baselineLoss, baseline.TableEntries, plan.Seconds);
        TrainerLog.Spent(logger, "n-grams");

        // It needs nothing of the training, and a training leaves cores free.
        Task<IReadOnlyList<SuspectRow>> suspects = Task.Run(() => VerdictBuilder.Suspects(data, Seed(-4), cancellation), cancellation);
        StageContext context = new(reporter, logger, plan, baselineLoss, checkpoint);
        using ITrainingSet? softNames = teaching?.Run(baseline, context, cancellation);
        TrainerLog.Spent(logger, "soft targets");
        using CharacterNetwork network = (student with { First = teaching?.First }).Run(data, softNames ?? train, validation, context, cancellation);
        ModelDefinition definition = ModelExporter.Define(network, data, recipe.PriorPower, recipe.Student.Fit.WeightBits);
        CheckIntegers(definition, network, data, cancellation);
        TrainerLog.Spent(logger, "student");
        Calibrate(definition, data, cancellation);
        TrainerLog.Spent(logger, "calibration");
        TrainingMeasures measures = Measures = Measure(definition, network, baseline, data, suspects, cancellation);
        TrainerLog.Spent(logger, "measures");
        definition.Notes = ModelNotes.Write(data, recipe, options, measures, context.Losses, baselineLoss);
        cancellation.ThrowIfCancellationRequested();
        if (WritesRealNames)
            RealNamesOutput.Write(options.OutPath, NameModel.Load(ModelFile.Write(definition)), corpus);
        NameModel model = ModelOutput.Write(options.OutPath, ModelFile.Write(definition));
        checkpoint?.Remove();
        TrainerLog.Spent(logger, "model");
        samples.Show(model);
        reporter.Report(new FinishedMessage(
            measures.ToTrainingQuality(), options.OutPath, model.Fingerprint.ToString("x16", CultureInfo.InvariantCulture), plan.Seconds, Judge.Of(measures.Verdict)));
        return model;
    }

    /// <summary>All that decides what a training comes to.</summary>
    private string Fingerprint(Corpus corpus) => string.Join('\n', [
        corpus.Fingerprint,
        string.Create(CultureInfo.InvariantCulture, $"{options.Seed} {options.Unconditioned} {options.Reading.Nationality} {TorchSharp.torch.get_num_threads()}"),
        string.Create(CultureInfo.InvariantCulture, $"{recipe.Preset} {recipe.PriorPower} {recipe.Distillation} {recipe.Calibration}"),
        typeof(TrainingPipeline).Module.ModuleVersionId.ToString(),
        .. recipe.Teachers.Append(recipe.Student).Select(network => network.ToString()),
    ]);

    /// <summary>The seed of a part of the training.</summary>
    private int Seed(int part) => PartSeed.Of(options.Seed, part);

    /// <summary>Masculine and unmarked validation names, or training names where there are none.</summary>
    private EncodedNames Validation(TrainingData data)
    {
        CorpusRow[] rows = [.. data.In(Split.Validation).Where(row => !data.IsFeminine(row))];
        if (rows.Length > 0)
            return new EncodedNames([.. rows.Select(data.Label)]);
        reporter.Report(new WarningMessage($"{data.Corpus.Name} has no validation names: the best epoch is chosen by the training names themselves"));
        return new EncodedNames([.. data.In(Split.Train).Select(data.Label)]);
    }

    private static double BaselineValidation(KneserNeyModel baseline, TrainingData data, CancellationToken cancellation) =>
        SplitQuality.Of(BaselineScorer.Measure(baseline, data, Split.Validation, cancellation)).Overall.All.Nats ?? double.NaN;

    private void CheckIntegers(ModelDefinition definition, CharacterNetwork network, TrainingData data, CancellationToken cancellation)
    {
        byte[] draft = ModelFile.Write(definition);
        double integers = Nats(SplitScorer.Measure(NameModel.Load(draft), data, data.HeldOut, cancellation));
        double floats = Nats(SplitScorer.Measure(network, data, data.HeldOut));
        TrainerLog.Quantised(logger, integers, floats, draft.Length);
        if (IntegerCheck.Warning(integers, floats) is string warning)
            reporter.Report(new WarningMessage(warning));

        static double Nats(List<MeasuredRow> rows) => SplitQuality.Of(rows).Overall.All.Nats!.Value;
    }

    private void Calibrate(ModelDefinition definition, TrainingData data, CancellationToken cancellation)
    {
        if (recipe.Calibration is not CalibrationRecipe calibration)
            return;
        ModelCalibration.Run(definition, data, calibration, Seed(PartSeed.Calibration), cancellation);
        (double smallest, double largest) = ModelCalibration.MinP(definition);
        TrainerLog.Calibrated(logger, definition.Shape.Endings, smallest, largest);
    }

    private TrainingMeasures Measure(
        ModelDefinition definition,
        CharacterNetwork network,
        KneserNeyModel baseline,
        TrainingData data,
        Task<IReadOnlyList<SuspectRow>> suspects,
        CancellationToken cancellation)
    {
        Split split = data.HeldOut;
        NameModel model = NameModel.Load(ModelFile.Write(definition));
        List<MeasuredRow> rows = SplitScorer.Measure(model, data, split, cancellation), table = BaselineScorer.Measure(baseline, data, split, cancellation);
        double novelty = NewNames.Share(model, data.Corpus, options.Seed);
        VerdictMeasures verdict = VerdictBuilder.Measures(data, split, rows, table, novelty, suspects.GetAwaiter().GetResult());
        verdict.Corpus = options.CorpusPath;
        verdict.Reading = options.Reading.ToArguments();
        verdict.Model = options.OutPath;
        verdict.Preset = recipe.Preset;
        return new TrainingMeasures(split, SplitQuality.Of(rows), SplitQuality.Of(SplitScorer.Measure(network, data, split)), SplitQuality.Of(table), novelty, verdict);
    }
}
