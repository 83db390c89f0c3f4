using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Encoding;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Networks;
using TorchSharp.Modules;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Fits a network to a training set and keeps the weights that do best on validation.</summary>
internal sealed class Fitter
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(0.25);

    private readonly CharacterNetwork network;
    private readonly FitRecipe recipe;
    private readonly ITrainingSet train;
    private readonly EncodedNames validation;
    private readonly Parameter[] parameters;
    private readonly ClassSampler sampler;
    private readonly Random random;
    private readonly int epochs;
    private readonly int batch;
    private readonly int stepsPerEpoch;
    private readonly double symbolsPerStep;
    private readonly Stopwatch clock = new();
    private readonly Stopwatch inSteps = new();
    private int epoch;
    private int step;
    private long symbols;
    private double bestLoss = double.PositiveInfinity;
    private int bestEpoch;

    public Fitter(CharacterNetwork network, FitRecipe recipe, ITrainingSet train, EncodedNames validation, int seed)
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
        batch = recipe.BatchOf(names);
        stepsPerEpoch = (names + batch - 1) / batch;
        symbolsPerStep = (double)batch * SymbolsOf(train) / names;
    }

    /// <summary>What is changed in the weights at every step; the fitter does not own it.</summary>
    public IReadOnlyList<IWeightNoise> Noise { get; init; } = [];

    public IProgress<FitProgress>? Progress { get; init; }

    /// <summary>What an interrupted fitting of the same network, recipe, names and seed kept: it is taken up where it was.</summary>
    public Stream? Begun { get; init; }

    /// <summary>Is offered, after each pass, a way to write down all that fitting has come to; null to keep nothing.</summary>
    public Action<Action<BinaryWriter>>? Keep { get; init; }

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
        if (Begun is not null)
            TakeUp(new BinaryReader(Begun), training, current, best, average);
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
            Grow(current, average);
            Progress?.Report(status(loss));
            Keep?.Invoke(writer => WriteDown(writer, training, current, best, average));
        }
        best.Give(parameters);
        network.eval();
        double seconds = clock.Elapsed.TotalSeconds;
        return new FitResult(epoch, step, bestEpoch, bestLoss, symbols, seconds, symbols / inSteps.Elapsed.TotalSeconds);
    }

    /// <summary>
    /// Chooses more features, when it is time to, for the network as it was measured, and goes back to the weights that are being fitted; the new features
    /// have the same first weights in both.
    /// </summary>
    private void Grow(WeightCopy current, WeightCopy? average)
    {
        int left = recipe.Features?.Moments.Count(moment => Math.Ceiling(moment * epochs) >= epoch) ?? 0;
        bool isDue = recipe.Features?.Moments.Any(moment => Math.Ceiling(moment * epochs) == epoch) == true;
        if (!isDue || network is not GatedLinearNetwork { Shape.Features: > 0 } growing)
        {
            current.Give(parameters);
            return;
        }

        int before = growing.Index.Count;
        FeatureSelection.Grow(growing, train, recipe.Features!, (growing.Shape.Features - before) / left);
        average?.Take(parameters);
        using Tensor weights = growing.FeatureWeights.detach().clone();
        current.Give(parameters);
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        int added = growing.Index.Count - before;
        if (added > 0)
            growing.FeatureWeights.narrow(0, before, added).copy_(weights.narrow(0, before, added));
        current.Take(parameters);
    }

    private List<int[]> Cut() => network is GatedLinearNetwork
        ? GroupedBatches.Cut(sampler.Epoch(random), train.Lengths, train.Conditions, batch, random)
        : LengthBuckets.Cut(sampler.Epoch(random), train.Lengths, batch, random);

    /// <summary>All that decides how fitting goes on: whoever takes it up ends with the same weights, bit by bit.</summary>
    private void WriteDown(BinaryWriter writer, TrainingStep training, WeightCopy current, WeightCopy best, WeightCopy? average)
    {
        writer.Write(epoch);
        writer.Write(step);
        writer.Write(symbols);
        writer.Write(bestLoss);
        writer.Write(bestEpoch);
        using Tensor dice = network.Generator.get_state();
        byte[] state = dice.data<byte>().ToArray();
        writer.Write(state.Length);
        writer.Write(state);
        network.SaveStructure(writer);
        current.Save(writer);
        best.Save(writer);
        average?.Save(writer);
        training.Save(writer);
    }

    private void TakeUp(BinaryReader reader, TrainingStep training, WeightCopy current, WeightCopy best, WeightCopy? average)
    {
        epoch = reader.ReadInt32();
        step = reader.ReadInt32();
        symbols = reader.ReadInt64();
        bestLoss = reader.ReadDouble();
        bestEpoch = reader.ReadInt32();
        using (Tensor state = tensor(reader.ReadBytes(reader.ReadInt32())))
            network.Generator.set_state(state);
        network.LoadStructure(reader);
        current.Load(reader);
        current.Give(parameters);
        best.Load(reader);
        average?.Load(reader);
        training.Load(reader);

        // The order of names has no state that could be kept: the passes that were made are dealt out once more.
        for (int made = 0; made < epoch; made++)
            Cut();
    }

    private Func<double?, FitProgress> Pass(TrainingStep training, LearningRate rate, WeightCopy? average, CancellationToken cancellation)
    {
        double nats = 0;
        long counted = 0;
        TimeSpan reported = clock.Elapsed, before = inSteps.Elapsed;
        network.train();
        foreach (int[] rows in Cut())
        {
            cancellation.ThrowIfCancellationRequested();
            inSteps.Start();
            using (NewDisposeScope())
            {
                Batch names = train.Gather(rows);
                double loss = training.Run(names, rate.At(step));
                if (!double.IsFinite(loss))
                    throw new DivergedException(step + 1, epoch, loss, recipe);
                nats += loss;
                counted += names.Symbols;
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
