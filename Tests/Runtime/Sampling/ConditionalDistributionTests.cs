#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>Names under a condition against all names of a small model, listed with their exact probabilities.</summary>
    public sealed class ConditionalDistributionTests
    {
        private const int Draws = 20000;

        private static readonly SmallModel Five = new SmallModel("gru", 5);
        private static readonly SmallModel Three = new SmallModel("lstm", 3);

        [Test]
        public void Names_at_a_temperature_follow_the_model_at_that_temperature() =>
            Follows(new NameRequest { Nationality = "Corvic", Temperature = 0.6, MinP = 0 }, _ => true, 0.6);

        [Test]
        public void Names_of_asked_lengths_follow_the_model_under_that_condition() =>
            Follows(new NameRequest { Nationality = "Corvic", MinLength = 2, MaxLength = 4, MinP = 0 }, name => name.Length >= 2 && name.Length <= 4);

        [Test]
        public void Names_with_an_asked_beginning_follow_the_model_under_that_condition()
        {
            string beginning = Likeliest(3).Substring(0, 2);
            Follows(new NameRequest { Nationality = "Corvic", StartsWith = beginning.ToUpperInvariant() }, name => Begins(name, beginning));
        }

        [Test]
        public void Names_with_an_asked_beginning_and_length_follow_the_model_under_both([Values(17, 18, 19)] long seed)
        {
            string beginning = Likeliest(3).Substring(0, 1);
            var request = new NameRequest { Nationality = "Corvic", StartsWith = beginning, MinLength = 4, Temperature = 1.5 };
            Follows(request, name => Begins(name, beginning) && name.Length >= 4, 1.5, seed);
        }

        [Test]
        public void Names_in_few_characters_follow_the_model_under_that_condition()
        {
            string allowed = string.Concat(Five.Names("Corvic").Keys.SelectMany(name => name).Distinct().OrderBy(letter => letter).Where((_, i) => i != 2));
            Follows(new NameRequest { Nationality = "Corvic", AllowedCharacters = allowed }, name => name.All(letter => allowed.Contains(letter)));
        }

        [Test]
        public void Names_with_a_common_ending_follow_the_model_under_that_condition()
        {
            string name = Likeliest(3);
            string ending = name.Substring(name.Length - 1);
            Follows(new NameRequest { Nationality = "Corvic", EndsWith = ending }, text => Ends(text, ending));
        }

        [Test]
        public void The_nationality_of_a_name_with_an_asked_beginning_follows_from_that_beginning()
        {
            string beginning = Three.Names("Ardish").OrderByDescending(name => name.Value).First(name => name.Key.Length == 3).Key.Substring(0, 1);
            ChiSquare.Check(Count(Three, new NameRequest { StartsWith = beginning }, Draws), Three.WhereAny(name => Begins(name, beginning)));
        }

        [Test]
        public void Symbols_left_out_without_a_correction_would_be_seen()
        {
            // What the other tests guard against: leaving out at each step what cannot succeed, and no more.
            ILookup<string, (string, double)> longer = Enumerable.Range(0, 4)
                .SelectMany(length => Five.Names("Corvic").Where(name => name.Key.Length > length).GroupBy(name => name.Key.Substring(0, length + 1)))
                .ToLookup(group => group.Key.Substring(0, group.Key.Length - 1), group => (group.Key, group.Sum(name => name.Value)));
            ILookup<string, (string, double)> ends = Five.Names("Corvic").Where(name => name.Key.Length >= 4)
                .ToLookup(name => name.Key.Substring(0, 4), name => (name.Key, name.Value));
            var random = new Random(5);
            var names = new List<string>();
            while (names.Count < 2000)
            {
                string name = "";
                while (name.Length < 4)
                    name = Draw(random, longer[name].ToList());
                names.Add(Draw(random, ends[name].ToList()));
            }

            Dictionary<string, double> exact = Five.Where("Corvic", name => name.Length >= 4);
            Assert.That(() => ChiSquare.Check(ChiSquare.Count(names), exact), Throws.InstanceOf<AssertionException>());
        }

        [TestCase("Corvic", 5)]
        [TestCase("Ardish", 3)]
        public void Names_with_a_rare_ending_are_near_the_model_under_that_condition(string nationality, int maxLength)
        {
            SmallModel model = maxLength == 5 ? Five : Three;
            string ending = RareEnding(model, nationality);
            Dictionary<string, int> drawn = Count(model, new NameRequest { Nationality = nationality, EndsWith = ending }, 3000);
            Assert.That(drawn.Keys, Is.All.EndsWith(ending).IgnoreCase);
            IsNear(drawn, model.Where(nationality, name => Ends(name, ending)));
        }

        [Test]
        public void Names_of_any_nationality_with_a_rare_part_are_near_the_model_under_that_condition()
        {
            string part = RareEnding(Three, "Ardish");
            Dictionary<string, double> exact = Three.WhereAny(name => name.Contains(part, StringComparison.OrdinalIgnoreCase));
            IsNear(Count(Three, new NameRequest { Contains = part }, 3000), exact);
        }

        private static void Follows(NameRequest request, Func<string, bool> keeps, double temperature = 1, long seed = 17) =>
            ChiSquare.Check(Count(Five, request, Draws, seed), Five.Where("Corvic", keeps, temperature));

        // Drawing 3,000 names alone leaves a distance of about 0.02.
        private static void IsNear(Dictionary<string, int> drawn, Dictionary<string, double> exact)
        {
            double distance = TotalVariation.Of(drawn, exact);
            TestContext.Out.WriteLine($"total variation {distance:F3}");
            Assert.That(distance, Is.LessThan(0.06));
        }

        private static Dictionary<string, int> Count(SmallModel model, NameRequest request, int draws, long seed = 17)
        {
            var names = new NameGenerator(model.Model, seed);
            return ChiSquare.Count(Enumerable.Range(0, draws).Select(i => names.NameAt(i, request)));
        }

        // An ending that free draws meet about once in a thousand or less.
        private static string RareEnding(SmallModel model, string nationality) => model.Names(nationality)
            .Where(name => name.Key.Length >= 2)
            .GroupBy(name => name.Key.Substring(name.Key.Length - 2).ToLowerInvariant())
            .Select(group => (group.Key, Probability: group.Sum(name => name.Value)))
            .Where(ending => ending.Probability < 0.001)
            .OrderByDescending(ending => ending.Probability)
            .ThenBy(ending => ending.Key, StringComparer.Ordinal)
            .First().Key;

        private static string Likeliest(int length) =>
            Five.Names("Corvic").Where(name => name.Key.Length >= length).OrderByDescending(name => name.Value).First().Key;

        private static string Draw(Random random, List<(string Text, double Weight)> choices)
        {
            double at = random.NextDouble() * choices.Sum(choice => choice.Weight);
            foreach ((string text, double weight) in choices)
            {
                at -= weight;
                if (at < 0)
                    return text;
            }

            return choices[choices.Count - 1].Text;
        }

        private static bool Begins(string name, string with) => name.StartsWith(with, StringComparison.OrdinalIgnoreCase);

        private static bool Ends(string name, string with) => name.EndsWith(with, StringComparison.OrdinalIgnoreCase);
    }
}
