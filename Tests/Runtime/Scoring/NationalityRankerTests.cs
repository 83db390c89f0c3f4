#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Tests.Scoring
{
    public sealed class NationalityRankerTests
    {
        [Test]
        public void The_posterior_is_prior_times_likelihood_by_Bayes_rule([Values("Ar", "Beko", "Corvil")] string name)
        {
            NameModel model = TestModels.Any;
            var prior = new Dictionary<string, double> { ["Ardish"] = 1, ["Corvic"] = 3 };
            double ardish = Math.Exp(-model.Score(name, "Ardish").Nats);
            double corvic = 3 * Math.Exp(-model.Score(name, "Corvic").Nats);
            RankedNationality first = model.RankNationalities(name, NationalityPrior.FromWeights(prior)).Single(rank => rank.Nationality == "Ardish");
            Assert.That(first.Probability, Is.EqualTo(ardish / (ardish + corvic)).Within(0.001));
        }

        [Test]
        public void Probabilities_add_up_to_one_and_fall()
        {
            IReadOnlyList<RankedNationality> ranks = TestModels.Any.RankNationalities("Belar", NationalityPrior.Uniform);
            Assert.That(ranks.Count, Is.EqualTo(TestModels.Any.Nationalities.Count));
            Assert.That(ranks.Sum(rank => rank.Probability), Is.EqualTo(1).Within(1e-12));
            Assert.That(ranks.Select(rank => rank.Probability), Is.Ordered.Descending);
        }

        [Test]
        public void A_nationality_that_the_model_never_draws_has_no_probability_by_its_prior()
        {
            RankedNationality elari = TestModels.Any.RankNationalities("Elari").Single(rank => rank.Nationality == "Elari");
            Assert.That(elari.Probability, Is.Zero);
            Assert.That(TestModels.Any.RankNationalities("Elari", NationalityPrior.Uniform).Single(rank => rank.Nationality == "Elari").Probability, Is.Positive);
        }

        [Test]
        public void Names_are_mostly_ranked_to_the_nationality_they_were_drawn_for()
        {
            NameModel model = TestModels.Any;
            var names = new NameGenerator(model, 4);
            int right = Enumerable.Range(0, 300).Count(i => model.RankNationalities(names.NameAt(i, "Corvic"), NationalityPrior.Uniform)[0].Nationality == "Corvic");
            Assert.That(right, Is.GreaterThan(150));
        }

        [Test]
        public void An_unknown_nationality_in_a_prior_is_refused_by_name() =>
            Assert.That(
                () => TestModels.Any.RankNationalities("Belar", NationalityPrior.FromWeights(new Dictionary<string, double> { ["Atlantean"] = 1 })),
                Throws.TypeOf<UnknownNationalityException>().With.Message.Contains("Atlantean"));

        [Test]
        public void A_percentile_counts_the_real_names_that_are_less_plausible()
        {
            NameModel plain = TestModels.Any;
            var names = new NameGenerator(plain, 9);
            string[] real = Enumerable.Range(0, 500).Select(i => names.NameAt(i, "Ardish")).ToArray();
            NameModel model = plain.WithRealNames(RealNames.From(plain, real.Select(name => ("Ardish", name))));
            foreach (string name in real.Take(40))
            {
                double own = plain.Score(name, "Ardish").NatsPerSymbol;
                double less = 100.0 * real.Count(other => plain.Score(other, "Ardish").NatsPerSymbol > own) / real.Length;
                Assert.That(model.Score(name, "Ardish").Percentile, Is.EqualTo(less).Within(1.6), name);
            }

            Assert.That(model.Score("Corvi", "Corvic").Percentile, Is.Null, "a nationality without real names");
            Assert.That(model.Score("Corvi", "Corvic").ToString(), Does.Match(@"^\d+\.\d nats, \d+\.\d\d a symbol$"));
            Assert.That(model.Score("Corvi", "Ardish").ToString(), Does.Match(@"a symbol, more plausible than \d+ % of real names$"));
            Assert.That(plain.Score("Corvi", "Ardish").Percentile, Is.Null, "a model without real names");
            Assert.That(TestModels.Load("lstm").WithRealNames(model.RealNames!).Score("Corvi", "Ardish").Percentile, Is.Null, "another model's scores");
        }
    }
}
