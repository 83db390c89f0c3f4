using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Cognomen.Format;
using Cognomen.Trainer.Calibration;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Report;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Calibration;

[NeedsLibtorch]
public sealed class EndingBiasTests
{
    private const int Names = 1_000;

    private static readonly CalibrationRecipe Quick = new() { Rounds = 8, Names = 800, PriorStrength = 5 };

    [TestCase(false)]
    [TestCase(true)]
    public void Calibrated_names_are_as_long_as_real_ones(bool unconditioned)
    {
        TrainingData data = Toy.Data(unconditioned);
        ModelDefinition model = Model(data);
        double before = Farthest(model, data);
        EndingBias.Fit(model, data, Quick, seed: 1, CancellationToken.None);
        double after = Farthest(model, data);
        Assert.That(before, Is.GreaterThan(0.15), "a network that hardly learned has lengths of its own");
        Assert.That(after, Is.LessThan(0.12));
    }

    [Test]
    public void The_same_seed_gives_the_same_biases_whatever_was_there_before()
    {
        TrainingData data = Toy.Data();
        ModelDefinition once = Model(data), again = Model(data);
        EndingBias.Fit(once, data, Quick, seed: 3, CancellationToken.None);
        EndingBias.Fit(again, data, Quick, seed: 4, CancellationToken.None);
        Assert.That(again.Parameters.EndingBias, Is.Not.EqualTo(once.Parameters.EndingBias));
        EndingBias.Fit(again, data, Quick, seed: 3, CancellationToken.None);
        Assert.That(ModelFile.Write(again), Is.EqualTo(ModelFile.Write(once)));
    }

    [Test]
    public void A_calibration_that_is_cancelled_ends()
    {
        TrainingData data = Toy.Data();
        Assert.That(() => EndingBias.Fit(Model(data), data, Quick, 1, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_chance_to_end_at_each_length_gives_back_the_lengths()
    {
        double[] lengths = [0, 100, 300, 400, 200, 0];
        double[] hazards = LengthTargets.Hazards(lengths);
        double left = 1;
        List<double> found = [0];
        foreach (double hazard in hazards.Skip(1))
        {
            found.Add(left * hazard * 1000);
            left *= 1 - hazard;
        }
        Assert.That(found, Is.EqualTo(lengths).Within(0.5));
        Assert.That(hazards.Skip(1), Is.All.GreaterThan(0).And.All.LessThan(1));
    }

    [Test]
    public void Test_names_are_no_targets_and_few_names_are_doubted()
    {
        TrainingData data = Toy.Data();
        LengthTargets targets = new(data, longest: 20);
        int condition = data.Conditions.Of(0);
        int[] real = [.. data.Rows.Where(row => row.Split != Split.Test && row.Nationality == data.Nationalities[0]).Select(row => row.Surname.Length)];
        double[] counted = [.. Enumerable.Range(0, 21).Select(length => (double)real.Count(other => other == length))];
        double[] elsewhere = new double[21];
        elsewhere[15] = 500;
        Assert.That(targets.Hazards(condition, elsewhere, priorStrength: 0), Is.EqualTo(LengthTargets.Hazards(counted)).Within(1e-9));
        counted[15] = 50;
        Assert.That(targets.Hazards(condition, elsewhere, priorStrength: 50), Is.EqualTo(LengthTargets.Hazards(counted)).Within(1e-9));
        Assert.That(targets.Longest, Is.EqualTo(data.In(Split.Train).Concat(data.In(Split.Validation)).Max(row => row.Surname.Length)));
    }

    private static ModelDefinition Model(TrainingData data)
    {
        NetworkShape shape = Toy.Shape(RecurrentCell.Gru, data.Conditions.IsConditioned ? Conditioning.EveryStep : Conditioning.None);
        using CharacterNetwork network = Toy.Fit(data, shape, Toy.Fast with { Epochs = 2 }).Network;
        return ModelExporter.Define(network, data, priorPower: 1);
    }

    /// <summary>The greatest distance of the lengths of a form's names from the real ones, those that were fitted to.</summary>
    private static double Farthest(ModelDefinition definition, TrainingData data)
    {
        NameModel model = NameModel.Load(ModelFile.Write(definition));
        NameGenerator names = new(model, seed: 99);
        NameRequest[] requests = model.Nationalities.Count == 0
            ? [new NameRequest()]
            : [.. definition.Nationalities.SelectMany(entry => entry.Genders.Select(gender => new NameRequest { Nationality = entry.Name, Gender = gender }))];
        return requests.Select((request, condition) =>
        {
            int[] given = [.. Enumerable.Range(0, Names).Select(_ => names.Next(request).Length)];
            int[] real = [.. data.In(Split.Train).Concat(data.In(Split.Validation)).Where(row => data.Label(row).Condition == condition).Select(row => row.Surname.Length)];
            return KolmogorovSmirnov.Distance(real, given);
        }).Max();
    }
}
