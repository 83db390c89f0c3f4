using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Fitting;

[NeedsLibtorch]
public sealed class TrainingLoopTests
{
    private const long Mebibyte = 1 << 20;

    private readonly TrainingData data = Toy.Data();

    [Test]
    public void One_seed_gives_the_same_weights_also_with_dropout_and_another_gives_others([Values] bool muon)
    {
        FitRecipe recipe = Toy.Fast with { Epochs = 3, InputDropout = 0.2, HiddenDropout = 0.3, WeightDropout = 0.2, Alpha = 0.5, Muon = muon };
        float[] first = Weights(recipe, 1), again = Weights(recipe, 1), other = Weights(recipe, 2);
        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(12)]
    public void All_features_are_chosen_also_where_their_moments_fall_into_one_epoch(int epochs)
    {
        FitRecipe recipe = Toy.Fast with { Epochs = epochs, Features = new FeatureRecipe { Moments = [0.1, 0.3], FewestContexts = 2, LeastGain = 0 } };
        NetworkShape shape = Toy.Shape(RecurrentCell.GatedLinear);
        (CharacterNetwork network, FitResult _) = Toy.Fit(data, shape, recipe);
        using (network)
            Assert.That(((GatedLinearNetwork)network).Index.Count, Is.EqualTo(shape.Features));
    }

    [Test]
    public void Two_parts_of_a_batch_give_the_gradient_of_the_whole()
    {
        using EncodedNames train = Toy.Names(data, Split.Train);
        int[] rows = [.. Enumerable.Range(0, 100)];
        ((double Nats, long Symbols) wholes, float[] whole) = Gradient(1);
        ((double Nats, long Symbols) sums, float[] parts) = Gradient(2);
        Assert.That(sums.Symbols, Is.EqualTo(wholes.Symbols));
        Assert.That(sums.Nats, Is.EqualTo(wholes.Nats).Within(1e-2));
        Assert.That(whole.Max(Math.Abs), Is.GreaterThan(0.01));
        Assert.That(parts, Is.EqualTo(whole).Within(1e-5f));

        ((double, long), float[]) Gradient(int count)
        {
            using CharacterNetwork network = CharacterNetwork.Create(Toy.Shape(RecurrentCell.GatedLinear), data, 1);
            using TrainingStep step = new(network, Toy.Fast with { Parts = count, Clip = null }, 100, []);
            (double, long) result = step.Run(train, rows, 0);
            return (result, [.. network.parameters().SelectMany(parameter => parameter.grad?.Values<float>() ?? [])]);
        }
    }

    [Test]
    public void Two_parts_give_the_same_weights_each_time_also_with_dropout()
    {
        FitRecipe recipe = Toy.Fast with { Epochs = 3, Batch = 128, Parts = 2, InputDropout = 0.2, HiddenDropout = 0.3 };
        float[] first = Weights(recipe, 1);
        for (int i = 0; i < 3; i++)
            Assert.That(Weights(recipe, 1), Is.EqualTo(first));
        Assert.That(Weights(recipe, 2), Is.Not.EqualTo(first));
    }

