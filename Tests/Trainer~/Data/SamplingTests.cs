using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Fitting;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Data;

public sealed class SamplingTests
{
    private static readonly int[] Classes = [.. Enumerable.Repeat(0, 900), .. Enumerable.Repeat(1, 100)];

    [Test]
    public void Power_one_takes_every_row_once() =>
        Assert.That(new ClassSampler(Classes, 1).Epoch(new Random(1)), Is.EquivalentTo(Enumerable.Range(0, 1000)));

    [Test]
    public void Power_zero_takes_every_class_equally_often() =>
        Assert.That(new ClassSampler(Classes, 0).Epoch(new Random(1)).Count(row => Classes[row] == 1), Is.EqualTo(500));

    [Test]
    public void A_power_between_lifts_the_small_class_by_its_root()
    {
        int[] rows = new ClassSampler(Classes, 0.5).Epoch(new Random(1));
        Assert.That(rows.Count(row => Classes[row] == 1), Is.EqualTo(250));
        Assert.That(rows.Where(row => Classes[row] == 1).GroupBy(row => row).Select(group => group.Count()), Is.All.InRange(2, 3));
    }

    [Test]
    public void A_power_out_of_range_is_refused([Values(-0.1, 1.1, double.NaN)] double alpha) =>
        Assert.That(() => new ClassSampler(Classes, alpha), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Batches_hold_every_row_once_and_are_nearly_of_one_length()
    {
        Random random = new(3);
        int[] lengths = [.. Enumerable.Range(0, 1000).Select(_ => random.Next(3, 20))];
        List<int[]> batches = LengthBuckets.Cut([.. Enumerable.Range(0, 1000)], lengths, 32, random);
        Assert.That(batches.SelectMany(batch => batch), Is.EquivalentTo(Enumerable.Range(0, 1000)));
        int padded = batches.Sum(batch => batch.Length * batch.Max(row => lengths[row]));
        Assert.That(padded, Is.LessThan(1.06 * lengths.Sum()));
        Assert.That(batches.Select(batch => lengths[batch[0]]), Is.Not.Ordered);
    }

    [Test]
    public void The_learning_rate_rises_to_its_highest_and_falls_to_its_last()
    {
        LearningRate rate = new(new FitRecipe { LearningRate = 0.01, WarmUp = 0.1, FinalRate = 0.05 }, 100);
        double[] rates = [.. Enumerable.Range(0, 101).Select(rate.At)];
        Assert.That(rates[..10], Is.Ordered);
        Assert.That(rates.Max(), Is.EqualTo(0.01).Within(1e-9));
        Assert.That(rates[10..], Is.Ordered.Descending);
        Assert.That(rates[100], Is.EqualTo(0.0005).Within(1e-9));
    }

    [Test]
    public void Without_a_schedule_the_learning_rate_stays() =>
        Assert.That(Enumerable.Range(0, 50).Select(new LearningRate(new FitRecipe { Schedule = false, LearningRate = 0.02 }, 50).At), Is.All.EqualTo(0.02));
}
