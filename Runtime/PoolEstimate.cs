#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>An estimate of the number of unused names that a request has left.</summary>
    public readonly struct PoolEstimate
    {
        internal PoolEstimate(double remaining, double standardError, double unusedShare, int draws)
        {
            Remaining = remaining;
            StandardError = standardError;
            UnusedShare = unusedShare;
            Draws = draws;
        }

        /// <summary>How many names are left, at least: an estimate by Chao's lower bound.</summary>
        /// <remarks>
        /// The bound is f0 + d, where d unused names were seen, f1 of them once and f2 twice, and f0 = f1 (f1 - 1) / (2 (f2 + 1)) (Chao,
        /// "Nonparametric estimation of the number of classes in a population", 1984).
        /// </remarks>
        public double Remaining { get; }

        /// <summary>The standard error of <see cref="Remaining"/> (Chao 1987).</summary>
        public double StandardError { get; }

        /// <summary>The share of draws that gave an unused name, 0 to 1: the probability that one attempt succeeds.</summary>
        public double UnusedShare { get; }

        /// <summary>The number of names that were drawn for the estimate.</summary>
        public int Draws { get; }

        /// <inheritdoc/>
        public override string ToString() =>
            string.Format(CultureInfo.InvariantCulture, "about {0:F0} (± {1:F0}) names left; {2:P1} of draws are unused", Remaining, StandardError, UnusedShare);
    }
}
