using System.Linq;
using Cognomen.Trainer.Networks;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Networks;

[NeedsLibtorch]
public sealed class InitialisationTests
{
    [Test]
    public void Recurrent_weights_of_every_gate_are_orthogonal([Values(RecurrentCell.Elman, RecurrentCell.Gru, RecurrentCell.Lstm)] RecurrentCell cell)
    {
        using DisposeScope scope = NewDisposeScope();
        using RecurrentNetwork network = New(cell);
        for (int gate = 0; gate < network.Shape.Gates; gate++)
        {
            Tensor square = network.Layers[0].RecurrentWeights.narrow(0, gate * 24, 24).detach();
            Assert.That((square.mm(square.t()) - eye(24)).abs().max().ToSingle(), Is.LessThan(1e-5));
        }
    }

    [Test]
    public void A_rectified_cell_begins_by_remembering_all()
    {
        using DisposeScope scope = NewDisposeScope();
        using RecurrentNetwork network = New(RecurrentCell.ElmanRelu);
        Assert.That(network.Layers[0].RecurrentWeights.detach().allclose(eye(24)), Is.True);
    }

    [Test]
    public void An_LSTM_begins_by_not_forgetting()
    {
        using RecurrentNetwork network = New(RecurrentCell.Lstm);
        float[] bias = [.. network.Layers[0].InputBias.data<float>()];
        Assert.That(bias[24..48], Is.All.EqualTo(1f));
        Assert.That(bias.Where((_, i) => i is < 24 or >= 48), Is.All.EqualTo(0f));
    }

    [Test]
    public void Careful_initialisation_can_be_switched_off()
    {
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru) with { CarefulInitialisation = false }, 9, Toy.Data().Conditions, 1);
        float[] bias = [.. network.Layers[0].InputBias.data<float>()];
        Assert.That(bias.Distinct().Count(), Is.GreaterThan(60));
        Assert.That(bias, Is.All.InRange(-1 / System.Math.Sqrt(24), 1 / System.Math.Sqrt(24)));
    }

    [Test]
    public void Networks_of_one_seed_are_the_same_and_of_another_are_not()
    {
        using RecurrentNetwork one = New(RecurrentCell.Lstm), again = New(RecurrentCell.Lstm), other = New(RecurrentCell.Lstm, seed: 2);
        Assert.That(Weights(again), Is.EqualTo(Weights(one)));
        Assert.That(Weights(other), Is.Not.EqualTo(Weights(one)));
    }

    private static RecurrentNetwork New(RecurrentCell cell, int seed = 1) => new(Toy.Shape(cell), 9, Toy.Data().Conditions, seed);

    private static float[] Weights(RecurrentNetwork network) => [.. network.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
}
