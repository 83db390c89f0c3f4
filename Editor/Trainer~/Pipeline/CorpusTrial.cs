using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Cognomen.Trainer.Progress;
using Cognomen.Trainer.Recipes;
using Cognomen.Training;
using Microsoft.Extensions.Logging;

namespace Cognomen.Trainer.Pipeline;

/// <summary>A recipe tried on one corpus: the quality of the model, and of the n-grams of the same training.</summary>
/// <param name="Corpus">The corpus's file.</param>
/// <param name="Nationalities">Nationalities of the model; 0 if it has none.</param>
/// <param name="Measures">The measures, with the loss on held-out names that are not in training rows.</param>
/// <param name="Verdict">The verdict on the measures.</param>
/// <param name="Bytes">Bytes of the model file.</param>
/// <param name="Seconds">Seconds from reading the corpus to the model.</param>
/// <param name="ProcessorSeconds">Seconds of all processors together.</param>
internal sealed record CorpusTrial(string Corpus, int Nationalities, VerdictMeasures Measures, Verdict Verdict, long Bytes, double Seconds, double ProcessorSeconds)
{
    /// <summary>The model's loss less that of the n-grams, in nats a symbol; null if there is no held-out name.</summary>
    public double? Difference => Measures.Nats - Measures.BaselineNats;

    /// <summary>Whether the model predicts at least as well as the n-grams; null if there is no held-out name.</summary>
    public bool? HoldsUp => Difference is double difference ? difference <= 0 : null;

    /// <summary>Trains and measures a model, and its time.</summary>
    /// <exception cref="CorpusException">The corpus cannot be used.</exception>
    /// <exception cref="OperationCanceledException">When asked to stop.</exception>
    public static CorpusTrial Run(TrainingOptions options, IProgressReporter reporter, ILogger logger, CancellationToken cancellation)
    {
        Stopwatch clock = Stopwatch.StartNew();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        TrainingPipeline pipeline = new(options, RecipeOverrides.Apply(options), reporter, logger) { WritesRealNames = true };
        NameModel model = pipeline.Run(cancellation);
        VerdictMeasures measures = pipeline.Measures!.Verdict;
        return new CorpusTrial(
            options.CorpusPath,
            model.Nationalities.Count,
            measures,
            Judge.Of(measures),
            new FileInfo(options.OutPath).Length,
            clock.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
