#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Format;

namespace Cognomen
{
    /// <summary>The prior probabilities of nationalities. Immutable.</summary>
    public sealed class NationalityPrior
    {
        private readonly bool isUniform;
        private readonly IReadOnlyDictionary<string, double>? weights;

        private NationalityPrior(bool isUniform, IReadOnlyDictionary<string, double>? weights)
        {
            this.isUniform = isUniform;
            this.weights = weights;
        }

        /// <summary>The model's prior: the frequency with which it draws each nationality when none is requested.</summary>
        public static NationalityPrior Model { get; } = new NationalityPrior(false, null);

        /// <summary>The same prior for all nationalities.</summary>
        public static NationalityPrior Uniform { get; } = new NationalityPrior(true, null);

        /// <summary>A prior with these weights, for example the population of a town by nationality. Nationalities that are not listed have weight 0.</summary>
        /// <exception cref="ArgumentException">A nationality is null or listed twice, a weight is outside 0 to 1e9, or no weight is positive.</exception>
        public static NationalityPrior FromWeights(IEnumerable<KeyValuePair<string, double>> weights) =>
            new NationalityPrior(false, NationalityWeights.Copy(weights ?? throw new ArgumentNullException(nameof(weights)), nameof(weights), nameof(weights)));

        /// <summary>An integer weight for each nationality of a model.</summary>
        /// <param name="entries">The model's nationalities.</param>
        /// <param name="indexOf">The index of a nationality; it throws for one that the model does not have.</param>
        internal uint[] For(IReadOnlyList<NationalityEntry> entries, Func<string, int> indexOf)
        {
            var priors = new uint[entries.Count];
            for (int i = 0; i < priors.Length; i++)
                priors[i] = weights != null ? 0 : isUniform ? 1 : entries[i].Prior;
            if (weights == null)
                return priors;

            // Converted once into integers, the largest of which is 2^30.
            double largest = 0;
            foreach (double weight in weights.Values)
                largest = Math.Max(largest, weight);
            foreach (KeyValuePair<string, double> weight in weights)
                priors[indexOf(weight.Key)] = (uint)Math.Round(weight.Value / largest * (1 << 30));
            return priors;
        }
    }
}
