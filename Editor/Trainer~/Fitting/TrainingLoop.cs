using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Fitting;

/// <summary>Fits a network to a training set and keeps the weights that do best on validation.</summary>
internal sealed class TrainingLoop
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
    private List<EpochLoss> losses = [];

    public TrainingLoop(CharacterNetwork network, FitRecipe recipe, ITrainingSet train, EncodedNames validation, int seed)
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

    /// <summary>Changes of the weights for the passes of every step; not owned.</summary>
    public IReadOnlyList<IWeightPerturbation> Perturbations { get; init; } = [];

    public IProgress<FitProgress>? Progress { get; init; }

    /// <summary>What <see cref="SaveState"/> wrote for the same network, recipe, names and seed: the loop goes on from there. Null to begin at the first epoch.</summary>
    public Stream? SavedState { get; init; }

    /// <summary>Is given, after each epoch, a function that writes the loop's state; null to save nothing.</summary>
    public Action<Action<BinaryWriter>>? SaveState { get; init; }

    /// <exception cref="DivergedException">The loss is no number any more.</exception>
    /// <exception cref="OperationCanceledException">Between two steps, when asked to.</exception>
    public FitResult Run(CancellationToken cancellation)
    {
        using TrainingStep training = new(network, recipe, symbolsPerStep, Perturbations);
        using WeightCopy best = new(parameters);
        using WeightCopy current = new(parameters);
        using WeightCopy? average = recipe.EmaDecay > 0 ? new WeightCopy(parameters) : null;
        LearningRate rate = new(recipe, epochs * stepsPerEpoch);
        network.InputDropout = recipe.InputDropout;
        network.HiddenDropout = recipe.HiddenDropout;
        if (SavedState is not null)
            LoadState(new BinaryReader(SavedState), training, current, best, average);
        clock.Start();
        while (epoch < epochs && (recipe.Patience is not int patience || epoch - bestEpoch < patience))
        {
            epoch++;
            Func<double?, FitProgress> status = RunEpoch(training, rate, average, cancellation);
            current.CopyFrom(parameters);
            average?.CopyTo(parameters);
            double loss = FloatScorer.NatsPerSymbol(network, validation);
            if (loss < bestLoss)
            {
                (bestLoss, bestEpoch) = (loss, epoch);
                best.CopyFrom(parameters);
            }
            Grow(current, average);
            FitProgress progress = status(loss);
            losses.Add(new EpochLoss(progress.TrainingLoss, loss));
            Progress?.Report(progress);
            SaveState?.Invoke(writer => WriteState(writer, training, current, best, average));
        }
        best.CopyTo(parameters);
        network.eval();
        double seconds = clock.Elapsed.TotalSeconds;
        return new FitResult(epoch, step, bestEpoch, bestLoss, symbols, seconds, symbols / inSteps.Elapsed.TotalSeconds, losses);
    }

    /// <summary>
    /// Chooses more features, when it is time to, for the network as it was measured, and goes back to the weights that are being fitted; the new features
    /// have the same first weights in both.
    /// </summary>
    private void Grow(WeightCopy current, WeightCopy? average)
    {
        // Over few epochs two moments can fall into one: what is left is shared among the epochs, not among the moments.
        int[] due = [.. recipe.Features?.Moments.Select(moment => (int)Math.Ceiling(moment * epochs)).Distinct() ?? []];
        int left = due.Count(moment => moment >= epoch);
        bool isDue = due.Contains(epoch);
        if (!isDue || network is not GatedLinearNetwork { Shape.Features: > 0 } growing)
        {
            current.CopyTo(parameters);
            return;
        }

        int before = growing.Index.Count;
        FeatureSelection.Grow(growing, train, recipe.Features!, (growing.Shape.Features - before) / left);
        average?.CopyFrom(parameters);
        using Tensor weights = growing.FeatureWeights.detach().clone();
        current.CopyTo(parameters);
        using IDisposable noGradient = no_grad();
        using DisposeScope scope = NewDisposeScope();
        int added = growing.Index.Count - before;
        if (added > 0)
            growing.FeatureWeights.narrow(0, before, added).copy_(weights.narrow(0, before, added));
        current.CopyFrom(parameters);
    }

    private List<int[]> Batches() => network is GatedLinearNetwork
        ? GroupedBatches.Cut(sampler.Epoch(random), train.Lengths, train.Conditions, batch, random)
        : LengthBuckets.Cut(sampler.Epoch(random), train.Lengths, batch, random);

    /// <summary>All that decides how the loop goes on: a loop that loads it ends with the same weights, bit by bit.</summary>
    private void WriteState(BinaryWriter writer, TrainingStep training, WeightCopy current, WeightCopy best, WeightCopy? average)
    {
        writer.Write(epoch);
        writer.Write(step);
        writer.Write(symbols);
        writer.Write(bestLoss);
        writer.Write(bestEpoch);
        EpochLoss.Save(losses, writer);
        using Tensor dice = network.Generator.get_state();
        byte[] state = dice.Values<byte>();
        writer.Write(state.Length);
        writer.Write(state);
        network.SaveStructure(writer);
        current.Save(writer);
        best.Save(writer);
        average?.Save(writer);
        training.Save(writer);
    }

    private void LoadState(BinaryReader reader, TrainingStep training, WeightCopy current, WeightCopy best, WeightCopy? average)
    {
        epoch = reader.ReadInt32();
        step = reader.ReadInt32();
        symbols = reader.ReadInt64();
        bestLoss = reader.ReadDouble();
        bestEpoch = reader.ReadInt32();
        losses = EpochLoss.Load(reader);
        using (Tensor state = tensor(reader.ReadBytes(reader.ReadInt32())))
            network.Generator.set_state(state);
        network.LoadStructure(reader);
        current.Load(reader);
        current.CopyTo(parameters);
        best.Load(reader);
        average?.Load(reader);
        training.Load(reader);

        // The order of names has no state that could be saved: the batches of the epochs that are done are drawn once more.
        for (int made = 0; made < epoch; made++)
            Batches();
    }

    private Func<double?, FitProgress> RunEpoch(TrainingStep training, LearningRate rate, WeightCopy? average, CancellationToken cancellation)
    {
        double nats = 0;
        long counted = 0;
        TimeSpan reported = clock.Elapsed, before = inSteps.Elapsed;
        network.train();
        foreach (int[] rows in Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            inSteps.Start();
            using (NewDisposeScope())
            {
                (double loss, long learned) = training.Run(train, rows, rate.At(step));
                if (!double.IsFinite(loss))
                    throw new DivergedException(step + 1, epoch, loss, recipe);
                nats += loss;
                counted += learned;
            }
            average?.MoveTowards(parameters, 1 - Math.Min(recipe.EmaDecay, (1.0 + step) / (10 + step)));
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

    /// <summary>Epochs that fitting makes at most over a training set of some symbols.</summary>
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
