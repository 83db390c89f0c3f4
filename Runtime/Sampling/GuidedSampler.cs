#nullable enable

using System;
using System.Buffers;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Draws names that meet rare constraints, by sampling importance resampling (Rubin, "The calculation of posterior distributions by data
    /// augmentation: comment", JASA 1987).
    /// </summary>
    /// <remarks>
    /// The lookahead guides the proposals. The weight of a proposal is its probability under the model divided by its probability under the guidance,
    /// and one proposal is chosen by weight. With more proposals, the distribution approaches the model's under the request; with 64 it is close, not
    /// exact.
    /// </remarks>
    internal static class GuidedSampler
    {
        /// <summary>Proposals of a round.</summary>
        public const int Proposals = 64;

        /// <summary>The number of rounds after which a request fails.</summary>
        public const int LargestRounds = 12;

        // Numbers of attempts that no free draw has: for proposals, and for the word that chooses one of them.
        private const int FirstProposal = 1 << 20;
        private const int FirstChoice = int.MinValue;

        /// <summary>Draws one name that meets the constraints on letters and length.</summary>
        /// <returns>Its length in UTF-16 characters, or a negative number if no proposal reached an end.</returns>
        public static int Round(NamePlan plan, BlendedWalk walk, NameAddress address, int round, Span<char> buffer)
        {
            Span<SoftFloat> importances = stackalloc SoftFloat[Proposals];
            Span<uint> weights = stackalloc uint[Proposals];
            ulong[] products = ArrayPool<ulong>.Shared.Rent(plan.Model.AllSymbols.Count);
            uint[] steered = ArrayPool<uint>.Shared.Rent(plan.Model.AllSymbols.Count);
            try
            {
                int first = FirstProposal + round * Proposals;
                for (int i = 0; i < Proposals; i++)
                    Propose(plan, walk, new RandomWords(address, first + i), buffer, products, steered, out importances[i]);
                ulong total = SoftFloat.ToWeights(importances, weights);
                if (total == 0)
                    return -1;
                int chosen = Categorical.Choose(weights, total, new RandomWords(address, FirstChoice + round).Next());

                // The chosen proposal is drawn again: it is a pure function of its words.
                return Propose(plan, walk, new RandomWords(address, first + chosen), buffer, products, steered, out _);
            }
            finally
            {
                ArrayPool<ulong>.Shared.Return(products);
                ArrayPool<uint>.Shared.Return(steered);
            }
        }

        // The importance is the proposal's probability under the model, divided by that under the guidance; 0 if it found no end.
        private static int Propose(
            NamePlan plan, BlendedWalk walk, RandomWords words, Span<char> buffer, ulong[] products, uint[] steered, out SoftFloat importance)
        {
            Lookahead lookahead = plan.Lookahead;
            int at = Categorical.Choose(lookahead.StartWeights, lookahead.StartTotal, words.Next());
            NameStart start = plan.Starts[at];
            PlannedNationality nationality = start.Nationality;
            importance = start.Weight.Times(lookahead.StartTotal, lookahead.StartWeights[at]);
            var draft = new NameDraft(plan, start, buffer);
            walk.Begin(nationality);
            int last = 0;
            foreach (int place in start.Path)
            {
                words.Next();
                walk.Append(draft.Write(place));
                last = place;
            }

            while (true)
            {
                ulong total = plan.Symbols.Weigh(walk, nationality, draft.Length, out Span<uint> weights);
                int offset = nationality.Symbols.Length - weights.Length;
                ulong steeredTotal = Steer(lookahead.For(nationality), nationality.Automaton!, ref draft, weights, offset, products, steered);
                if (steeredTotal == 0)
                {
                    importance = SoftFloat.Zero;
                    return -1;
                }

                int chosen = Categorical.Choose(steered.AsSpan(0, weights.Length), steeredTotal, words.Next());
                importance = importance.Times(weights[chosen], total).Times(steeredTotal, steered[chosen]);
                last = chosen + offset;
                if (last == 0)
                    return draft.Written;
                walk.Append(draft.Write(last));
            }
        }

        // The model's weight of each symbol times the lookahead's guess; 0 exactly if no name can succeed.
        private static ulong Steer(
            LookaheadTable table, NameAutomaton automaton, ref NameDraft draft, ReadOnlySpan<uint> weights, int offset, ulong[] products, uint[] steered)
        {
            ulong largestGuess = 0;
            ReadOnlySpan<int> targets = automaton.Targets(draft.State);
            ReadOnlySpan<byte> widths = automaton.Widths(draft.State);
            int chars = draft.Chars;
            int length = draft.Length + 1;
            for (int i = 0; i < weights.Length; i++)
            {
                int place = i + offset;
                ulong guess = 0;
                if (weights[i] != 0 && place != 0)
                {
                    int next = targets[place];
                    int after = chars + widths[place];
                    if (next >= 0 && automaton.CanSucceed(next, after, length))
                        guess = table.Guess(next, after, place);
                }
                else if (weights[i] != 0 && draft.EndingBreaks() == NameConstraint.None)
                {
                    guess = 1UL << LookaheadTable.Bits;
                }

                products[i] = guess;
                largestGuess = guess > largestGuess ? guess : largestGuess;
            }

            int shift = Math.Max(0, FixedPoint.BitLength(largestGuess) - 32);
            ulong largest = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                if (products[i] != 0)
                    products[i] = Math.Max(1, products[i] >> shift) * weights[i];
                largest = products[i] > largest ? products[i] : largest;
            }

            shift = Math.Max(0, FixedPoint.BitLength(largest) - SoftFloat.WeightBits);
            ulong total = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                steered[i] = products[i] == 0 ? 0 : (uint)Math.Max(1, products[i] >> shift);
                total += steered[i];
            }

            return total;
        }
    }
}