    [Test]
    public void Two_networks_that_train_at_once_do_not_disturb_each_other()
    {
        FitRecipe recipe = Toy.Fast with { Epochs = 3, HiddenDropout = 0.3 };
        float[] alone = Weights(recipe, 1);
        float[][] together = new float[2][];
        Thread[] threads = [.. together.Select((_, i) => new Thread(() => together[i] = Weights(recipe, i + 1)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.That(together[0], Is.EqualTo(alone));
    }

    [Test]
    public void Memory_stays_flat_over_a_thousand_steps([Values] bool muon)
    {
        FitRecipe recipe = Toy.Fast with { Epochs = 36, Batch = 8, HiddenDropout = 0.2, WeightDropout = 0.2, Muon = muon };
        Weights(recipe with { Epochs = 4 }, 1);
        long bytes = Settled(), tensors = Tensor.TotalCount;
        List<long> during = [];
        int steps = Fit(recipe, 1, new Listener(_ => during.Add(Tensor.TotalCount))).Steps;
        Assert.That(steps, Is.GreaterThanOrEqualTo(1000));
        Assert.That(during.Max() - during.Min(), Is.LessThan(50), "tensors alive at the ends of epochs");
        long more = Settled() - bytes;
        Assert.That(Tensor.TotalCount, Is.LessThan(tensors + 20), "tensors alive afterwards");
        Assert.That(more, Is.LessThan(32 * Mebibyte));
    }

    [Test]
    public void A_loss_that_is_no_number_is_reported_with_step_and_rate()
    {
        FitRecipe recipe = Toy.Fast with { LearningRate = 1e30, Clip = null, Schedule = false, EmaDecay = 0 };
        Assert.That(() => Fit(recipe, 1, null), Throws.TypeOf<DivergedException>().With.Message.Match("^the loss of step \\d+ \\(epoch 1\\) is .*learning rate is 1E\\+30 and gradients are not clipped"));
    }

    [Test]
    public void Fitting_stops_between_two_steps_when_asked_to()
    {
        using CancellationTokenSource stop = new();
        int epochs = 0;
        Listener listener = new(progress =>
        {
            epochs = progress.Epoch;
            if (progress.Epoch == 2)
                stop.Cancel();
        });
        Assert.That(() => Fit(Toy.Fast with { Epochs = 50 }, 1, listener, cancellation: stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(epochs, Is.EqualTo(2));
    }

    [Test]
    public void The_weights_of_the_best_epoch_are_kept()
    {
        List<double> losses = [];
        FitRecipe recipe = Toy.Fast with { Epochs = 40, LearningRate = 0.03, Schedule = false, EmaDecay = 0 };
        FitResult result = Fit(recipe, 1, new Listener(progress => losses.AddRange(progress.ValidationLoss is double loss ? [loss] : [])));
        Assert.That(result.ValidationLoss, Is.EqualTo(losses.Min()));
        Assert.That(losses[^1], Is.GreaterThan(losses.Min()), "a run that goes on past its best");
    }

    [Test]
    public void Fitting_ends_early_when_patience_does()
    {
        FitRecipe recipe = Toy.Fast with { Epochs = 200, LearningRate = 0.03, Schedule = false, EmaDecay = 0, Patience = 3 };
        FitResult result = Fit(recipe, 1, null);
        Assert.That(result.Epochs, Is.EqualTo(result.BestEpoch + 3));
    }

    [Test]
    public void Clipping_bounds_what_a_step_does_to_the_weights_of_a_loss_with_a_cliff()
    {
        FitRecipe recipe = Toy.Fast with { Epochs = 1 };
        Assert.That(Weights(recipe with { Clip = 1e-4 }, 1), Is.Not.EqualTo(Weights(recipe with { Clip = null }, 1)));
    }

    [Test]
    public void DropConnect_brings_every_weight_back()
    {
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Lstm), 9, data.Conditions, 1);
        using DropConnect noise = new(network, 0.5);
        float[] before = [.. network.Layers[0].RecurrentWeights.data<float>()];
        noise.Apply();
        float[] masked = [.. network.Layers[0].RecurrentWeights.data<float>()];
        noise.Undo();
        Assert.That(masked.Count(weight => weight == 0), Is.EqualTo(masked.Length / 2).Within(masked.Length / 10));
        Assert.That(masked.Zip(before, (m, b) => m == 0 || m == 2 * b), Is.All.True);
        Assert.That(network.Layers[0].RecurrentWeights.data<float>().ToArray(), Is.EqualTo(before));
    }

    private float[] Weights(FitRecipe recipe, int seed)
    {
        float[] weights = [];
        Fit(recipe, seed, null, network => weights = [.. network.parameters().SelectMany(parameter => parameter.data<float>().ToArray())]);
        return weights;
    }

    private FitResult Fit(FitRecipe recipe, int seed, Listener? listener, Action<CharacterNetwork>? fitted = null, CancellationToken cancellation = default)
    {
        using EncodedNames train = Toy.Names(data, Split.Train), validation = Toy.Names(data, Split.Validation);
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, seed);
        using DropConnect noise = new(network, recipe.WeightDropout);
        FitResult result = new TrainingLoop(network, recipe, train, validation, seed) { Perturbations = [noise], Progress = listener }.Run(cancellation);
        fitted?.Invoke(network);
        return result;
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }

    private sealed class Listener(Action<FitProgress> heard) : IProgress<FitProgress>
    {
        public void Report(FitProgress value) => heard(value);
    }
}
