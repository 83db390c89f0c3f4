using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Calibration;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Calibration;

public sealed class EndingShareTests
{
    private const double Uncalibrated = 1.8;

    private readonly ModelDefinition definition = new();

    [SetUp]
    public void SetBiases() => definition.Parameters.EndingBias = [1000, -400];

    [TestCase(0.0, ExpectedResult = 1, Description = "biases that cost nothing")]
    [TestCase(0.04, ExpectedResult = 1, Description = "less than half of the lead")]
    [TestCase(0.06, ExpectedResult = 0.75)]
    [TestCase(0.15, ExpectedResult = 0.25)]
    [TestCase(1.0, ExpectedResult = 0)]
    public double What_is_kept_costs_no_more_than_half_of_the_lead_over_the_n_grams(double cost) =>
        EndingShare.Choose(definition, Uncalibrated, Uncalibrated + 0.1, () => Uncalibrated + cost * Kept);

    [Test]
    public void A_model_without_a_lead_keeps_what_costs_next_to_nothing()
    {
        Assert.That(EndingShare.Choose(definition, Uncalibrated, Uncalibrated - 0.1, () => Uncalibrated + 0.005 * Kept), Is.EqualTo(0.5));
        Assert.That(definition.Parameters.EndingBias, Is.EqualTo(new short[] { 500, -200 }));
    }

    [TestCase(0.0, ExpectedResult = 0)]
    [TestCase(0.001, ExpectedResult = 0)]
    [TestCase(0.0026, ExpectedResult = 0.5)]
    [TestCase(-0.0026, ExpectedResult = 0.5)]
    public double A_model_that_is_level_with_the_n_grams_gives_away_no_more_than_what_lies_between(double lead) =>
        EndingShare.Choose(definition, Uncalibrated, Uncalibrated + lead, () => Uncalibrated + 0.005 * Kept);

    private double Kept => definition.Parameters.EndingBias.Max() / 1000.0;
}
