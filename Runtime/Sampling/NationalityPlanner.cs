#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using Cognomen.Format;
using Cognomen.Inference;
using Cognomen.Models;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>The nationalities that a request allows, or its blend, each with the constraints on letters.</summary>
    internal sealed class NationalityPlanner
    {
        private const int WholeShare = 1 << 16;

        private readonly LoadedModel model;
        private readonly NameRequest request;
        private readonly Spelling spelling;
        private readonly LetterConstraints constraints;
        private readonly uint? minWeight;
        private readonly int inverseTemperature;

        public NationalityPlanner(LoadedModel model, NameRequest request, Spelling spelling, LetterConstraints constraints)
        {
            this.model = model;
            this.request = request;
            this.spelling = spelling;
            this.constraints = constraints;
            minWeight = SymbolSampler.MinWeightOf(request);
            inverseTemperature = SymbolSampler.InverseOf(request.Temperature);
        }

        /// <summary>The choices and their priors. Each is made at its first use.</summary>
        public IEnumerable<(PlannedNationality Nationality, uint Prior)> Choices()
        {
            IReadOnlyList<NationalityEntry> entries = model.Definition.Nationalities;
            if (request.Blend != null)
                yield return (Blend(request.Blend), 1);
            else if (request.Nationality != null)
                yield return (Single(model.NationalityIndex(request.Nationality)), 1);
            else if (entries.Count == 0)
                yield return (Plan("the model", new[] { (0, WholeShare) }, model.AllSymbols, model.Definition.MinWeight), 1);
            else
            {
                for (int i = 0; i < entries.Count; i++)
                    yield return (Single(i), entries[i].Prior);
            }
        }

        /// <summary>Shares in Q16 whose sum is one: each is rounded down, and the rest goes to the largest remainders.</summary>
        public static int[] Shares(double[] weights)
        {
            double sum = 0;
            foreach (double weight in weights)
                sum += weight;
            var shares = new int[weights.Length];
            var rests = new double[weights.Length];
            int left = WholeShare;
            for (int i = 0; i < weights.Length; i++)
            {
                double exact = weights[i] / sum * WholeShare;
                shares[i] = (int)Math.Floor(exact);
                rests[i] = exact - shares[i];
                left -= shares[i];
            }

            for (; left > 0; left--)
            {
                int largest = 0;
                for (int i = 1; i < rests.Length; i++)
                    largest = rests[i] > rests[largest] ? i : largest;
                shares[largest]++;
                rests[largest] = -1;
            }

            return shares;
        }

        private PlannedNationality Single(int nationality) => Plan(
            model.Nationalities[nationality], new[] { (model.ConditionOf(nationality, request.Gender), WholeShare) }, model.SymbolsOf(nationality), model.Definition.MinWeightOf(nationality));

        private PlannedNationality Blend(IEnumerable<KeyValuePair<string, double>> parts)
        {
            // In the order of the model's nationalities, so that the order in the request does not change a blend.
            var weights = new SortedDictionary<int, double>();
            foreach (KeyValuePair<string, double> part in parts)
            {
                int index = model.NationalityIndex(part.Key);
                if (part.Value > 0)
                    weights[index] = part.Value + (weights.TryGetValue(index, out double before) ? before : 0);
            }

            int[] nationalities = new List<int>(weights.Keys).ToArray();
            int[] shares = Shares(new List<double>(weights.Values).ToArray());
            int computed = Array.FindAll(shares, share => share > 0).Length;
            if (computed > NameRequest.MaxBlend)
                throw new ArgumentException($"Blend has {computed.ToString(CultureInfo.InvariantCulture)} nationalities: a blend has at most {NameRequest.MaxBlend.ToString(CultureInfo.InvariantCulture)}");
            if (nationalities.Length == 1)
                return Single(nationalities[0]);
            var blend = new (int, int)[nationalities.Length];
            var symbols = new SortedSet<int>();
            ulong mean = 0;
            for (int i = 0; i < blend.Length; i++)
            {
                mean += (ulong)shares[i] * model.Definition.MinWeightOf(nationalities[i]);
                blend[i] = (model.ConditionOf(nationalities[i], request.Gender), shares[i]);
                symbols.UnionWith(model.SymbolsOf(nationalities[i]).Symbols);
            }

            return Plan(string.Join(" and ", Array.ConvertAll(nationalities, index => model.Nationalities[index])), blend, new SymbolSet(new List<int>(symbols).ToArray()), (uint)(mean / WholeShare));
        }

        private PlannedNationality Plan(string name, (int Condition, int Share)[] blend, SymbolSet symbols, uint usualMinWeight)
        {
            NameAutomaton? automaton = constraints.AreEmpty
                ? null
                : new NameAutomaton(model.Definition.Alphabet, symbols.Symbols, spelling, constraints, model.MaxSymbols);
            return new PlannedNationality(name, blend, symbols, automaton, minWeight ?? usualMinWeight, inverseTemperature);
        }
    }
}
