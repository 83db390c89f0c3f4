using System;
using System.Linq;
using Cognomen.Format;
using Cognomen.Inference;
using CsCheck;
using NUnit.Framework;

namespace Cognomen.Tests.Inference;

/// <summary>The gated linear recurrence gives the same integers with vectors of every width as without any.</summary>
public sealed class GatedLinearTwinTests
{
    private const int Iterations = 150;
    private const int Steps = 9;

    private static readonly int[] Widths = [.. new[] { 128, 256, 512 }.Where(width => width <= GatedLinearNetwork.WidestVector)];

    [Test]
    public void Random_models_of_random_shapes() => Gen.Int[0, 1_000_000].Sample(seed => Agree(RandomGatedLinear.Any(seed), seed), iter: Iterations);

    [Test]
    public void Odd_sizes([Values(1, 2, 3, 4, 5)] int window, [Values(0, 1, 2, 3, 4, 5)] int contextLength)
    {
        ModelShape shape = new()
        {
            Hidden = 33,
            SymbolEmbedding = 7,
            Projection = 7,
            Window = window,
            InputSets = 3,
            HiddenSets = 2,
            ContextLength = contextLength,
            Symbols = 19,
        };
        Assert.That(Agree(RandomGatedLinear.Make(window, shape), contextLength));
    }

    [Test]
    public void The_largest_weights([Values(1, 100, 10_000)] int scale)
    {
        ModelShape shape = new() { Hidden = 512, SymbolEmbedding = 256, Projection = 256, Window = 2, InputSets = 16, HiddenSets = 16, Symbols = 9 };
        Assert.That(Agree(RandomGatedLinear.Make(1, shape, scale: scale), 1));
    }

    private static bool Agree(ModelDefinition model, int seed)
    {
        SymbolSet set = new([.. Enumerable.Range(0, model.Shape.Symbols)]);
        int[][] plain = Logits(new GatedLinearNetwork(model, 0), model.Shape, set, seed);
        return Widths.All(width => Logits(new GatedLinearNetwork(model, width), model.Shape, set, seed)
            .Zip(plain).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second)));
    }

    private static int[][] Logits(GatedLinearNetwork network, ModelShape shape, SymbolSet set, int seed)
    {
        Random random = new(seed);
        NetworkState state = network.NewState();
        int[][] logits = new int[shape.Conditions * Steps][];
        for (int i = 0; i < logits.Length; i++)
        {
            int condition = i / Steps;
            if (i % Steps == 0)
                network.Begin(state, condition);
            network.Step(state, condition, i % Steps == 0 ? 0 : random.Next(shape.Symbols));
            logits[i] = network.Logits(state, condition, set, i % Steps).ToArray();
        }

        return logits;
    }
}
