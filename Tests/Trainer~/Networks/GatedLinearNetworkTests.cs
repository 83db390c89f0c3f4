using System;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Cognomen.Trainer.Tests.Networks;

[NeedsLibtorch]
public sealed class GatedLinearNetworkTests
{
    [Test]
    public void The_logits_of_a_name_do_not_depend_on_the_names_beside_it()
    {
        using IDisposable noGradient = no_grad();
        TrainingData data = Toy.Data();
        using GatedLinearNetwork network = Network(data);
        using EncodedNames names = Toy.Names(data, Split.Test);
        int[] all = [.. Enumerable.Range(0, names.Lengths.Length)];
        Cognomen.Trainer.Data.Batch together = names.Gather(all);
        Tensor logits = network.call(together.Inputs, together.Conditions).view(together.Inputs.shape[0], all.Length, -1);
        foreach (int name in all.Where(name => name % 7 == 0))
        {
            Cognomen.Trainer.Data.Batch alone = names.Gather([name]);
            Tensor own = network.call(alone.Inputs, alone.Conditions);
            Tensor same = logits.select(1, name).narrow(0, 0, own.shape[0]);
            Assert.That((own - same).abs().max().ToDouble(), Is.LessThan(1e-4));
        }
    }

    [Test]
    public void A_structure_comes_back_as_it_was_written_down()
    {
        TrainingData data = Toy.Data();
        using GatedLinearNetwork network = Network(data), again = (GatedLinearNetwork)CharacterNetwork.Create(network.Shape, data, 3);
        using System.IO.MemoryStream stream = new();
        using System.IO.BinaryWriter writer = new(stream);
        network.SaveStructure(writer);
        stream.Position = 0;
        again.LoadStructure(new System.IO.BinaryReader(stream));
        Assert.That(again.Index.Count, Is.EqualTo(network.Index.Count).And.GreaterThan(0));
    }

    [Test]
    public void More_sets_than_conditions_are_not_made()
    {
        TrainingData data = Toy.Data(unconditioned: true);
        using GatedLinearNetwork network = (GatedLinearNetwork)CharacterNetwork.Create(Toy.Shape(RecurrentCell.GatedLinear), data, 1);
        Assert.That(network.OwnInput.shape[0], Is.EqualTo(1));
        Assert.That(network.Output.Sets.shape[0], Is.EqualTo(1));
    }

    private static GatedLinearNetwork Network(TrainingData data)
    {
        GatedLinearNetwork network = (GatedLinearNetwork)CharacterNetwork.Create(Toy.Shape(RecurrentCell.GatedLinear), data, 3);
        using EncodedNames train = Toy.Names(data, Split.Train);
        FeatureSelection.Grow(network, train, new FeatureRecipe { FewestContexts = 2 }, 40);
        network.eval();
        return network;
    }
}
