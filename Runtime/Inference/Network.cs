#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// A model's network in integers. Immutable but for what it computes once, when first asked for; two threads that compute the same at once store the same
    /// integers.
    /// </summary>
    internal abstract class Network
    {
        // From the Q10 of ending biases to the Q16 of logits.
        private const int EndingShift = 6;

        private readonly short[] endings;

        protected Network(ModelDefinition model)
        {
            Shape = model.Shape;
            endings = model.Parameters.EndingBias;
        }

        protected ModelShape Shape { get; }

        public static Network Create(ModelDefinition model) =>
            model.Shape.Cell == Cell.GatedLinear ? new GatedLinearNetwork(model) : (Network)new RecurrentNetwork(model);

        public abstract NetworkState NewState();

        /// <summary>Puts a state at the beginning of a name of a condition, before the boundary is read.</summary>
        public abstract void Begin(NetworkState state, int condition);

        /// <summary>Reads one symbol: the state goes one step on.</summary>
        public abstract void Step(NetworkState state, int condition, int symbol);

        /// <summary>The logits of the next symbol, in Q16, for some symbols: entry i is that of the set's i-th. They hold until the next call.</summary>
        /// <param name="state">The state after the symbols before.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="set">The symbols, the boundary first.</param>
        /// <param name="length">How many symbols are before.</param>
        public abstract ReadOnlySpan<int> Logits(NetworkState state, int condition, SymbolSet set, int length);

        /// <summary>Adds what makes names of a condition as long as real ones to the boundary's logit.</summary>
        protected void AddEnding(Span<int> logits, int condition, int length)
        {
            if (Shape.Endings > 0 && length > 0)
                logits[0] += endings[condition * Shape.Endings + Math.Min(length, Shape.Endings) - 1] << EndingShift;
        }
    }
}
