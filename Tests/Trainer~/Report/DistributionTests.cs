using System;
using System.Linq;
using Cognomen.Trainer.Report;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Report;

public sealed class DistributionTests
{
    [Test]
    public void The_distance_is_the_greatest_difference_of_the_shares_up_to_a_length()
    {
        // Up to 4: 3 of 4 and 1 of 4.
        Assert.That(KolmogorovSmirnov.Distance([3, 4, 4, 5], [4, 5, 5, 6]), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(KolmogorovSmirnov.Distance([3, 4], [4, 3]), Is.EqualTo(0).Within(1e-12));
        Assert.That(KolmogorovSmirnov.Distance([1, 2], [7, 8]), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Chance_gives_larger_distances_to_smaller_samples()
    {
        Random random = new(1);
        int[] lengths = [.. Enumerable.Range(0, 5000).Select(_ => random.Next(3, 11))];
        (double median, double percentile) = KolmogorovSmirnov.Noise(lengths, 100, 1);
        (double _, double largeSample) = KolmogorovSmirnov.Noise(lengths, 2500, 1);
        Assert.That(percentile, Is.GreaterThan(median));

        // For numbers without ties the table says 1.36 / sqrt(n); ties make it less.
        Assert.That(percentile, Is.InRange(0.08, 0.136));
        Assert.That(largeSample, Is.InRange(0.08 / 5, 0.136 / 5));
    }

    [Test]
    public void Letters_are_compared_whatever_their_case_and_order()
    {
        LetterFit fit = LetterFit.Of(["Abba", "ab"], ["aB"]);
        Assert.That(fit.Distance, Is.EqualTo(0).Within(1e-12));
        LetterFit apart = LetterFit.Of(["aaab"], ["abbb"]);
        Assert.That(apart.Distance, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(apart.Letters[0], Is.EqualTo(new LetterShare("a", 0.75, 0.25)));
    }

    [Test]
    public void Nationalities_count_the_same_in_the_mean_of_letters()
    {
        LetterFit mean = LetterFit.Mean([LetterFit.Of(["aaaaaaaa"], ["aaaaaaaa"]), LetterFit.Of(["b"], ["a"])]);
        Assert.That(mean.Letters.Single(share => share.Letter == "b").Real, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(mean.Distance, Is.EqualTo(0.5).Within(1e-12));
    }

    [Test]
    public void Novelty_tells_learned_held_out_and_new_names_apart()
    {
        Novelty novelty = Novelty.Of(new NameGroup("Elf", ["Ela", "Elo"], ["Elu", "Elo"], [], ["Ela", "Ela", "Elu", "Elax", "Xyz"]));
        Assert.That(novelty.InTraining, Is.EqualTo(0.4).Within(1e-12));
        Assert.That(novelty.InHeldOut, Is.EqualTo(0.2).Within(1e-12));
        Assert.That(novelty.New, Is.EqualTo(0.4).Within(1e-12));
        Assert.That(novelty.HeldOutSeen, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(novelty.Edits, Is.EqualTo(2).Within(1e-12), "Elax is one edit from Ela, Xyz three from anything");
        Assert.That(novelty.HeldOutEdits, Is.EqualTo(1).Within(1e-12));
        Assert.That(novelty.OneEdit, Is.EqualTo(0.5).Within(1e-12));
    }
}
