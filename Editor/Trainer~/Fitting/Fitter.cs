using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using Cognomen.Trainer.Encoding;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Networks;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Fits a network to a training set with AdamW and keeps the weights that do best on validation.</summary>
internal sealed class Fitter
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(0.25);

    private readonly SurnameNetwork network;
    private readonly FitRecipe recipe;
    private readonly ITrainingSet train;
    private readonly EncodedNames validation;
    private readonly Parameter[] parameters;
    private readonly ClassSampler sampler;
    private readonly Random random;
    private readonly int epochs;
    private readonly int stepsPerEpoch;
    private readonly double symbolsPerStep;
    private readonly Stopwatch clock = new();
    private readonly Stopwatch inSteps = new();
    private int epoch;
    private int step;
    private long symbols;
    private double bestLoss = double.PositiveInfinity;
    private int bestEpoch;

    public Fitter(SurnameNetwork network, FitRecipe recipe, ITrainingSet train, EncodedNames validation, int seed)
    {
        this.network = network;
        this.recipe = recipe;
        this.train = train;
        this.validation = validation;
        parameters = [.. network.parameters()];
        sampler = new ClassSampler(train.Nationalities, recipe.Alpha);
        random = new Random(seed);
        int names = train.Lengths.Length;
        epochs = Epochs(recipe, SymbolsOf(train));
        stepsPerEpoch = (names + recipe.Batch - 1) / recipe.Batch;
        symbolsPerStep = (double)recipe.Batch * SymbolsOf(train) / names;
    }

    /// <summary>What is changed in the weights at every step; the fitter does not own it.</summary>
    public IReadOnlyList<IWeightNoise> Noise { get; init; } = [];

    public IProgress<FitProgress>? Progress { get; init; }

    /// <exception cref="DivergedException">The loss is no number any more.</exception>
    /// <exception cref="OperationCanceledException">Between two steps, when asked to.</exception>
    public FitResult Fit(CancellationToken cancellation)
    {
        using TrainingStep training = new(network, recipe, symbolsPerStep, Noise);
        using WeightCopy best = new(parameters);
        using WeightCopy current = new(parameters);
        using WeightCopy? average = recipe.Average > 0 ? new WeightCopy(parameters) : null;
        LearningRate rate = new(recipe, epochs * stepsPerEpoch);
        network.InputDropout = recipe.InputDropout;
        network.HiddenDropout = recipe.HiddenDropout;
        clock.Start();
        while (epoch < epochs && (recipe.Patience is not int patience || epoch - bestEpoch < patience))
        {
            epoch++;
            Func<double?, FitProgress> status = Pass(training, rate, average, cancellation);
            current.Take(parameters);
            average?.Give(parameters);
            double loss = FloatScorer.NatsPerSymbol(network, validation);
            if (loss < bestLoss)
            {
                (bestLoss, bestEpoch) = (loss, epoch);
                best.Take(parameters);
            }
            current.Give(parameters);
            Progress?.Report(status(loss));
        }
        best.Give(parameters);
        network.eval();
        double seconds = clock.Elapsed.TotalSeconds;
        return new FitResult(epoch, step, bestEpoch, bestLoss, symbols, seconds, symbols / inSteps.Elapsed.TotalSeconds);
    }

    private Func<double?, FitProgress> Pass(TrainingStep training, LearningRate rate, WeightCopy? average, CancellationToken cancellation)
    {
        double nats = 0;
        long counted = 0;
        TimeSpan reported = clock.Elapsed, before = inSteps.Elapsed;
        network.train();
        foreach (int[] rows in LengthBuckets.Cut(sampler.Epoch(random), train.Lengths, recipe.Batch, random))
        {
            cancellation.ThrowIfCancellationRequested();
            inSteps.Start();
            using (NewDisposeScope())
            {
                Batch batch = train.Gather(rows);
                double loss = training.Run(batch, rate.At(step));
                if (!double.IsFinite(loss))
                    throw new DivergedException(step + 1, epoch, loss, recipe);
                nats += loss;
                counted += batch.Symbols;
            }
            average?.MoveTowards(parameters, 1 - Math.Min(recipe.Average, (1.0 + step) / (10 + step)));
            inSteps.Stop();
            step++;
            if (clock.Elapsed - reported < ReportEvery)
                continue;
            reported = clock.Elapsed;
            Progress?.Report(Status(null));
        }
        symbols += counted;
        return Status;

        FitProgress Status(double? validationLoss) => new(
            epoch, epochs, (double)step / (epochs * stepsPerEpoch), nats / Math.Max(1, counted), validationLoss,
            double.IsFinite(bestLoss) ? bestLoss : null, counted / Math.Max(1e-9, (inSteps.Elapsed - before).TotalSeconds));
    }

    /// <summary>Passes that fitting makes at most over a training set of some symbols.</summary>
    public static int Epochs(FitRecipe recipe, long symbols) => (int)Math.Clamp(recipe.Symbols / symbols, 1, recipe.Epochs);

    /// <summary>Symbols of a training set, the boundary at the end of each name included.</summary>
    public static long SymbolsOf(ITrainingSet train)
    {
        long sum = 0;
        foreach (int length in train.Lengths)
            sum += length;
        return sum;
    }
}
