using System.IO;
using System.Linq;
using NUnit.Framework;
using TorchSharp.Modules;
using static TorchSharp.torch;
using OwnAdamW = Cognomen.Trainer.Fitting.AdamW;
using Theirs = TorchSharp.Modules.AdamW;

namespace Cognomen.Trainer.Tests.Fitting;

[NeedsLibtorch]
public sealed class AdamWTests
{
    private const double Decay = 0.1;

    [Test]
    public void Updates_are_those_of_TorchSharps_own_bit_by_bit()
    {
        using Parameter matrix = Made(1, 5, 7), bias = Made(2, 5), twinMatrix = Made(1, 5, 7), twinBias = Made(2, 5);
        using OwnAdamW ours = new([matrix, bias], Decay);
        using Theirs theirs = optim.AdamW(
            [
                new Theirs.ParamGroup([twinMatrix], weight_decay: Decay),
                new Theirs.ParamGroup([twinBias], weight_decay: 0),
            ]);
        for (int step = 0; step < 20; step++)
        {
            double rate = 0.01 / (1 + step);
            foreach (Theirs.ParamGroup group in theirs.ParamGroups.Cast<Theirs.ParamGroup>())
                group.LearningRate = rate;
            Push(step, matrix, bias);
            Push(step, twinMatrix, twinBias);
            ours.Step(rate);
            theirs.step();
            Assert.That(Floats(matrix), Is.EqualTo(Floats(twinMatrix)));
            Assert.That(Floats(bias), Is.EqualTo(Floats(twinBias)));
        }
    }

    [Test]
    public void What_was_written_down_goes_on_alike()
    {
        using Parameter matrix = Made(1, 5, 7), twin = Made(1, 5, 7);
        using OwnAdamW first = new([matrix], Decay), second = new([twin], Decay);
        Push(1, matrix);
        first.Step(0.01);
        using MemoryStream stream = new();
        first.Save(new BinaryWriter(stream));
        stream.Position = 0;
        second.Load(new BinaryReader(stream));
        using (no_grad())
            twin.copy_(matrix);
        Push(2, matrix);
        Push(2, twin);
        first.Step(0.02);
        second.Step(0.02);
        Assert.That(Floats(twin), Is.EqualTo(Floats(matrix)));
    }

    [Test]
    public void What_has_no_gradient_stays()
    {
        using Parameter matrix = Made(1, 5, 7);
        float[] before = Floats(matrix);
        using OwnAdamW optimiser = new([matrix], Decay);
        optimiser.Step(0.01);
        Assert.That(Floats(matrix), Is.EqualTo(before));
    }

    private static Parameter Made(int seed, params long[] shape)
    {
        using Generator generator = new((ulong)seed);
        return new Parameter(randn(shape, generator: generator));
    }

    /// <summary>Gives parameters gradients of random numbers.</summary>
    private static void Push(int seed, params Parameter[] parameters)
    {
        using Generator generator = new((ulong)seed);
        foreach (Parameter parameter in parameters)
        {
            parameter.grad?.zero_();
            using Tensor gradient = randn(parameter.shape, generator: generator);
            using Tensor loss = (parameter * gradient).sum();
            loss.backward();
        }
    }

    private static float[] Floats(Parameter parameter) => parameter.data<float>().ToArray();
}
