#nullable enable

using System;

namespace Cognomen.Sampling
{
    /// <summary>Draws names: attempt after attempt at one address until one keeps the request.</summary>
    internal static class NameSampler
    {
        /// <summary>After so many rejected attempts a request is given up.</summary>
        public const int LargestAttempts = 1000;

        /// <summary>Draws the name at an address into a buffer.</summary>
        /// <returns>Its length in UTF-16 characters, or a negative number when no attempt kept the request.</returns>
        public static int Draw(NameModel model, NamePlan plan, NameAddress address, Span<char> buffer)
        {
            NameWalk walk = model.RentWalk();
            try
            {
                for (int attempt = 0; attempt < LargestAttempts; attempt++)
                {
                    var words = new RandomWords(address, attempt);
                    int written = Attempt(model, plan, walk, ref words, buffer);
                    if (written > 0 && (plan.Accept == null || plan.Accept(buffer.Slice(0, written))))
                        return written;
                }

                return -1;
            }
            finally
            {
                model.ReturnWalk(walk);
            }
        }

        private static int Attempt(NameModel model, NamePlan plan, NameWalk walk, ref RandomWords words, Span<char> buffer)
        {
            // The first word chooses the nationality, also where there is no choice: the other words keep their places.
            PlannedNationality chosen = plan.Choices[Categorical.Choose(plan.Priors, plan.PriorTotal, words.Next())];
            walk.Begin(chosen.Condition);
            int written = 0;
            int longest = Math.Min(plan.MaxLength, model.MaxLength);
            for (int length = 0; length <= longest; length++)
            {
                // A name has at least one symbol: the boundary, which stands first in the set, cannot come first.
                int from = length == 0 ? 1 : 0;
                ReadOnlySpan<int> logits = walk.Logits(chosen.Symbols).Slice(from);
                Span<uint> weights = walk.Weights.AsSpan(0, logits.Length);
                ulong total = Categorical.Weights(logits, plan.InverseTemperature, weights);
                int symbol = chosen.Symbols.Symbols[from + Categorical.Choose(weights, total, words.Next())];
                if (symbol == 0)
                    return length >= plan.MinLength ? written : -1;
                if (length == longest)
                    return -1;
                string text = model.Definition.Alphabet[symbol];
                text.AsSpan().CopyTo(buffer.Slice(written));
                written += text.Length;
                walk.Append(symbol);
            }

            return -1;
        }
    }
}
