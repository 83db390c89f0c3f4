#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using Cognomen.Text;

namespace Cognomen
{
    /// <summary>Checks a caller's weights of nationalities, for blends and priors alike.</summary>
    internal static class NationalityWeights
    {
        private const double Largest = 1e9;

        /// <summary>A copy of the weights, in the order given.</summary>
        /// <param name="weights">Weights by nationality; each 0 to 1e9, at least one above 0.</param>
        /// <param name="property">The name of the weights in messages.</param>
        /// <param name="parameter">The parameter in an exception; null for a property.</param>
        /// <exception cref="ArgumentException">A nationality is null or listed twice, a weight is out of range, or none is positive.</exception>
        public static Dictionary<string, double> Copy(IEnumerable<KeyValuePair<string, double>> weights, string property, string? parameter = null)
        {
            var copy = new Dictionary<string, double>();
            double sum = 0;
            foreach (KeyValuePair<string, double> weight in weights)
            {
                if (weight.Key == null)
                    throw new ArgumentException($"{property} has a nationality that is null: each weight needs a nationality", parameter);
                if (!(weight.Value >= 0 && weight.Value <= Largest))
                    throw new ArgumentException($"{property}[{Quoted.Text(weight.Key)}] is {weight.Value.ToString(CultureInfo.InvariantCulture)}: a weight is 0 to 1e9", parameter);
                if (!copy.TryAdd(weight.Key, weight.Value))
                    throw new ArgumentException($"{property} has {Quoted.Text(weight.Key)} twice: list each nationality once", parameter);
                sum += weight.Value;
            }

            return sum > 0 ? copy : throw new ArgumentException($"{property} has no positive weight: at least one nationality needs one", parameter);
        }
    }
}
