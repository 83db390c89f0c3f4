#nullable enable

using System.Collections.Generic;
using System.Linq;
using Cognomen.Inference;
using Cognomen.Models;
using Cognomen.Sampling;

namespace Cognomen.Tests.Sampling
{
    /// <summary>The probabilities of all short names of a plan, from the integer weights that the sampler draws with.</summary>
    internal static class ExactDistribution
    {
        /// <summary>P(name) of every name that keeps the request's lengths, given that an attempt keeps them; names as symbol numbers.</summary>
        public static Dictionary<string, double> Of(NameModel model, NameRequest request)
        {
            NamePlan plan = NamePlan.For(model.Loaded, request);
            var walk = new NameWalk(model.Loaded.Network);
            var found = new Dictionary<string, double>();
            for (int i = 0; i < plan.Starts.Length; i++)
            {
                if (plan.StartWeights[i] > 0)
                    Visit(model, plan, plan.Starts[i].Nationality, walk, new List<int>(), (double)plan.StartWeights[i] / plan.StartTotal, found);
            }

            double kept = found.Values.Sum();
            return found.ToDictionary(pair => pair.Key, pair => pair.Value / kept);
        }

        /// <summary>Probabilities of what a function makes of a name.</summary>
        public static Dictionary<T, double> Of<T>(IReadOnlyDictionary<string, double> names, System.Func<string, T> feature)
            where T : notnull => names.GroupBy(pair => feature(pair.Key)).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));

        private static void Visit(
            NameModel model, NamePlan plan, PlannedNationality chosen, NameWalk walk, List<int> prefix, double probability, Dictionary<string, double> found)
        {
            walk.Begin(chosen.Condition);
            foreach (int symbol in prefix)
                walk.Append(symbol);
            int from = prefix.Count == 0 ? 1 : 0;
            SymbolSet set = chosen.Set;
            var weights = new uint[set.Count - from];
            double total = plan.Symbols.Narrow(chosen, weights, Categorical.Weights(walk.Logits(set).Slice(from), plan.Symbols.InverseTemperature, weights));
            for (int i = 0; i < weights.Length; i++)
            {
                int symbol = set.Symbols[from + i];
                double share = probability * weights[i] / total;
                if (symbol == 0)
                {
                    string name = string.Concat(prefix.Select(written => model.Loaded.Definition.Alphabet[written]));
                    if (prefix.Count >= plan.Constraints.MinLength)
                        found[name] = found.GetValueOrDefault(name) + share;
                }
                else if (prefix.Count < plan.Constraints.MaxLength && share > 0)
                {
                    prefix.Add(symbol);
                    Visit(model, plan, chosen, walk, prefix, share, found);
                    prefix.RemoveAt(prefix.Count - 1);
                }
            }
        }
    }
}
