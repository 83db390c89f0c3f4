using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Trainer.Export;
using Cognomen.Trainer.Fitting;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Quantisation;
using Cognomen.Training;
using NUnit.Framework;
using TorchSharp.Modules;

namespace Cognomen.Trainer.Tests.Fitting;

[NeedsLibtorch]
public sealed class MatrixFakeQuantiserTests
{
    [Test]
    public void A_step_sees_the_weights_that_the_model_will_hold([Values(4, 6)] int bits, [Values(false, true)] bool conditioned)
    {
        Conditioning conditioning = conditioned ? Conditioning.EveryStep : Conditioning.None;
        using RecurrentNetwork network = Network(conditioning);
        ModelParameters exported = NetworkQuantiser.Quantise(network, bits);
        using MatrixFakeQuantiser rounding = new(network, bits);
        rounding.Apply();
        ModelParameters seen = NetworkQuantiser.Quantise(network, 8);
        rounding.Undo();
        Assert.That(Values(seen.Recurrent!), Is.EqualTo(Values(exported.Recurrent!)).Within(0.006));
        Assert.That(Values(seen.Output!), Is.EqualTo(Values(exported.Output!)).Within(0.006));
        Assert.That(Values(seen.InputSymbol!), Is.EqualTo(Values(exported.InputSymbol!)).Within(0.006));
        if (conditioning != Conditioning.None)
            Assert.That(Values(seen.InputCondition!), Is.EqualTo(Values(exported.InputCondition!)).Within(0.006));
    }

    [Test]
    public void The_fine_weights_come_back()
    {
        using RecurrentNetwork network = Network(Conditioning.EveryStep);
        float[] before = [.. network.parameters().SelectMany(Floats)];
        using MatrixFakeQuantiser rounding = new(network, 4);
        rounding.Apply();
        Assert.That(network.parameters().SelectMany(Floats), Is.Not.EqualTo(before));
        rounding.Undo();
        Assert.That(network.parameters().SelectMany(Floats), Is.EqualTo(before));
    }

    [Test]
    public void A_network_that_was_fitted_with_rounded_weights_loses_less_by_rounding()
    {
        const int Bits = 4;
        TrainingData data = Toy.Data();
        NetworkShape shape = Toy.Shape(RecurrentCell.Lstm);
        using CharacterNetwork plain = Toy.Fit(data, shape, Toy.Fast).Network;
        using EncodedNames train = Toy.Names(data, Split.Train), validation = Toy.Names(data, Split.Validation);
        using RecurrentNetwork aware = new(shape, data.Symbols.Count, data.Conditions, 1);
        using (MatrixFakeQuantiser rounding = new(aware, Bits))
            new TrainingLoop(aware, Toy.Fast, train, validation, 1) { Perturbations = [rounding] }.Run(default);
        Assert.That(Cost(aware, data, Bits) - Cost(aware, data, 8), Is.LessThan((Cost(plain, data, Bits) - Cost(plain, data, 8)) / 2));
    }

    private static double Cost(CharacterNetwork network, TrainingData data, int bits)
    {
        ModelDefinition model = ModelExporter.Define(network, data, 1, bits);
        List<MeasuredRow> rows = SplitScorer.Measure(NameModel.Load(ModelFile.Write(model)), data, Split.Validation, default);
        return SplitQuality.Of(rows).Overall.All.Nats!.Value;
    }

    private static RecurrentNetwork Network(Conditioning conditioning)
    {
        TrainingData data = Toy.Data(unconditioned: conditioning == Conditioning.None);
        return new RecurrentNetwork(Toy.Shape(RecurrentCell.Gru, conditioning), data.Symbols.Count, data.Conditions, 3);
    }

    private static IEnumerable<float> Floats(Parameter parameter) => parameter.data<float>().ToArray();

    /// <summary>What a matrix stands for, as shares of its largest magnitude.</summary>
    private static double[] Values(QuantisedMatrix matrix)
    {
        double[] values = [.. matrix.Weights.Select((weight, i) => weight * (double)matrix.Multipliers[i / matrix.Columns])];
        double largest = values.Max(Math.Abs);
        return [.. values.Select(value => value / largest)];
    }
}
