using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cognomen.Trainer.Networks;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Networks;

public sealed class FeatureIndexTests
{
    private const int Symbols = 9;

    [Test]
    public void Features_of_every_context_read_last_are_found()
    {
        FeatureIndex index = new(2, 3);
        index.Add(0, [5], 1);
        index.Add(0, [5, 4], 2);
        index.Add(0, [5, 4, 0], 3);
        index.Add(2, [4, 0], 4);

        // Two names side by side: the boundary, 4, 5; and the boundary, 4, the end.
        Assert.That(Found(index, [0, 0, 4, 4, 5, 0], [0, 1]), Is.EqualTo(new[] { (3, 3), (4, 0), (4, 1), (4, 2) }));
    }

    [Test]
    public void Features_of_one_condition_are_not_those_of_another()
    {
        FeatureIndex index = new(2, 2);
        index.Add(1, [7], 1);
        Assert.That(Found(index, [0, 0, 7, 7], [0, 1]), Is.EqualTo(new[] { (2, 0) }));
    }

    [Test]
    public void A_context_does_not_reach_beyond_the_beginning()
    {
        FeatureIndex index = new(1, 3);
        index.Add(0, [0], 1);
        Assert.That(Found(index, [0, 3], [0]), Is.EqualTo(new[] { (0, 0) }));
    }

    [Test]
    public void An_index_comes_back_as_it_was_written_down()
    {
        FeatureIndex index = new(2, 3);
        index.Add(2, [1, 2], 3);
        index.Add(0, [4], 5);
        index.Add(2, [1, 2], 6);
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        index.Save(writer);
        stream.Position = 0;
        FeatureIndex again = new(2, 3);
        again.Load(new BinaryReader(stream));
        Assert.That(again.Count, Is.EqualTo(3));
        Assert.That(Lines(again), Is.EqualTo(Lines(index)));
        Assert.That(again.Contains(2, [1, 2], 6), Is.True);
        Assert.That(again.Contains(0, [1, 2], 6), Is.False);
    }

    private static string[] Lines(FeatureIndex index) =>
        [.. index.Contexts().Select(context => $"{context.Group}: {string.Join(',', context.Context)} -> {string.Join(',', context.Features)}").Order()];

    private static List<(int Row, int Feature)> Found(FeatureIndex index, long[] inputs, long[] told)
    {
        List<long> places = [], met = [];
        index.Find(inputs, told, Symbols, places, met);
        return [.. places.Zip(met, (place, feature) => ((int)(place / Symbols), (int)feature)).Order()];
    }
}
