using System;
using Cognomen.Trainer.Report;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Report;

public sealed class FidelityTotalTests
{
    private static readonly Fidelity Large = new(HeldOut: 900, Real: 0.9, Unseen: 0.8, Generated: 0.81, New: 0.7, MistakenFor: null);

    private static readonly Fidelity Small = new(HeldOut: 100, Real: 0.5, Unseen: null, Generated: 0.3, New: 0.2, MistakenFor: "Large");

    private static readonly Fidelity Unmeasured = new(HeldOut: 0, Real: 0, Unseen: null, Generated: 0.1, New: 0.1, MistakenFor: null);

    [Test]
    public void By_names_a_nationality_weighs_as_many_as_it_has_held_out_names()
    {
        FidelityTotal total = FidelityTotal.ByNames([Large, Small, Unmeasured])!;
        Assert.That(total.Real, Is.EqualTo(0.86).Within(1e-12));
        Assert.That(total.Generated, Is.EqualTo(0.759).Within(1e-12));
        Assert.That(total.Ratio, Is.EqualTo(0.759 / 0.86).Within(1e-12));
    }

    [Test]
    public void By_nationality_the_small_weigh_as_much_as_the_large()
    {
        FidelityTotal total = FidelityTotal.ByNationality([Large, Small, Unmeasured])!;
        Assert.That((total.Nationalities, total.HeldOut), Is.EqualTo((2, 1000)));
        Assert.That(total.Real, Is.EqualTo(0.7).Within(1e-12));
        Assert.That(total.Generated, Is.EqualTo(0.555).Within(1e-12));
        Assert.That(total.RealStandardError, Is.EqualTo(Math.Sqrt((0.09 / 900) + (0.25 / 100)) / 2).Within(1e-12));
    }

    [Test]
    public void A_rate_that_a_nationality_has_not_is_left_out_of_its_mean()
    {
        FidelityTotal total = FidelityTotal.ByNationality([Large, Small])!;
        Assert.That(total.Unseen, Is.EqualTo(0.8).Within(1e-12));
        Assert.That(total.New, Is.EqualTo(0.45).Within(1e-12));
    }

    [Test]
    public void Nothing_measured_is_no_total() => Assert.That(FidelityTotal.ByNationality([Unmeasured]), Is.Null);
}
