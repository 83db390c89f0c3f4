#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>
    /// Names come as often as the model says, and neighbours tell nothing of each other. Seeds are fixed: each test has p = 0.001 and never
    /// flakes.
    /// </summary>
    public sealed class DistributionTests
    {
        private const int Names = 20_000;

        private static readonly NameRequest Short = new NameRequest { Blocklist = NameBlocklist.None, Nationality = "Corvic", MaxLength = 4 };
        private static readonly NameRequest ShortHot = new NameRequest { Blocklist = NameBlocklist.None, Nationality = "Corvic", MaxLength = 4, MinLength = 2, Temperature = 1.7 };

        // A prior, two forms and surrogate pairs.
        private static readonly NameRequest ShortOfAny = new NameRequest { Blocklist = NameBlocklist.None, MaxLength = 2, Gender = Gender.Feminine };

        [TestCaseSource(typeof(TestModels), nameof(TestModels.Conditioned))]
        public void First_symbols_and_lengths_come_as_often_as_the_model_says(string name)
        {
            NameModel model = TestModels.Load(name);
            foreach (NameRequest request in new[] { Short, ShortHot, ShortOfAny })
            {
                Dictionary<string, double> exact = ExactDistribution.Of(model, request);
                var names = new NameGenerator(model, 2024);
                string[] drawn = Enumerable.Range(0, Names).Select(i => names.NameAt(i, request)).ToArray();
                ChiSquare.Check(ChiSquare.Count(drawn.Select(First)), ExactDistribution.Of(exact, First));
                ChiSquare.Check(
                    ChiSquare.Count(drawn.Select(First).Zip(drawn, (first, full) => (first, full.Length))),
                    ExactDistribution.Of(exact, text => (First(text), text.Length)));
            }
        }

        [TestCaseSource(typeof(TestModels), nameof(TestModels.Conditioned))]
        public void Whole_names_of_keys_come_as_often_as_the_model_says(string name)
        {
            NameModel model = TestModels.Load(name);
            var names = new NameGenerator(model, 6);
            Dictionary<string, int> drawn = ChiSquare.Count(Enumerable.Range(0, Names).Select(i => names.NameFor("villager " + i, Short)));
            ChiSquare.Check(drawn, ExactDistribution.Of(model, Short));
        }

        [Test]
        public void Names_without_nationalities_come_as_often_as_the_model_says()
        {
            NameModel model = TestModels.Load("unconditioned");
            var request = new NameRequest { Blocklist = NameBlocklist.None, MaxLength = 2 };
            var names = new NameGenerator(model, 1);
            Dictionary<string, int> drawn = ChiSquare.Count(Enumerable.Range(0, Names).Select(i => names.NameFor(i, request)));
            ChiSquare.Check(drawn, ExactDistribution.Of(model, request));
        }

        [Test]
        public void Neighbouring_positions_tell_nothing_of_each_other([Values(1, 2, 3, 4, 5, 8, 256)] int lag) =>
            Independent(i => Name(1, i), i => Name(1, i + lag));

        [Test]
        public void Neighbouring_numbers_of_entities_tell_nothing_of_each_other([Values(1, 2, 10, 65536)] int lag)
        {
            var names = new NameGenerator(TestModels.Any, 8);
            Independent(i => names.NameFor(i, Short), i => names.NameFor(i + lag, Short));
        }

        [Test]
        public void Neighbouring_keys_tell_nothing_of_each_other()
        {
            var names = new NameGenerator(TestModels.Any, 8);
            Independent(i => names.NameFor("npc" + i, Short), i => names.NameFor("npc" + (i + 1), Short));
        }

        [Test]
        public void Seeds_that_differ_in_one_bit_give_unrelated_streams([Values(0, 1, 7, 31, 32, 62, 63)] int bit) =>
            Independent(i => Name(5, i), i => Name(5 ^ (1L << bit), i));

        [Test]
        public void Neighbouring_seeds_tell_nothing_of_each_other() => Independent(i => Name(i, 0), i => Name(i + 1, 0));

        [Test]
        public void Positions_ids_and_keys_tell_nothing_of_each_other()
        {
            var names = new NameGenerator(TestModels.Any, 8);
            Independent(i => names.NameAt(i, Short), i => names.NameFor(i, Short));
            Independent(i => names.NameFor(i, Short), i => names.NameFor(i.ToString(), Short));
        }

        [Test]
        public void A_second_attempt_tells_nothing_of_the_first()
        {
            // The first name at each index is refused: what is given out is the second.
            var names = new NameGenerator(TestModels.Any, 8);
            Independent(i => names.NameAt(i, Short), i =>
            {
                int seen = 0;
                return names.NameAt(i, new NameRequest { Blocklist = NameBlocklist.None, Nationality = "Corvic", MaxLength = 4, Accept = _ => ++seen == 2 });
            });
        }

        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void Names_of_a_frozen_model_vary_end_and_use_every_symbol(string name)
        {
            NameModel model = TestModels.Load(name);
            var names = new NameGenerator(model, 3);
            foreach (string? nationality in model.Nationalities.DefaultIfEmpty())
            {
                var request = new NameRequest { Blocklist = NameBlocklist.None, Nationality = nationality };
                string[] drawn = Enumerable.Range(0, 2000).Select(i => names.NameAt(i, request)).ToArray();
                Assert.That(drawn.Average(text => text.Length), Is.InRange(2.5, 11), nationality);
                Assert.That(drawn.Distinct().Count(), Is.GreaterThan(700), nationality);
            }

            Assert.That(Enumerable.Range(0, 2000).Average(i => names.NameAt(i).Length), Is.InRange(4, 9));
            string all = string.Concat(Enumerable.Range(0, 5000).Select(i => names.NameAt(i)));
            foreach (string symbol in model.Alphabet)
                Assert.That(all, Does.Contain(symbol));
        }

        private static string Name(long seed, long index) => new NameGenerator(TestModels.Any, seed).NameAt(index, Short);

        private static void Independent(Func<int, string> a, Func<int, string> b)
        {
            var firsts = new List<(string, string)>();
            var lengths = new List<(string, string)>();
            for (int i = 0; i < Names / 2; i++)
            {
                string left = a(i);
                string right = b(i);
                firsts.Add((First(left), First(right)));
                lengths.Add((left.Length.ToString(), right.Length.ToString()));
            }

            ChiSquare.CheckIndependence(firsts);
            ChiSquare.CheckIndependence(lengths);
        }

        private static string First(string name) => char.IsHighSurrogate(name[0]) ? name.Substring(0, 2) : name.Substring(0, 1);
    }
}
