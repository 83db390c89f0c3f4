#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests
{
    public sealed class NameRequestTests
    {
        [Test]
        public void A_contradiction_is_refused_with_the_property_and_its_value()
        {
            Refused(new NameRequest { MinLength = 5, MaxLength = 3 }, "MinLength is 5 and MaxLength is 3");
            Refused(new NameRequest { StartsWith = "Kowal", MaxLength = 4 }, "StartsWith is \"Kowal\" and MaxLength is 4");
            Refused(new NameRequest { EndsWith = "ski", MaxLength = 2 }, "EndsWith is \"ski\" and MaxLength is 2");
            Refused(new NameRequest { Contains = "abc", MaxLength = 1 }, "Contains is \"abc\" and MaxLength is 1");
            Refused(new NameRequest { Nationality = "Ardish", Blend = Weights(("Corvic", 1)) }, "Nationality is \"Ardish\" and Blend is set");
        }

        [Test]
        public void A_value_outside_its_range_is_refused_when_it_is_given()
        {
            Assert.That(() => new NameRequest { TopK = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new NameRequest { TopP = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new NameRequest { TopP = double.NaN }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new NameRequest { StartsWith = "" }, Throws.ArgumentException.With.Message.Contains("StartsWith"));
            Assert.That(() => new NameRequest { Blocklist = null! }, Throws.ArgumentNullException);
            Assert.That(() => new NameRequest { Blend = Weights(("Ardish", -1)) }, Throws.ArgumentException.With.Message.Contains("Ardish"));
            Assert.That(() => new NameRequest { Blend = Weights(("Ardish", 0)) }, Throws.ArgumentException.With.Message.Contains("Blend"));
        }

        [Test]
        public void A_copy_asks_for_the_same_in_every_property_but_those_that_are_set_anew()
        {
            var request = new NameRequest
            {
                Gender = Gender.Feminine,
                Blend = Weights(("Ardish", 2), ("Corvic", 1)),
                Temperature = 0.8,
                TopK = 7,
                TopP = 0.9,
                MinP = 0.01,
                MinLength = 3,
                MaxLength = 9,
                StartsWith = "a",
                EndsWith = "n",
                Contains = "r",
                AllowedCharacters = "abcnrA",
                Diacritics = DiacriticsRule.Fold,
                Casing = NameCasing.Upper,
                RealNames = RealNameRule.Avoid,
                Blocklist = NameBlocklist.None,
                Accept = _ => true,
            };
            var copy = new NameRequest(request);
            var plain = new NameRequest();
            foreach (System.Reflection.PropertyInfo property in typeof(NameRequest).GetProperties(
                System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            {
                Assert.That(property.GetValue(copy), Is.EqualTo(property.GetValue(request)), property.Name);

                // Nationality and Blend exclude each other.
                if (property.Name != nameof(NameRequest.Nationality))
                    Assert.That(property.GetValue(request), Is.Not.EqualTo(property.GetValue(plain)), property.Name);
            }

            Assert.That(new NameRequest(new NameRequest { Nationality = "Ardish" }).Nationality, Is.EqualTo("Ardish"));
            Assert.That(new NameRequest(request) { MaxLength = 5 }.MaxLength, Is.EqualTo(5));
            Assert.That(() => new NameRequest(null!), Throws.ArgumentNullException);
        }

        [Test]
        public void What_no_name_of_the_model_can_be_is_told_without_drawing()
        {
            ShortOf(new NameRequest { StartsWith = "ж" }, NameConstraint.StartsWith, "\"ж\"");
            ShortOf(new NameRequest { Nationality = "Corvic", EndsWith = "ж" }, NameConstraint.EndsWith, "\"ж\"");
            ShortOf(new NameRequest { Nationality = "Corvic", Contains = "ж" }, NameConstraint.Contains, "\"ж\"");
            ShortOf(new NameRequest { AllowedCharacters = "ж" }, NameConstraint.AllowedCharacters, "\"ж\"");
            ShortOf(new NameRequest { MinLength = 21 }, NameConstraint.Length, "21 or more");
        }

        [Test]
        public void What_is_refused_by_a_filter_ends_with_the_filter_as_the_reason()
        {
            var names = new NameGenerator(TestModels.Any);
            var request = new NameRequest { Accept = _ => false };
            Assert.That(names.TryNext(request, out string name, out NameShortfall? shortfall), Is.False);
            Assert.That(name, Is.Empty);
            Assert.That(shortfall!.Constraint, Is.EqualTo(NameConstraint.Accept));
            Assert.That(shortfall.Attempts, Is.EqualTo(1000));
            Assert.That(
                () => names.Next(request),
                Throws.TypeOf<NameShortfallException>().With.Property(nameof(NameShortfallException.Shortfall)).Property(nameof(NameShortfall.Constraint)).EqualTo(NameConstraint.Accept));
            Assert.That(names.Position, Is.EqualTo(2));
        }

        [Test]
        public void A_plain_name_that_keeps_a_condition_on_its_length_or_end_is_also_the_name_under_it()
        {
            var names = new NameGenerator(TestModels.Any, 6);
            var request = new NameRequest { Nationality = "Ardish", MinLength = 4, MaxLength = 8 };
            int kept = 0;
            for (int i = 0; i < 300; i++)
            {
                string plain = names.NameAt(i, "Ardish");
                if (plain.Length < 4 || plain.Length > 8)
                    continue;
                kept++;
                Assert.That(names.NameAt(i, request), Is.EqualTo(plain));
            }

            Assert.That(kept, Is.GreaterThan(50));
        }

        [Test]
        public void A_blend_of_one_is_the_plain_nationality_and_a_blend_does_not_depend_on_its_order()
        {
            var names = new NameGenerator(TestModels.Any, 6);
            var one = new NameRequest { Blend = Weights(("Ardish", 0.3), ("Corvic", 0)) };
            var left = new NameRequest { Blend = Weights(("Ardish", 0.7), ("Corvic", 0.3)) };
            var right = new NameRequest { Blend = Weights(("corvic", 3), ("ardish", 7)) };
            for (int i = 0; i < 200; i++)
            {
                Assert.That(names.NameAt(i, one), Is.EqualTo(names.NameAt(i, "Ardish")));
                Assert.That(names.NameAt(i, left), Is.EqualTo(names.NameAt(i, right)));
            }

            Assert.That(Enumerable.Range(0, 50).Select(i => names.NameAt(i, left)), Is.Not.EqualTo(Enumerable.Range(0, 50).Select(i => names.NameAt(i, one))));
        }

        [Test]
        public void The_likeliest_symbol_alone_gives_one_name_to_every_seed()
        {
            var request = new NameRequest { Nationality = "Ardish", TopK = 1 };
            string[] names = Enumerable.Range(0, 20).Select(i => Try(i, request)).Distinct().ToArray();
            Assert.That(names, Has.Length.EqualTo(1));
        }

        [Test]
        public void A_smaller_share_of_probability_gives_likelier_names()
        {
            double[] costs = new[] { 1, 0.8, 0.4 }.Select(share => Enumerable.Range(0, 200)
                .Select(i => Try(i, new NameRequest { Nationality = "Ardish", TopP = share }))
                .Where(name => name.Length > 0)
                .Average(name => TestModels.Any.Score(name, "Ardish").NatsPerSymbol)).ToArray();
            Assert.That(costs, Is.Ordered.Descending);
        }

        private static string Try(long seed, NameRequest request)
        {
            new NameGenerator(TestModels.Any, seed).TryNext(request, out string name, out _);
            return name;
        }

        private static void Refused(NameRequest request, string message) =>
            Assert.That(() => new NameGenerator(TestModels.Any).TryNext(request, out _, out _), Throws.ArgumentException.With.Message.StartsWith(message));

        private static void ShortOf(NameRequest request, NameConstraint condition, string value)
        {
            Assert.That(new NameGenerator(TestModels.Any).TryNext(request, out _, out NameShortfall? shortfall), Is.False);
            Assert.That(shortfall!.Constraint, Is.EqualTo(condition));
            Assert.That(shortfall.Value, Is.EqualTo(value));
            Assert.That(shortfall.Attempts, Is.Zero);
            Assert.That(shortfall.Message, Does.Contain("can be so"));
        }

        private static Dictionary<string, double> Weights(params (string Nationality, double Weight)[] weights) =>
            weights.ToDictionary(weight => weight.Nationality, weight => weight.Weight);
    }
}
