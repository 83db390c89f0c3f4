#nullable enable

using System;
using Cognomen.Filtering;
using Cognomen.Inference;
using Cognomen.Models;
using Cognomen.Sampling;
using Cognomen.Text;

namespace Cognomen.Scoring
{
    /// <summary>The cost of a given name's symbols and of its end under the network, in integers.</summary>
    internal static class NameScorer
    {
        /// <summary>The cost of a character outside the alphabet is 16 nats, which the sampler treats as impossible. It is read as the boundary.</summary>
        public const int UnknownCost = Activations.Range << 16;

        /// <summary>How plausible a name is for a nationality; null for a model without nationalities.</summary>
        public static NameScore Score(LoadedModel model, string name, string? nationality, Gender gender)
        {
            int condition = nationality == null ? 0 : model.ConditionOf(model.NationalityIndex(nationality), gender);
            int[] symbols = Symbols(model, name);
            var costs = new int[symbols.Length];
            Costs(model, symbols, condition, costs);
            long sum = 0;
            int worst = 0;
            for (int i = 0; i < costs.Length; i++)
            {
                sum += costs[i];
                if (costs[i] > costs[worst])
                    worst = i;
            }

            // Quantiles that were measured with another model do not apply to this one.
            ScoreQuantiles? quantiles = model.RealNames?.Quantiles;
            int? percentile = nationality != null && quantiles?.Fingerprint == model.Fingerprint
                ? quantiles.PercentAbove(model.NationalityIndex(nationality), ScoreQuantiles.PerSymbol(sum, symbols.Length))
                : null;
            return new NameScore(sum, symbols.Length, worst, percentile);
        }

        /// <summary>The symbols of a name in the alphabet of a model (<see cref="LoadedModel.UnknownSymbol"/> for characters outside it), then the boundary.</summary>
        public static int[] Symbols(LoadedModel model, string name)
        {
            // The alphabet is in Normalization Form C, and so were the training names.
            name = CanonicalComposition.Compose(name);
            var symbols = new int[name.Length + 1];
            int count = 0;
            foreach (string scalar in Characters.Scalars(name))
                symbols[count++] = model.SymbolOf(scalar);
            symbols[count++] = 0;
            Array.Resize(ref symbols, count);
            return symbols;
        }

        /// <summary>The least cost of a name in any form of a nationality, in Q16 nats.</summary>
        /// <param name="model">The model.</param>
        /// <param name="symbols">The name, ending with the boundary.</param>
        /// <param name="nationality">The nationality's number.</param>
        /// <param name="count">The number of symbols.</param>
        public static long Cheapest(LoadedModel model, int[] symbols, int nationality, out int count)
        {
            count = symbols.Length;
            var costs = new int[symbols.Length];
            long least = long.MaxValue;
            foreach (int condition in model.ConditionsOf(nationality))
            {
                Costs(model, symbols, condition, costs);
                long sum = 0;
                foreach (int cost in costs)
                    sum += cost;
                least = Math.Min(least, sum);
            }

            return least;
        }

        /// <summary>Finds the cost of each symbol: -ln P(symbol | those before it, condition), over all symbols of the alphabet, in Q16.</summary>
        /// <param name="model">The model.</param>
        /// <param name="symbols">The name, ending with the boundary.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="costs">One a symbol, in Q16 nats.</param>
        /// <returns>The number of symbols that were the likeliest at their place.</returns>
        public static int Costs(LoadedModel model, ReadOnlySpan<int> symbols, int condition, Span<int> costs)
        {
            NameWalk walk = model.RentWalk();
            int hits = 0;
            for (int i = 0; i < symbols.Length; i++)
            {
                costs[i] = Cost(model, walk, condition, symbols, i, out bool isLikeliest);
                hits += isLikeliest ? 1 : 0;
            }

            model.ReturnWalk(walk);
            return hits;
        }

        /// <summary>The sum of the costs of all symbols, in Q16, or any number above a limit if the sum is above it.</summary>
        public static long Sum(LoadedModel model, ReadOnlySpan<int> symbols, int condition, long limit)
        {
            NameWalk walk = model.RentWalk();
            long sum = 0;
            for (int i = 0; i < symbols.Length && sum <= limit; i++)
                sum += Cost(model, walk, condition, symbols, i, out _);
            model.ReturnWalk(walk);
            return sum;
        }

        // The cost of a symbol, before which the walk has written all but the last.
        private static int Cost(LoadedModel model, NameWalk walk, int condition, ReadOnlySpan<int> symbols, int at, out bool isLikeliest)
        {
            ReadOnlySpan<int> logits;
            if (at == 0)
            {
                NameBeginning beginning = model.BeginningOf(condition, walk);
                beginning.Take(walk);
                logits = beginning.Logits;
            }
            else
            {
                walk.Append(Math.Max(0, symbols[at - 1]));
                logits = walk.UncalibratedLogits(model.AllSymbols);
            }

            int symbol = symbols[at];
            ulong total = Categorical.Weights(logits, Categorical.Neutral, walk.Weights);
            int likeliest = ScalarWeights.Likeliest(logits);
            isLikeliest = symbol == likeliest;
            return symbol == LoadedModel.UnknownSymbol ? UnknownCost : logits[likeliest] - logits[symbol] + NaturalLog.OfQ24(total);
        }
    }
}
