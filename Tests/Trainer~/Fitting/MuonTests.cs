using System;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using NUnit.Framework;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Fitting;

[NeedsLibtorch]
public sealed class MuonTests
{
    private const double Rate = 0.01;

    [Test]
    public void Every_direction_of_every_gate_moves_nearly_alike([Values(RecurrentCell.Elman, RecurrentCell.Gru, RecurrentCell.Lstm)] RecurrentCell cell)
    {
        using RecurrentNetwork network = Network(cell);
        using Muon muon = new(network, 0);
        foreach (Parameter weights in muon.Parameters)
        {
            long gates = network.Shape.Gates, rows = weights.shape[0] / gates, columns = weights.shape[1];
            Assert.That(rows, Is.EqualTo(network.Shape.Hidden));
            using Tensor moved = Moved(muon, weights, 1);
            using Tensor singular = linalg.svdvals(moved.view(gates, rows, columns));
            double[] shares = [.. singular.data<float>().Select(value => value / (0.2 * Rate * Math.Sqrt(Math.Max(rows, columns))))];
            Assert.That(shares, Has.Length.EqualTo(gates * Math.Min(rows, columns)));

            // Directions that the gradient hardly has are brought up less; the usual one is brought to about 1.
            Assert.That(shares.Max(), Is.LessThan(1.3));
            Assert.That(shares.Order().ElementAt(shares.Length / 10), Is.GreaterThan(0.6));
        }
    }

    [Test]
    public void A_step_is_as_long_for_a_small_gradient_as_for_a_large_one()
    {
        using RecurrentNetwork network = Network(RecurrentCell.Lstm), twin = Network(RecurrentCell.Lstm);
        using Muon muon = new(network, 0), other = new(twin, 0);
        using Tensor small = Moved(muon, muon.Parameters.First(), 1e-3f), large = Moved(other, other.Parameters.First(), 1e3f);
        Assert.That(small.data<float>().ToArray(), Is.EqualTo(large.data<float>().ToArray()).Within(2e-5));
    }

    [Test]
    public void A_gradient_of_zero_moves_nothing_and_decay_shrinks_the_weights()
    {
        using RecurrentNetwork network = Network(RecurrentCell.Gru);
        using Muon muon = new(network, 0.5);
        Parameter weights = muon.Parameters.First();
        float[] before = [.. weights.data<float>()];
        using Tensor moved = Moved(muon, weights, 0);
        Assert.That(weights.data<float>().ToArray(), Is.EqualTo(before.Select(weight => weight * (1 - 0.5 * Rate))).Within(1e-7));
    }

    [Test]
    public void What_was_written_down_goes_on_alike()
    {
        using RecurrentNetwork network = Network(RecurrentCell.Lstm), twin = Network(RecurrentCell.Lstm);
        using Muon muon = new(network, 0), other = new(twin, 0);
        using Tensor first = Moved(muon, muon.Parameters.First(), 1);
        using MemoryStream stream = new();
        muon.Save(new BinaryWriter(stream));
        stream.Position = 0;
        other.Load(new BinaryReader(stream));
        using Tensor second = Moved(muon, muon.Parameters.First(), 1), resumed = Moved(other, other.Parameters.First(), 1);
        Assert.That(resumed.data<float>().ToArray(), Is.EqualTo(second.data<float>().ToArray()).Within(1e-7));
    }

    [Test]
    public void A_network_learns_the_order_of_letters_by_it()
    {
        TrainingData data = Toy.Data();
        double loss = Toy.Fit(data, Toy.Shape(RecurrentCell.Lstm), Toy.Fast with { Muon = true }).Result.ValidationLoss;
        Assert.That(loss, Is.LessThan(Toy.FrequencyLoss(data) * 0.7));
    }

    private static RecurrentNetwork Network(RecurrentCell cell)
    {
        TrainingData data = Toy.Data();
        return new RecurrentNetwork(Toy.Shape(cell), data.Symbols.Count, data.Conditions, 3);
    }

    /// <summary>How far weights move at a first step along a gradient of random numbers times a scale.</summary>
    private static Tensor Moved(Muon muon, Parameter weights, float scale)
    {
        using Generator generator = new(5);
        using Tensor gradient = randn(weights.shape, generator: generator) * scale;
        using Tensor before = weights.detach().clone();
        weights.grad?.zero_();
        using (Tensor loss = (weights * gradient).sum())
            loss.backward();
        muon.Step(Rate);
        return weights.detach() - before;
    }
}
