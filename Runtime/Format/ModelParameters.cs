#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>The integer parameters of a model with a recurrent matrix.</summary>
    /// <remarks>
    /// G gates of H units, S symbols, C conditions, E and D numbers of a symbol's and a condition's embedding. Gates are in the order r, z, n (GRU)
    /// or i, f, g, o (LSTM).
    /// </remarks>
    internal sealed class ModelParameters
    {
        /// <summary>S × E, 8 bits; its scale is part of <see cref="InputSymbol"/>'s multipliers.</summary>
        public sbyte[] SymbolEmbedding { get; set; } = Array.Empty<sbyte>();

        /// <summary>C × D, 8 bits; its scale is part of <see cref="InputCondition"/>'s multipliers. Empty when D is 0.</summary>
        public sbyte[] ConditionEmbedding { get; set; } = Array.Empty<sbyte>();

        /// <summary>G·H × E.</summary>
        public QuantisedMatrix? InputSymbol { get; set; }

        /// <summary>G·H × D; null when D is 0.</summary>
        public QuantisedMatrix? InputCondition { get; set; }

        /// <summary>G·H × H, on the hidden state in Q15 (Q11 for the rectified Elman cell).</summary>
        public QuantisedMatrix? Recurrent { get; set; }

        /// <summary>G·H, in Q16: everything that is added to the gates, except the inner bias of a GRU's candidate.</summary>
        public int[] Bias { get; set; } = Array.Empty<int>();

        /// <summary>H, in Q16: the bias inside the GRU's reset product; empty for other cells.</summary>
        public int[] CandidateBias { get; set; } = Array.Empty<int>();

        /// <summary>C × H in the hidden state's format; empty if every name starts from zero.</summary>
        public short[] InitialState { get; set; } = Array.Empty<short>();

        /// <summary>S × H.</summary>
        public QuantisedMatrix? Output { get; set; }

        /// <summary>S, in Q16.</summary>
        public int[] OutputBias { get; set; } = Array.Empty<int>();

        /// <summary>C × S, each condition's own bias (each weight times its row's scale); null if there is none.</summary>
        public QuantisedMatrix? OutputCondition { get; set; }

        /// <summary>
        /// C × lengths, in Q10: what is added to the boundary's logit after 1, 2, … symbols, so that names are as long as real ones of the condition.
        /// Empty if nothing is added.
        /// </summary>
        public short[] EndingBias { get; set; } = Array.Empty<short>();

        /// <summary>The integers of a gated linear recurrence, which has only <see cref="EndingBias"/> of the others; null for other cells.</summary>
        public GatedLinearParameters? GatedLinear { get; set; }

        /// <summary>The number of weights and biases, without the scales.</summary>
        public int Count =>
            SymbolEmbedding.Length + ConditionEmbedding.Length + Weights(InputSymbol) + Weights(InputCondition) + Weights(Recurrent)
            + Bias.Length + CandidateBias.Length + InitialState.Length + Weights(Output) + OutputBias.Length + Weights(OutputCondition) + EndingBias.Length
            + (GatedLinear?.Count ?? 0);

        private static int Weights(QuantisedMatrix? matrix) => matrix == null ? 0 : matrix.Weights.Length;
    }
}
