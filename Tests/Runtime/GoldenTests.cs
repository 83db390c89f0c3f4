#nullable enable

using System;
using System.IO;
using Cognomen.Determinism;
using NUnit.Framework;

namespace Cognomen.Tests
{
    /// <summary>Names never change: each model gives the names that were written down.</summary>
    public sealed class GoldenTests
    {
        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void A_frozen_model_gives_the_names_that_were_written_down(string name) => Check(TestModels.Load(name), name);

        [Test]
        public void The_bundled_model_gives_the_names_that_were_written_down()
        {
            if (!File.Exists(TestModels.PackagePath("Data/Surnames.cognomen")))
                Assert.Ignore("Data/Surnames.cognomen does not exist: there is no bundled model yet.");
            Check(NameModel.Bundled, "bundled");
        }

        private static void Check(NameModel model, string name)
        {
            string[] expected = TestModels.Golden(name).Split('\n');
            string[] actual = GoldenText.For(model).Split('\n');
            for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
                Assert.That(actual[i], Is.EqualTo(expected[i]), "Tests/Goldens~/" + name + ".txt line " + (i + 1));
            Assert.That(actual.Length, Is.EqualTo(expected.Length), "lines of Tests/Goldens~/" + name + ".txt");
        }
    }
}
