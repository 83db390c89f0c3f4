using System.Linq;
using Cognomen.Trainer.Evaluation;
using NUnit.Framework;

namespace Cognomen.Trainer.Tests.Evaluation;

public sealed class VarietyTests
{
    [Test]
    public void It_is_the_mean_over_whole_hundreds()
    {
        string[] different = [.. Enumerable.Range(0, 100).Select(number => $"Name{number}")], halves = [.. different.Take(50), .. different.Take(50)];
        Assert.That(Variety.InHundred(different), Is.EqualTo(100));
        Assert.That(Variety.InHundred([.. different, .. halves, "Name1", "Name1"]), Is.EqualTo(75));
    }

    [Test]
    public void Fewer_than_a_hundred_names_say_nothing() => Assert.That(Variety.InHundred(["Name", "Name"]), Is.Null);
}
