using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Evaluation;

[TestFixture]
public sealed class PairedDifferenceTests
{
    [Test]
    public void The_difference_is_that_of_the_means_a_symbol()
    {
        NameCost[] first = [new(10, 0, 5), new(6, 0, 3)], second = [new(12, 0, 5), new(5, 0, 3)];

        LossDifference difference = PairedDifference.Of(first, second)!;

        Assert.That(difference.Nats, Is.EqualTo(16.0 / 8 - 17.0 / 8).Within(1e-12));
        Assert.That(difference.IsBehind, Is.False);
    }

    [Test]
    public void A_model_that_costs_the_same_more_a_symbol_of_every_name_is_behind_without_any_error()
    {
        NameCost[] first = [new(5.5, 0, 5), new(3.3, 0, 3), new(8.8, 0, 8)], second = [new(5, 0, 5), new(3, 0, 3), new(8, 0, 8)];

        LossDifference difference = PairedDifference.Of(first, second)!;

        Assert.That(difference.Nats, Is.EqualTo(0.1).Within(1e-12));
        Assert.That(difference.StandardError, Is.EqualTo(0).Within(1e-12));
        Assert.That(difference.IsBehind && difference.IsClear);
    }

    [Test]
    public void The_error_is_the_spread_of_the_difference_over_many_draws_of_names()
    {
        Random random = new(5);
        List<LossDifference> draws = [.. Enumerable.Range(0, 2000).Select(_ => Draw(random, 60))];

        double mean = draws.Average(draw => draw.Nats);
        double spread = Math.Sqrt(draws.Average(draw => Math.Pow(draw.Nats - mean, 2)));

        Assert.That(draws.Average(draw => draw.StandardError), Is.EqualTo(spread).Within(5).Percent);
    }

    [Test]
    public void A_difference_of_nothing_but_chance_is_clear_in_one_case_of_twenty()
    {
        Random random = new(6);

        double clear = Enumerable.Range(0, 2000).Average(_ => Draw(random, 60).IsClear ? 1.0 : 0);

        Assert.That(clear, Is.InRange(0.03, 0.07));
    }

    [Test]
    public void Of_one_name_no_error_can_be_told()
    {
        Assert.That(PairedDifference.Of([new NameCost(5, 0, 5)], [new NameCost(4, 0, 5)]), Is.Null);
    }

    [Test]
    public void Costs_of_different_names_are_refused()
    {
        Assert.That(() => PairedDifference.Of([new NameCost(5, 0, 5), new NameCost(5, 0, 5)], [new NameCost(5, 0, 5), new NameCost(5, 0, 6)]), Throws.ArgumentException);
        Assert.That(() => PairedDifference.Of([new NameCost(5, 0, 5)], []), Throws.ArgumentException);
    }

    /// <summary>Two models that are equally good, on names of 3 to 12 symbols.</summary>
    private static LossDifference Draw(Random random, int names)
    {
        NameCost[] first = [.. Enumerable.Range(0, names).Select(_ => Cost(random, random.Next(3, 13)))];
        NameCost[] second = [.. first.Select(cost => Cost(random, cost.Symbols))];
        return PairedDifference.Of(first, second)!;
    }

    private static NameCost Cost(Random random, int symbols) => new(Enumerable.Range(0, symbols).Sum(_ => 1 + random.NextDouble()), 0, symbols);
}
