#nullable enable

using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class LossDifferenceTests
    {
        [Test]
        public void The_difference_is_that_of_the_means_a_symbol()
        {
            LossDifference? difference = LossDifference.Of(new[] { (10.0, 12.0, 5), (6.0, 5.0, 3) });

            Assert.That(difference!.Nats, Is.EqualTo(-1.0 / 8).Within(1e-12));
            Assert.That(difference.IsBehind, Is.False);
            Assert.That(difference.ToString(), Does.StartWith("−0.125 ± "));
        }

        [Test]
        public void One_name_has_no_error_and_so_no_difference()
        {
            LossDifference? difference = LossDifference.Of(new[] { (10.0, 12.0, 5) });

            Assert.That(difference, Is.Null);
            Assert.That(LossDifference.Summary(difference), Does.Contain("too few names"));
        }

        [TestCase(5.5, 5.0, "A predicts better")]
        [TestCase(5.0, 5.5, "B predicts better")]
        [TestCase(5.0, 5.0, "Neither predicts clearly better")]
        public void The_summary_names_the_better_model(double second, double first, string words)
        {
            LossDifference? difference = LossDifference.Of(new[] { (second, first, 5), (second, first, 5), (second, first, 5) });

            Assert.That(LossDifference.Summary(difference), Does.StartWith(words));
        }
    }
}
