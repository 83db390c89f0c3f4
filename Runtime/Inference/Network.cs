#nullable enable

using System;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>A model's network in integers. It is immutable, except for rows that it computes at first use.</summary>
    internal abstract class Network
    {
        /// <summary>The length for <see cref="Logits"/> at which no ending bias is added.</summary>
        public const int Uncalibrated = 0;

        // From the Q10 of ending biases to the Q16 of logits.
        private const int EndingShift = 6;

        private readonly short[] endingBias;
        private readonly int endings;

        protected Network(ModelDefinition model)
        {
            endingBias = model.Parameters.EndingBias;
            endings = model.Shape.Endings;
        }

        /// <summary>The network of a model.</summary>
        public static Network For(ModelDefinition model) =>
            model.Shape.Cell == RecurrentCell.GatedLinear ? (Network)new GatedLinearNetwork(model) : new RecurrentNetwork(model);

        /// <summary>A state for this network.</summary>
        public abstract NetworkState NewState();

        /// <summary>Sets a state to the beginning of a name of a condition, before the boundary is read.</summary>
        public abstract void Begin(NetworkState state, int condition);

        /// <summary>Reads one symbol: advances the state by one step.</summary>
        public abstract void Step(NetworkState state, int condition, int symbol);

        /// <summary>The logits of the next symbol, in Q16, for some symbols: entry i is for the i-th symbol of the set.</summary>
        /// <param name="state">The state after the symbols before.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="set">The symbols, the boundary first.</param>
        /// <param name="length">The number of symbols before, for the ending bias; or <see cref="Uncalibrated"/>.</param>
        public abstract ReadOnlySpan<int> Logits(NetworkState state, int condition, SymbolSet set, int length);

        /// <summary>The bias of the boundary's logit after a number of symbols, in Q16.</summary>
        protected int EndingBias(int condition, int length) =>
            endings == 0 || length == 0 ? 0 : endingBias[condition * endings + Math.Min(length, endings) - 1] << EndingShift;
    }
}
