#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;

namespace Cognomen.Training
{
    /// <summary>How much more a symbol costs one model than another, on the same names. Immutable.</summary>
    internal sealed class LossDifference
    {
        private LossDifference(double nats, double standardError)
        {
            Nats = nats;
            StandardError = standardError;
        }

        /// <summary>The difference of their means, in nats a symbol; less than 0 if the first model predicts better.</summary>
        internal double Nats { get; }

        /// <summary>By how much chance alone moves the difference from one draw of names to the next.</summary>
        internal double StandardError { get; }

        /// <summary>Whether the first model does worse.</summary>
        internal bool IsBehind => Nats > 0;

        /// <summary>Whether the difference is more than two standard errors, in favour of either model.</summary>
        internal bool IsClear => Math.Abs(Nats) > 2 * StandardError;

        /// <summary>
        /// A ratio estimate (Cochran 1977, chapter 6). Names are drawn, not symbols, so the error comes from how much each name differs from its share.
        /// </summary>
        /// <param name="names">For each name, its cost under the two models in nats, and its number of symbols with the end.</param>
        /// <returns>The difference; null for fewer than two names, which have no standard error.</returns>
        internal static LossDifference? Of(IReadOnlyList<(double First, double Second, int Symbols)> names)
        {
            if (names.Count < 2) return null;
            double symbols = 0, sum = 0, squares = 0;
            foreach ((double first, double second, int length) in names)
            {
                symbols += length;
                sum += first - second;
            }

            double mean = sum / symbols;
            foreach ((double first, double second, int length) in names) squares += Math.Pow(first - second - mean * length, 2);
            return new LossDifference(mean, Math.Sqrt(squares * names.Count / (names.Count - 1)) / symbols);
        }

        /// <summary>Which of two models, A and B, predicts better, as a sentence.</summary>
        /// <param name="difference">B's loss less A's; null if there are too few names.</param>
        internal static string Summary(LossDifference? difference) =>
            difference == null ? "There are too few names to tell which predicts better."
            : !difference.IsClear ? "Neither predicts clearly better: the difference is within two standard errors."
            : difference.IsBehind ? "A predicts better, by more than two standard errors."
            : "B predicts better, by more than two standard errors.";

        /// <summary>A difference with its error, such as <c>−0.012 ± 0.004</c>.</summary>
        internal static string Text(double nats, double standardError) =>
            string.Format(CultureInfo.InvariantCulture, "{0:+0.000;−0.000;0.000} ± {1:0.000}", nats, standardError);

        /// <inheritdoc cref="Text"/>
        public override string ToString() => Text(Nats, StandardError);
    }
}
