#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Inference;
using Cognomen.Models;
using Cognomen.Sampling;

namespace Cognomen.Scoring
{
    /// <summary>Ranks the nationalities of a name by Bayes' rule: P(nationality | name) is proportional to prior times P(name | nationality).</summary>
    /// <remarks>
    /// Every form of a nationality has the same weight. All arithmetic is on integers. If a name is e^16 times less likely under a nationality than
    /// under the best one, that nationality gets 0.
    /// </remarks>
    internal static class NationalityRanker
    {
        // From this argument on, e^-x counts as 0.
        private const long Negligible = (long)Activations.Range << 16;

        public static IReadOnlyList<RankedNationality> Rank(LoadedModel model, string name, NationalityPrior prior)
        {
            uint[] priors = prior.For(model.Definition.Nationalities, model.NationalityIndex);
            int count = model.Nationalities.Count;
            int[] symbols = NameScorer.Symbols(model, name);
            var costs = new long[count][];
            long least = long.MaxValue - Negligible;
            for (int i = 0; i < count; i++)
            {
                // A nationality with a prior of 0 needs no cost, and one that is too unlikely already needs no exact cost.
                int[] conditions = model.ConditionsOf(i);
                costs[i] = Array.ConvertAll(conditions, _ => long.MaxValue);
                for (int form = 0; form < conditions.Length && priors[i] > 0; form++)
                {
                    costs[i][form] = NameScorer.Sum(model, symbols, conditions[form], least + Negligible);
                    least = Math.Min(least, costs[i][form]);
                }
            }

            var masses = new SoftFloat[count];
            for (int i = 0; i < count; i++)
            {
                ulong likelihood = 0;
                foreach (long cost in costs[i])
                    likelihood += Activations.ExponentialOfNegative(cost - least);
                masses[i] = SoftFloat.Of(priors[i]).Times(likelihood, (ulong)costs[i].Length);
            }

            var weights = new uint[count];
            ulong total = SoftFloat.ToWeights(masses, weights);
            var order = new int[count];
            for (int i = 0; i < count; i++)
                order[i] = i;

            // The nationalities are in ordinal order, which decides between equal ones.
            Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : a.CompareTo(b));
            return Array.ConvertAll(order, i => new RankedNationality(model.Nationalities[i], weights[i] / (double)total));
        }
    }
}
