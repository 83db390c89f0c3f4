#nullable enable

using System;
using Cognomen.Caching;
using Cognomen.Format;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Chooses the next symbol of a name: logits become weights by the temperature, the weights are narrowed by min-p, top-k and top-p,
    /// and a random word chooses among them.
    /// </summary>
    internal sealed class SymbolSampler
    {
        private readonly int topK;
        private readonly int topP;

        // Whether min-p alone decides what is considered.
        private readonly bool onlyMinP;

        public SymbolSampler(NameRequest request)
        {
            InverseTemperature = InverseOf(request.Temperature);
            topK = request.TopK;
            topP = TopPOf(request.TopP);
            onlyMinP = topK == int.MaxValue && topP >= Narrowing.All;
        }

        /// <summary>In Q16.</summary>
        public int InverseTemperature { get; }

        /// <summary>The inverse of a temperature, as the integer round(65536 / temperature).</summary>
        public static int InverseOf(double temperature) => (int)Math.Round(Categorical.Neutral / temperature, MidpointRounding.AwayFromZero);

        /// <summary>The rule of a nationality's remembered names: everything that determines the weights, except the symbols before.</summary>
        public PrefixRule RuleFor(PlannedNationality nationality) =>
            new PrefixRule(nationality.Condition, nationality.Set, InverseTemperature, nationality.MinWeight, topK, topP);

        /// <summary>The place, among the nationality's symbols, of the next symbol.</summary>
        /// <param name="walk">The walk, before the symbol.</param>
        /// <param name="nationality">The walk's nationality.</param>
        /// <param name="length">The number of written symbols. The boundary cannot be the first symbol.</param>
        /// <param name="word">The random word that chooses.</param>
        public int Choose(BlendedWalk walk, PlannedNationality nationality, int length, uint word)
        {
            if (walk.TryChoose(word, out int remembered))
                return remembered;
            if (onlyMinP && nationality.MinWeight > 0 && !walk.IsWanted)
            {
                int first = length == 0 ? 1 : 0;
                return first + Categorical.ChooseWithin(walk.Logits(nationality).Slice(first), InverseTemperature, nationality.Reach, walk.Weights, word);
            }

            ulong total = Weigh(walk, nationality, length, out Span<uint> weights);
            int chosen = Categorical.Choose(weights, total, word);
            walk.Remember(weights, total);
            return length == 0 ? chosen + 1 : chosen;
        }

        /// <summary>The relative probabilities of the next symbol under the model and the request, before any constraint on letters.</summary>
        /// <param name="walk">The walk, before the symbol.</param>
        /// <param name="nationality">The walk's nationality.</param>
        /// <param name="length">The number of written symbols. The boundary cannot be the first symbol.</param>
        /// <param name="weights">One for each of the nationality's symbols; for the first symbol, one for each but the boundary.</param>
        /// <returns>Their sum.</returns>
        public ulong Weigh(BlendedWalk walk, PlannedNationality nationality, int length, out Span<uint> weights)
        {
            // The boundary is the first symbol.
            ReadOnlySpan<int> logits = walk.Logits(nationality).Slice(length == 0 ? 1 : 0);
            weights = walk.Weights.AsSpan(0, logits.Length);
            return Likeliest(weights, nationality.MinWeight > 0
                ? Categorical.WeightsWithin(logits, InverseTemperature, nationality.Reach, weights)
                : Categorical.Weights(logits, InverseTemperature, weights));
        }

        /// <summary>Sets the weights of symbols that are not considered for a nationality to 0.</summary>
        /// <returns>The sum of the others.</returns>
        public ulong Narrow(PlannedNationality nationality, Span<uint> weights, ulong total) =>
            Likeliest(weights, nationality.MinWeight > 0 ? Narrowing.KeepFrom(weights, nationality.MinWeight) : total);

        private ulong Likeliest(Span<uint> weights, ulong total) =>
            topK < weights.Length || topP < Narrowing.All ? Narrowing.Apply(weights, total, topK, topP) : total;

        /// <summary>The least weight of a request, in Q24; null for the nationality's.</summary>
        /// <remarks>A request for letters may need unlikely letters, so its default considers all.</remarks>
        public static uint? MinWeightOf(NameRequest request) =>
            request.MinP is double share ? ModelDefinition.MinWeightFrom(share) : request.AsksForLetters ? 0 : (uint?)null;

        private static int TopPOf(double share) => Math.Max(1, (int)Math.Round(Narrowing.All * share, MidpointRounding.AwayFromZero));
    }
}
