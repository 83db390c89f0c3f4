using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Speed;

/// <summary>
/// Compares the trainer's loop with a bare one, which only calls libtorch: the same network, prepared batches,
/// forward, loss, backward, update. The difference is the time that the trainer spends outside libtorch, for example to gather and average.
/// </summary>
internal static class SpeedComparison
{
    private const int Rounds = 5;

    /// <summary>Runs both loops in turns, in one process, so that other load on the machine affects both.</summary>
    public static SpeedResult Run(TrainingData data, NetworkRecipe recipe, int names, CancellationToken cancellation)
    {
        FitRecipe fit = recipe.Fit with { Epochs = 1 };
        LabelledName[] all = [.. data.In(Training.Split.Train).Select(data.Label)];
        using EncodedNames validation = new([all[0]]);
        using CharacterNetwork network = CharacterNetwork.Create(recipe.Shape, data, 1);
        List<double> trainer = [], bare = [];
        for (int round = 0; round <= Rounds; round++)
        {
            Random random = new(round);
            random.Shuffle(all);
            using EncodedNames sample = new(all[..Math.Min(names, all.Length)]);
            double fitted = new TrainingLoop(network, fit, sample, validation, round).Run(cancellation).SymbolsPerSecond;
            double plain = Bare(network, fit, sample, round);
            if (round == 0)
                continue;
            trainer.Add(fitted);
            bare.Add(plain);
        }
        return new SpeedResult(Median(trainer), Median(bare), Median([.. trainer.Zip(bare, (ours, theirs) => ours / theirs)]));
    }

    /// <returns>Symbols a second.</returns>
    private static double Bare(CharacterNetwork network, FitRecipe fit, EncodedNames names, int seed)
    {
        using DisposeScope scope = NewDisposeScope();
        Random random = new(seed);
        int[] order = new ClassSampler(names.Nationalities, fit.Alpha).Epoch(random);
        List<SymbolBatch> batches = [.. LengthBuckets.Cut(order, names.Lengths, fit.Batch, random).Select(rows => (SymbolBatch)names.Gather(rows))];
        Parameter[] parameters = [.. network.parameters()];
        using RecipeOptimiser optimiser = new(network, fit);
        network.train();
        Stopwatch clock = Stopwatch.StartNew();
        foreach (SymbolBatch batch in batches)
        {
            using DisposeScope step = NewDisposeScope();
            network.zero_grad();
            Tensor loss = nn.functional.cross_entropy(
                network.call(batch.Inputs, batch.Conditions), batch.Targets.reshape(-1), ignore_index: SymbolBatch.Padding);
            loss.backward();
            nn.utils.clip_grad_norm_(parameters, fit.Clip ?? double.MaxValue);
            optimiser.Step(fit.LearningRate);
        }
        return batches.Sum(batch => batch.Symbols) / clock.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

/// <summary>How fast networks learn.</summary>
/// <param name="Trainer">Symbols a second of the trainer's loop.</param>
/// <param name="Bare">Symbols a second of a loop that only calls libtorch.</param>
/// <param name="Ratio">The median, over the rounds, of the first by the second: the share of the trainer's time that libtorch needs.</param>
internal sealed record SpeedResult(double Trainer, double Bare, double Ratio);
