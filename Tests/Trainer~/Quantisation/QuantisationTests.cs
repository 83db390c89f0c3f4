using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Quantisation;

[NeedsLibtorch]
public sealed class QuantisationTests
{
    [Test]
    public void Integers_cost_at_most_a_hundredth_of_a_nat([Values] RecurrentCell cell, [Values(0, 1, 2, 3)] int conditioning)
    {
        TrainingData data = Toy.Data(unconditioned: conditioning == 0);
        using CharacterNetwork network = Toy.Fit(data, Toy.Shape(cell, (Conditioning)conditioning) with { OutputCondition = conditioning == 2 }, Toy.Fast).Network;
        double integers = Nats(SplitScorer.Measure(Export(network, data), data, Split.Test, CancellationToken.None));
        double floats = Nats(SplitScorer.Measure(network, data, Split.Test));
        Assert.That(integers, Is.EqualTo(floats).Within(0.01));
    }

    [Test]
    public void Every_name_costs_in_integers_what_it_costs_in_floats_before_training_too([Values] RecurrentCell cell)
    {
        TrainingData data = Toy.Data();
        using CharacterNetwork network =
            CharacterNetwork.Create(Toy.Shape(cell, Conditioning.Both) with { CarefulInitialisation = cell == RecurrentCell.ElmanRelu }, data, 3);
        List<MeasuredRow> integers = SplitScorer.Measure(Export(network, data), data, Split.Test, CancellationToken.None);
        List<MeasuredRow> floats = SplitScorer.Measure(network, data, Split.Test);
        double[] differences = [.. integers.Zip(floats, (left, right) => (left.Cost.Nats - right.Cost.Nats) / right.Cost.Symbols)];
        Assert.That(differences, Is.All.InRange(-0.02, 0.02));
        Assert.That(integers.Select(row => row.IsFeminine), Has.Some.True);
    }

    [Test]
    public void A_model_says_what_its_data_are()
    {
        TrainingData data = Toy.Data();
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru), data.Symbols.Count, data.Conditions, 1);
        ModelDefinition model = ModelExporter.Define(network, data, priorPower: 1);
        NationalityEntry red = model.Nationalities[2];
        Assert.That(model.Nationalities.Select(entry => entry.Name), Is.EqualTo(new[] { "Blue", "Green", "Red" }));
        Assert.That(red.Genders, Is.EqualTo(new[] { Gender.Masculine, Gender.Feminine }));
        Assert.That(model.Nationalities[0].Genders, Is.EqualTo(new[] { Gender.Unmarked }));
        Assert.That(string.Concat(model.Nationalities[0].Symbols.Select(symbol => model.Alphabet[symbol])), Is.EqualTo("Maeilo"));
        Assert.That(red.Prior, Is.GreaterThan(model.Nationalities[0].Prior));
        Assert.That(model.Nationalities.Sum(entry => entry.Prior), Is.EqualTo(1_000_000).Within(3));
        Assert.That(model.MaxSymbols, Is.EqualTo(data.In(Split.Train).Max(row => row.Surname.Length) + 2));
    }

    [Test]
    public void A_network_of_two_layers_is_refused()
    {
        TrainingData data = Toy.Data();
        using RecurrentNetwork network = new(Toy.Shape(RecurrentCell.Gru) with { Layers = 2 }, data.Symbols.Count, data.Conditions, 1);
        Assert.That(() => ModelExporter.Define(network, data, 1), Throws.ArgumentException.With.Message.Contains("2 layers; a model has 1"));
    }

    private static NameModel Export(CharacterNetwork network, TrainingData data) => NameModel.Load(ModelFile.Write(ModelExporter.Define(network, data, 0.5)));

    private static double Nats(IReadOnlyList<MeasuredRow> rows) => Quality.Of(rows.Select(row => row.Cost)).Nats!.Value;
}
