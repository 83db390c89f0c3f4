using System.IO;
using System.Linq;
using System.Text;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Features;

public sealed class TripledLettersTests
{
    [Test]
    public void A_letter_that_is_doubled_in_the_corpus_must_not_be_tripled() =>
        Assert.That(Absent("Anna", "Hanna", "Elba"), Is.EqualTo(new[] { "nnn" }));

    [Test]
    public void A_letter_that_is_tripled_in_the_corpus_may_be() => Assert.That(Absent("Annna", "Elba"), Is.Empty);

    [Test]
    public void A_capital_counts_as_its_small_letter() => Assert.That(Absent("Aaro", "Elba"), Is.EquivalentTo(new[] { "AaA", "Aaa" }));

    [Test]
    public void Signs_that_are_no_letters_may_repeat() => Assert.That(Absent("A''b", "Elba"), Is.Empty);

    [Test]
    [NeedsLibtorch]
    public void A_model_gives_no_tripled_letter_even_where_its_network_loves_them()
    {
        TrainingData data = Data("Anna", "Hanna", "Elba", "Annel");
        using GatedLinearNetwork network = (GatedLinearNetwork)CharacterNetwork.Create(Toy.Shape(RecurrentCell.GatedLinear), data, 3);
        int n = data.Symbols.Encode("n")[0];
        network.Index.Add(0, [n, n], n);
        using (TorchSharp.torch.no_grad())
            network.FeatureWeights.fill_(6);
        ModelDefinition definition = ModelExporter.Define(network, data, priorPower: 1);
        NameGenerator names = new(NameModel.Load(ModelFile.Write(definition)), seed: 1);
        NameRequest request = new() { MinP = 0.02 };
        Assert.That(Enumerable.Range(0, 2000).Select(_ => names.Next(request)).Where(name => name.Contains("nnn")), Is.Empty);
        Assert.That(Enumerable.Range(0, 2000).Select(_ => names.Next(request)).Where(name => name.Contains("nn")), Is.Not.Empty);
    }

    private static string[] Absent(params string[] names)
    {
        TrainingData data = Data(names);
        return [.. TripledLetters.Absent(data).Select(ngram => data.Symbols.Decode([ngram.Context[1], ngram.Context[0], ngram.Symbol]))];
    }

    private static TrainingData Data(params string[] names)
    {
        string csv = "surname,nationality,split\n" + string.Concat(names.Select(name => $"{name},Red,train\n"));
        return new TrainingData(Corpus.Parse("names.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv))), unconditioned: false);
    }
}
