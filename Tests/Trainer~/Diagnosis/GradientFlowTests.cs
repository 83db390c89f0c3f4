using System;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Diagnosis;
using Cognomen.Trainer.Networks;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Diagnosis;

[NeedsLibtorch]
public sealed class GradientFlowTests
{
    private const int Lag = 6, Sequences = 3, Hidden = 12;

    [Test]
    public void A_linear_cell_returns_what_its_matrix_makes_of_the_gradient()
    {
        using DisposeScope scope = NewDisposeScope();
        using RecurrentNetwork network = New(RecurrentCell.ElmanRelu);
        const double Share = 0.5;
        using (no_grad())
        {
            // Half the state is kept at each step, and all units stay above zero, where the cell is linear.
            network.Layers[0].RecurrentWeights.copy_(eye(Hidden) * Share);
            network.Layers[0].InputBias.fill_(10);
        }
        GradientFlow flow = GradientFlow.Of(network, Draw());
        for (int lag = 0; lag <= Lag; lag++)
            Assert.That(flow.Hidden[lag] / flow.Hidden[0], Is.EqualTo(Math.Pow(Share, lag)).Within(1e-4 * Math.Pow(Share, lag)));
        Assert.That(flow.Memory, Is.Null);
    }

    [Test]
    public void Gradients_of_every_cell_are_those_of_finite_differences([Values(RecurrentCell.Elman, RecurrentCell.ElmanRelu, RecurrentCell.Gru, RecurrentCell.Lstm)] RecurrentCell cell)
    {
        using DisposeScope scope = NewDisposeScope();
        using RecurrentNetwork network = New(cell);
        SymbolBatch batch = Draw();
        GradientFlow flow = GradientFlow.Of(network, batch);
        foreach (int lag in new[] { 0, 2, 5 })
        {
            Assert.That(flow.Hidden[lag], Is.EqualTo(ByDifferences(network, batch, lag, memory: false)).Within(2).Percent, $"hidden state, {lag} steps back");
            if (cell == RecurrentCell.Lstm && lag > 0)
                Assert.That(flow.Memory![lag], Is.EqualTo(ByDifferences(network, batch, lag, memory: true)).Within(2).Percent, $"memory, {lag} steps back");
        }
    }

    [Test]
    public void Gates_that_do_not_read_the_memory_return_their_product()
    {
        using DisposeScope scope = NewDisposeScope();
        NetworkShape shape = Toy.Shape(RecurrentCell.GatedLinear, Conditioning.None) with { Hidden = Hidden, InputSets = 1, HiddenSets = 1 };
        using GatedLinearNetwork network = new(shape, RecallTask.Symbols, ConditionSet.Unconditioned, [[.. Enumerable.Range(1, RecallTask.Symbols - 1)]], 7);
        const double Share = 0.75;
        using (no_grad())
        {
            // The forget gates read nothing but their bias.
            network.Feedback.Sets.zero_();
            network.Bias.Sets.narrow(2, 0, Hidden).fill_(Math.Log(Share / (1 - Share)));
            foreach (SetMixture part in network.Input)
                part.Sets.narrow(2, 0, Hidden).zero_();
        }

        GradientFlow flow = GradientFlow.Of(network, Draw());
        for (int lag = 0; lag <= Lag; lag++)
            Assert.That(flow.Hidden[lag] / flow.Hidden[0], Is.EqualTo(Math.Pow(Share, lag)).Within(1e-4));
    }

    [Test]
    public void Careful_weights_let_more_of_the_gradient_come_back_than_uniform_ones([Values(RecurrentCell.Elman, RecurrentCell.ElmanRelu)] RecurrentCell cell)
    {
        using DisposeScope scope = NewDisposeScope();
        using RecurrentNetwork careful = New(cell), uniform = New(cell, careful: false);
        Assert.That(Returned(careful), Is.GreaterThan(10 * Returned(uniform)));

        static double Returned(RecurrentNetwork network) => GradientFlow.Of(network, Draw()).Hidden is var norms ? norms[Lag] / norms[0] : 0;
    }

    /// <summary>The mean over sequences of the norm of central differences of the loss, one unit of the state after the other.</summary>
    private static double ByDifferences(RecurrentNetwork network, SymbolBatch batch, int lag, bool memory)
    {
        using IDisposable noGradient = no_grad();
        const double Step = 4e-3;
        int steps = (int)batch.Inputs.shape[0];
        LayerState[] state = network.InitialStates(batch.Conditions);
        network.Continue(batch.Inputs.narrow(0, 0, steps - lag), batch.Conditions, state);
        LayerState start = state[0];
        double[,] gradient = new double[Sequences, Hidden];
        for (int unit = 0; unit < Hidden; unit++)
        {
            Tensor nudge = zeros(1, Sequences, Hidden);
            nudge[.., .., unit] = Step;
            double[] above = Losses(nudge), below = Losses(-nudge);
            for (int i = 0; i < Sequences; i++)
                gradient[i, unit] = (above[i] - below[i]) / (2 * Step);
        }
        return Enumerable.Range(0, Sequences).Average(i => Math.Sqrt(Enumerable.Range(0, Hidden).Sum(unit => gradient[i, unit] * gradient[i, unit])));

        double[] Losses(Tensor nudge)
        {
            LayerState[] moved = [memory ? start with { Memory = start.Memory! + nudge } : start with { Hidden = start.Hidden! + nudge }];
            if (lag > 0)
                network.Continue(batch.Inputs.narrow(0, steps - lag, lag), batch.Conditions, moved);
            Tensor logits = nn.functional.linear(moved[0].Hidden!.squeeze(0), network.OutputWeights, network.OutputBias).to(ScalarType.Float64);
            Tensor losses = nn.functional.cross_entropy(logits, batch.Targets[steps - 1], reduction: nn.Reduction.None);
            return [.. losses.data<double>()];
        }
    }

    private static SymbolBatch Draw()
    {
        using Generator generator = new(5, CPU);
        return new RecallTask(Lag, generator).Draw(Sequences);
    }

    private static RecurrentNetwork New(RecurrentCell cell, bool careful = true) =>
        new(Toy.Shape(cell, Conditioning.None) with { Hidden = Hidden, CarefulInitialisation = careful }, RecallTask.Symbols, ConditionSet.Unconditioned, 7);
}
