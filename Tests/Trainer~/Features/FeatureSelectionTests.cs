using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Features;

[NeedsLibtorch]
public sealed class FeatureSelectionTests
{
    private static readonly FeatureRecipe Recipe = new() { FewestContexts = 2 };

    [Test]
    public void Features_lower_the_loss_of_a_network_that_knows_nothing()
    {
        TrainingData data = Toy.Data();
        using GatedLinearNetwork network = Network(data);
        using EncodedNames train = Toy.Names(data, Split.Train);
        double before = Loss(network, train);
        FeatureSelection.Grow(network, train, Recipe, 40);
        Assert.That(network.Index.Count, Is.EqualTo(40));
        Assert.That(Loss(network, train), Is.LessThan(before - 0.1));
    }

    [Test]
    public void No_feature_is_chosen_twice()
    {
        TrainingData data = Toy.Data();
        using GatedLinearNetwork network = Network(data);
        using EncodedNames train = Toy.Names(data, Split.Train);
        FeatureSelection.Grow(network, train, Recipe, 20);
        FeatureSelection.Grow(network, train, Recipe, 20);
        string[] all = [.. network.Index.Contexts().SelectMany(context => context.Features.Select(feature => $"{context.Group} {string.Join(',', context.Context)} {feature.Symbol}"))];
        Assert.That(all, Has.Length.EqualTo(40).And.Unique);
    }

    [Test]
    public void The_same_network_and_names_give_the_same_features()
    {
        TrainingData data = Toy.Data();
        using EncodedNames train = Toy.Names(data, Split.Train);
        float[][] weights = [.. Enumerable.Range(0, 2).Select(_ =>
        {
            using GatedLinearNetwork network = Network(data);
            FeatureSelection.Grow(network, train, Recipe, 40);
            return network.FeatureWeights.data<float>().ToArray();
        })];
        Assert.That(weights[1], Is.EqualTo(weights[0]).And.Some.Not.Zero);
    }

    private static GatedLinearNetwork Network(TrainingData data) => (GatedLinearNetwork)CharacterNetwork.Create(Toy.Shape(RecurrentCell.GatedLinear), data, 3);

    private static double Loss(GatedLinearNetwork network, EncodedNames names)
    {
        using System.IDisposable noGradient = no_grad();
        network.eval();
        Cognomen.Trainer.Data.Batch batch = names.Gather([.. Enumerable.Range(0, names.Lengths.Length)]);
        return batch.Loss(network.call(batch.Inputs, batch.Conditions)).ToDouble() / batch.Symbols;
    }
}
