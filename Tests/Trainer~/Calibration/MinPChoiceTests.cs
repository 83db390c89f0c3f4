using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Calibration;

[NeedsLibtorch]
public sealed class MinPChoiceTests
{
    private static readonly CalibrationRecipe Recipe = new() { Names = 500, MinP = 0.10, HighestMinP = 0.18, DistinctInHundred = 30, MostCopied = 1 };

    private readonly TrainingData data = Toy.Data();
    private ModelDefinition definition = new();

    [SetUp]
    public void Train()
    {
        using CharacterNetwork network = Toy.Fit(data, Toy.Shape(RecurrentCell.Gru), Toy.Fast with { Epochs = 2 }).Network;
        definition = ModelExporter.Define(network, data, priorPower: 1);
    }

    [Test]
    public void Every_nationality_takes_the_highest_share_where_names_stay_various()
    {
        Choose(Recipe);
        Assert.That(Shares(), Is.All.EqualTo(0.18).Within(1e-6));
        Assert.That(definition.MinWeight / (double)(1 << 24), Is.EqualTo(0.10).Within(1e-6));
    }

    [Test]
    public void A_nationality_whose_names_repeat_keeps_the_least_share()
    {
        Choose(Recipe with { DistinctInHundred = 100.5 });
        Assert.That(Shares(), Is.All.EqualTo(0.10).Within(1e-6));
    }

    [Test]
    public void So_does_one_whose_names_are_copies()
    {
        Choose(Recipe with { MostCopied = 0 });
        NameGenerator names = new(NameModel.Load(ModelFile.Write(definition)), 9);
        HashSet<string> known = [.. data.Rows.Select(row => row.Surname)];
        Assert.That(Enumerable.Range(0, 500).Count(_ => known.Contains(names.Next("Blue"))), Is.GreaterThan(0), "the toy's names are short: some are copies");
        Assert.That(Shares()[0], Is.EqualTo(0.10).Within(1e-6), "Blue");
    }

    [Test]
    public void Each_nationality_is_judged_by_its_own_names()
    {
        double[] distinct = [.. data.Nationalities.Select(DistinctInHundred)];
        Choose(Recipe with { DistinctInHundred = distinct.Order().ElementAt(1) - 1 });
        Assert.That(Shares()[Array.IndexOf(distinct, distinct.Max())], Is.GreaterThan(0.10));
        Assert.That(Shares()[Array.IndexOf(distinct, distinct.Min())], Is.LessThanOrEqualTo(Shares()[Array.IndexOf(distinct, distinct.Max())]));
    }

    [Test]
    public void What_was_chosen_before_is_dropped()
    {
        Choose(Recipe);
        byte[] once = ModelFile.Write(definition);
        Choose(Recipe with { DistinctInHundred = 100.5 });
        Choose(Recipe);
        Assert.That(ModelFile.Write(definition), Is.EqualTo(once));
    }

    [Test]
    public void A_model_without_nationalities_has_one_share()
    {
        TrainingData all = Toy.Data(unconditioned: true);
        using CharacterNetwork network = Toy.Fit(all, Toy.Shape(RecurrentCell.Gru, Conditioning.None), Toy.Fast with { Epochs = 2 }).Network;
        ModelDefinition model = ModelExporter.Define(network, all, priorPower: 1);
        MinPChoice.Choose(model, all, Recipe, 1, CancellationToken.None);
        Assert.That(model.MinWeight / (double)(1 << 24), Is.EqualTo(0.18).Within(1e-6));
    }

    [Test]
    public void A_choice_that_is_cancelled_ends() =>
        Assert.That(() => MinPChoice.Choose(definition, data, Recipe, 1, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    private void Choose(CalibrationRecipe recipe) => MinPChoice.Choose(definition, data, recipe, 1, CancellationToken.None);

    private double[] Shares() => [.. Enumerable.Range(0, data.Nationalities.Count).Select(i => definition.MinWeightOf(i) / (double)(1 << 24))];

    private double DistinctInHundred(string nationality)
    {
        NameGenerator names = new(NameModel.Load(ModelFile.Write(definition)), 1);
        NameRequest request = new() { Nationality = nationality, MinP = 0.12 };
        return Enumerable.Range(0, Recipe.Names).Select(_ => names.Next(request)).Chunk(100).Average(hundred => hundred.Distinct().Count());
    }
}
