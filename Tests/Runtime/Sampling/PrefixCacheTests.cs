#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    /// <summary>What is remembered changes the price of a name, never the name.</summary>
    public sealed class PrefixCacheTests
    {
        private const int Names = 3000;

        private static IEnumerable<TestCaseData> Requests()
        {
            yield return new TestCaseData(new NameRequest()).SetName("Names_are_the_same_whatever_is_remembered: any");
            yield return new TestCaseData(new NameRequest { Nationality = "Polish" }).SetName("Names_are_the_same_whatever_is_remembered: nationality");
            yield return new TestCaseData(new NameRequest { Nationality = "Polish", Temperature = 0.6, MinP = 0 }).SetName("Names_are_the_same_whatever_is_remembered: temperature");
            yield return new TestCaseData(new NameRequest { Nationality = "Czech", Gender = Gender.Feminine, MinLength = 6 }).SetName("Names_are_the_same_whatever_is_remembered: form and length");
            yield return new TestCaseData(new NameRequest { Nationality = "Irish", StartsWith = "mc" }).SetName("Names_are_the_same_whatever_is_remembered: beginning");
            yield return new TestCaseData(new NameRequest { Nationality = "Greek", EndsWith = "is", MinP = 0.01 }).SetName("Names_are_the_same_whatever_is_remembered: ending");
            yield return new TestCaseData(new NameRequest { Nationality = "German", TopP = 0.9 }).SetName("Names_are_the_same_whatever_is_remembered: share");
            yield return new TestCaseData(new NameRequest { Nationality = "German", TopK = 5, MinP = 0 }).SetName("Names_are_the_same_whatever_is_remembered: number");
            yield return new TestCaseData(
                new NameRequest { Blend = new Dictionary<string, double> { ["Irish"] = 0.5, ["Japanese"] = 0.5 } }).SetName("Names_are_the_same_whatever_is_remembered: blend");
        }

        [TestCaseSource(nameof(Requests))]
        public void Names_are_the_same_whatever_is_remembered(NameRequest request)
        {
            var forgetful = new NameGenerator(NameModel.Bundled.WithCache(0), 5);
            string[] expected = Enumerable.Range(0, Names / 10).Select(i => forgetful.NameAt(i, request)).ToArray();
            foreach (long budget in new long[] { 2000, 100_000, 50_000_000 })
            {
                var names = new NameGenerator(NameModel.Bundled.WithCache(budget), 5);

                // Often enough for whole names to be remembered.
                for (int pass = 0; pass < 15; pass++)
                    Assert.That(Enumerable.Range(0, expected.Length).Select(i => names.NameAt(i, request)), Is.EqualTo(expected), $"{budget} bytes, pass {pass}");
            }
        }

        [Test]
        public void Threads_that_remember_together_give_the_names_of_one()
        {
            var forgetful = new NameGenerator(NameModel.Bundled.WithCache(0), 6);
            string[] expected = Enumerable.Range(0, Names).Select(i => forgetful.NameAt(i, "Irish")).ToArray();
            var names = new NameGenerator(NameModel.Bundled.WithCache(1_000_000), 6);
            var found = new string[4 * Names];
            Parallel.For(0, found.Length, i => found[i] = names.NameAt(i % Names, "Irish"));
            Assert.That(found, Is.EqualTo(expected.Concat(expected).Concat(expected).Concat(expected)));
        }

        [Test]
        public void What_is_remembered_stays_within_the_budget()
        {
            const long Budget = 300_000;
            NameModel model = NameModel.Bundled.WithCache(Budget);
            var names = new NameGenerator(model, 7);
            for (int i = 0; i < 20_000; i++)
                names.NameAt(i, model.Nationalities[i % model.Nationalities.Count]);
            Assert.That(model.Prefixes.Left, Is.InRange(-2000, Budget / 10));
        }

        [Test]
        public void A_negative_budget_is_refused() =>
            Assert.That(() => NameModel.Bundled.WithCache(-1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 bytes or more"));
    }
}
