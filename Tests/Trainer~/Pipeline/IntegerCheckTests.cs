using Cognomen.Trainer.Pipeline;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Pipeline;

public sealed class IntegerCheckTests
{
    [TestCase(2.206, 2.206)]
    [TestCase(2.22, 2.21)]
    [TestCase(2.20, 2.21)]
    public void Near_figures_are_well(double integers, double floats) => Assert.That(IntegerCheck.Warning(integers, floats), Is.Null);

    [TestCase(2.25, 2.2, "Rounding costs too much")]
    [TestCase(2.206, 2.379, "integers give 2.2060 nats a symbol and floats 2.3790: at most 0.02 between them is expected. The floats")]
    [TestCase(double.NaN, 2.2, "integers give NaN")]
    public void Figures_far_apart_in_either_direction_are_warned_of(double integers, double floats, string message) =>
        Assert.That(IntegerCheck.Warning(integers, floats), Does.Contain(message));
}
