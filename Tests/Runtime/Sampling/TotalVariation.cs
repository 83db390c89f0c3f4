#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;

namespace Cognomen.Tests.Sampling
{
    /// <summary>How far drawn names are from the distribution that they ought to follow, from 0 (alike) to 1.</summary>
    internal static class TotalVariation
    {
        // Rarer names count as one, or the distance would be that of drawing.
        private const double Rare = 0.005;

        /// <summary>Half the sum of the differences between drawn and exact shares.</summary>
        public static double Of(IReadOnlyDictionary<string, int> drawn, IReadOnlyDictionary<string, double> exact)
        {
            double draws = drawn.Values.Sum();
            double sum = 0;
            double rest = 0;
            double restDrawn = draws;
            foreach (KeyValuePair<string, double> name in exact)
            {
                if (name.Value < Rare)
                {
                    rest += name.Value;
                    continue;
                }

                drawn.TryGetValue(name.Key, out int seen);
                restDrawn -= seen;
                sum += Math.Abs(seen / draws - name.Value);
            }

            return (sum + Math.Abs(restDrawn / draws - rest)) / 2;
        }
    }
}
