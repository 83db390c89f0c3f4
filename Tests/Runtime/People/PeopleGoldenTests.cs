#nullable enable

using System;
using System.IO;
using Cognomen.Determinism;
using NUnit.Framework;

namespace Cognomen.Tests.People
{
    /// <summary>People never change: the bundled models give those that were written down.</summary>
    public sealed class PeopleGoldenTests
    {
        [Test]
        public void The_bundled_models_give_the_people_that_were_written_down() => Compare("people", PeopleText.Write());

        [Test]
        public void People_in_their_own_script_are_those_that_were_written_down() => Compare("people-in-script", PeopleScriptText.Write());

        [Test]
        public void People_asked_for_in_every_way_are_those_that_were_written_down()
        {
            string expected = File.ReadAllText(TestModels.PackagePath("Tests/Goldens~/people.hash")).Replace("\r\n", "\n");
            string actual = PeopleSweep.Write();
            Assert.That(actual, Is.EqualTo(expected));
        }

        private static void Compare(string golden, string text)
        {
            string[] expected = TestModels.Golden(golden).Split('\n');
            string[] actual = text.Split('\n');
            for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
                Assert.That(actual[i], Is.EqualTo(expected[i]), "Tests/Goldens~/" + golden + ".txt line " + (i + 1));
            Assert.That(actual.Length, Is.EqualTo(expected.Length));
        }
    }
}
