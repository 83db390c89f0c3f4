using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Trainer.Baseline;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Distillation;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Distillation;

[NeedsLibtorch]
public sealed class DistillationTests
{
    private readonly TrainingData data = Toy.Data();

    [Test]
    public void A_teacher_that_reads_symbol_by_symbol_says_what_it_says_of_whole_names(
        [Values(RecurrentCell.Elman, RecurrentCell.ElmanRelu, RecurrentCell.Gru, RecurrentCell.Lstm)] RecurrentCell cell, [Values(2, 3)] int conditioning)
    {
        using RecurrentNetwork network = new(Toy.Shape(cell, (Conditioning)conditioning), data.Symbols.Count, data.Conditions, 1);
        using NetworkTeacher teacher = new("teacher", network);
        (double[] weights, double nats) = MixtureWeights.Find([teacher], Names(Split.Test), CancellationToken.None);
        double whole = Quality.Of(SplitScorer.Measure(network, data, Split.Test).Select(row => row.Cost)).Nats!.Value;
        Assert.That(nats, Is.EqualTo(whole).Within(1e-4));
        Assert.That(weights, Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public void A_gated_linear_teacher_that_reads_symbol_by_symbol_says_what_it_says_of_whole_names()
    {
        using GatedLinearTeacher teacher = new("teacher", Linear(features: 0, seed: 1));
        double nats = MixtureWeights.Find([teacher], Names(Split.Test), CancellationToken.None).Nats;
        using GatedLinearNetwork same = Linear(features: 0, seed: 1);
        double whole = Quality.Of(SplitScorer.Measure(same, data, Split.Test).Select(row => row.Cost)).Nats!.Value;
        Assert.That(nats, Is.EqualTo(whole).Within(1e-4));
    }

    [Test]
    public void A_student_begins_with_the_weights_of_a_teacher_of_its_sizes_and_keeps_its_own_beside_one_of_others()
    {
        using GatedLinearNetwork teacher = Linear(features: 0, seed: 1), student = Linear(features: 40, seed: 2), other = Linear(features: 40, seed: 2);
        using FirstWeights first = new(teacher);
        Assert.That(Loss(student), Is.Not.EqualTo(Loss(teacher)).Within(1e-4));
        first.Give(student);
        Assert.That(Loss(student), Is.EqualTo(Loss(teacher)).Within(1e-6));
        using GatedLinearNetwork smaller = new(teacher.Shape with { Hidden = 12 }, data.Symbols.Count, data.Conditions, data.OwnSymbols, 1);
        using FirstWeights misfit = new(smaller);
        misfit.Give(other);
        using GatedLinearNetwork untouched = Linear(features: 40, seed: 2);
        Assert.That(Loss(other), Is.EqualTo(Loss(untouched)));
    }

    [Test]
    public void The_better_teacher_is_heard_more()
    {
        using NetworkTeacher novice = new("novice", new RecurrentNetwork(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, 1));
        (double[] weights, double nats) = MixtureWeights.Find([novice, NGrams()], Names(Split.Validation), CancellationToken.None);
        double alone = MixtureWeights.Find([NGrams()], Names(Split.Validation), CancellationToken.None).Nats;
        Assert.That(weights[1], Is.GreaterThan(0.8));
        Assert.That(weights.Sum(), Is.EqualTo(1).Within(1e-9));
        Assert.That(nats, Is.LessThanOrEqualTo(alone + 1e-9));
    }

    [Test]
    public void A_student_learns_its_teacher_from_names_that_the_teacher_makes_up()
    {
        using Generator generator = new(1, CPU);
        SoftNamesBuilder builder = new(NGrams(), 20, generator);
        builder.AddReal(Names(Split.Train), CancellationToken.None);
        builder.AddInvented([.. Enumerable.Range(0, 400).Select(i => (i % 4, Math.Min(i % 4, 2)))], CancellationToken.None);
        using SoftNames softNames = builder.Build();
        using EncodedNames validation = Toy.Names(data, Split.Validation);
        using RecurrentNetwork student = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, 1);
        FitResult result = new TrainingLoop(student, Toy.Fast, softNames, validation, 1).Run(CancellationToken.None);
        double taught = MixtureWeights.Find([NGrams()], Names(Split.Validation), CancellationToken.None).Nats;
        Assert.That(softNames.Lengths.Length, Is.EqualTo(Names(Split.Train).Count + 400));
        Assert.That(result.ValidationLoss, Is.LessThan(taught + 0.1));
    }

    [Test]
    public void Soft_targets_that_are_certain_cost_what_symbols_cost()
    {
        using DisposeScope scope = NewDisposeScope();
        List<LabelledName> names = [.. Names(Split.Train).Take(20)];
        using Generator generator = new(1, CPU);
        SoftNamesBuilder builder = new(new Certain(names, data.Symbols.Count), 20, generator);
        builder.AddReal(names, CancellationToken.None);
        using SoftNames soft = builder.Build();
        using EncodedNames hard = new(names);
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, 1);
        int[] rows = [3, 0, 11, 7];
        Assert.That(Loss(network, soft.Gather(rows)), Is.EqualTo(Loss(network, hard.Gather(rows))).Within(0.01));
    }

    [Test]
    public void Weights_that_do_not_fit_the_teachers_are_refused() =>
        Assert.That(() => new TeacherMixture([NGrams()], [0.5, 0.5]), Throws.ArgumentException.With.Message.Contains("2 weights for 1 teachers"));

    private static double Loss(RecurrentNetwork network, Batch batch) => batch.Loss(network.call(batch.Inputs, batch.Conditions)).ToDouble();

    private GatedLinearNetwork Linear(int features, int seed) =>
        new(Toy.Shape(RecurrentCell.GatedLinear) with { Features = features }, data.Symbols.Count, data.Conditions, data.OwnSymbols, seed);

    private double Loss(CharacterNetwork network) => Quality.Of(SplitScorer.Measure(network, data, Split.Test).Select(row => row.Cost)).Nats!.Value;

    private List<LabelledName> Names(Split split) => [.. data.In(split).Select(data.Label)];

    private KneserNeyTeacher NGrams() => new(KneserNeyModel.Fit(
        [.. Names(Split.Train).Select(name => (name.Symbols, name.Condition))],
        [.. Names(Split.Validation).Select(name => (name.Symbols, name.Condition))],
        new KneserNeyOptions(data.Symbols.Count, data.Conditions.Count)));

    /// <summary>Knows every name beforehand.</summary>
    private sealed class Certain(IReadOnlyList<LabelledName> names, int symbols) : ITeacher
    {
        public string Name => "certain";

        public ITeacherWalk Begin(IReadOnlyList<int> conditions) => new Walk(names, symbols);

        private sealed class Walk(IReadOnlyList<LabelledName> names, int symbols) : ITeacherWalk
        {
            private int[] present = [.. Enumerable.Range(0, names.Count)];
            private int step;

            public Tensor Read(ReadOnlySpan<int> read)
            {
                Tensor certain = zeros(present.Length, symbols);
                int[] next = TeacherRollout.NextSymbols(names, present, step++);
                for (int i = 0; i < next.Length; i++)
                    certain[i, Math.Max(next[i], SymbolTable.Boundary)] = tensor(1f);
                return certain;
            }

            public void Keep(ReadOnlySpan<int> kept)
            {
                int[] old = present;
                present = [.. kept.ToArray().Select(place => old[place])];
            }

            public void Dispose()
            {
                // Holds nothing.
            }
        }
    }
}
