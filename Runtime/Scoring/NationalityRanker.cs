#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Inference;
using Cognomen.Sampling;

namespace Cognomen.Scoring
{
    /// <summary>
    /// From a name to its nationalities by Bayes' rule: P(nationality | name) is proportional to prior times P(name | nationality), where
    /// every form of a nationality counts alike. Integers throughout; a nationality under which the name is e^16 times less likely than
    /// under the best gets 0.
    /// </summary>
    internal static class NationalityRanker
    {
        public static IReadOnlyList<RankedNationality> Rank(NameModel model, string name, uint[] priors)
        {
            int count = model.Nationalities.Count;
            int[] symbols = NameScorer.Symbols(model, name);
            var room = new int[symbols.Length];
            var costs = new long[count][];
            long least = long.MaxValue;
            for (int i = 0; i < count; i++)
            {
                int[] conditions = model.ConditionsOf(i);
                costs[i] = new long[conditions.Length];
                for (int form = 0; form < conditions.Length; form++)
                {
                    NameScorer.Costs(model, symbols, conditions[form], room);
                    foreach (int cost in room)
                        costs[i][form] += cost;
                    least = priors[i] == 0 ? least : Math.Min(least, costs[i][form]);
                }
            }

            var masses = new Mass[count];
            for (int i = 0; i < count; i++)
            {
                ulong likelihood = 0;
                foreach (long cost in costs[i])
                    likelihood += priors[i] == 0 ? 0 : Activations.ExponentialOfNegative(cost - least);
                masses[i] = Mass.Of(priors[i]).Times(likelihood, (ulong)costs[i].Length);
            }

            var weights = new uint[count];
            ulong total = Mass.ToWeights(masses, weights);
            var order = new int[count];
            for (int i = 0; i < count; i++)
                order[i] = i;

            // The nationalities stand in ordinal order, which decides between equals.
            Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : a.CompareTo(b));
            return Array.ConvertAll(order, i => new RankedNationality(model.Nationalities[i], weights[i] / (double)total));
        }
    }
}
