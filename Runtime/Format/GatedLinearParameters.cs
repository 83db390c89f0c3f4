#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>The integer parameters of a gated linear recurrence.</summary>
    /// <remarks>
    /// S symbols, C conditions, H hidden units, E numbers of a symbol's embedding, M units of the projection, N symbols of the window, K1 input sets,
    /// K2 hidden sets. The rows of the gates f and o have half of their value, since σ(v) = (1 + tanh(v/2)) / 2.
    /// </remarks>
    internal sealed class GatedLinearParameters
    {
        /// <summary>The gates f, x, o, and the projection's input y, which only the newest symbol has.</summary>
        public const int InputParts = 4;

        /// <summary>
        /// C × (N·K1 + K1 + K2 + K2 + K2) in Q12: the coefficients of each condition for every set of the windows, the bias, the feedback, the
        /// projection and the output.
        /// </summary>
        public short[] Coefficients { get; set; } = Array.Empty<short>();

        /// <summary>S × E in Q7.</summary>
        public sbyte[] SymbolEmbedding { get; set; } = Array.Empty<sbyte>();

        /// <summary>For each window position, the newest first, and each of its K1 sets: f, x, o (H × E each), and for the newest y (M × E).</summary>
        public WeightBlock[] Input { get; set; } = Array.Empty<WeightBlock>();

        /// <summary>For each of K1 sets: f, x, o (H each) and y (M); 8 bits.</summary>
        public WeightBlock[] Bias { get; set; } = Array.Empty<WeightBlock>();

        /// <summary>For each of K2 sets: the weights d from the memory to f and to x (H each); 8 bits.</summary>
        public WeightBlock[] Feedback { get; set; } = Array.Empty<WeightBlock>();

        /// <summary>K2 times M × H.</summary>
        public WeightBlock[] Projection { get; set; } = Array.Empty<WeightBlock>();

        /// <summary>K2 times S × M.</summary>
        public WeightBlock[] Output { get; set; } = Array.Empty<WeightBlock>();

        /// <summary>For each condition: the bias of all symbols that are not its own, then of each of its own, the boundary first; 8 bits.</summary>
        public WeightBlock[] OutputBias { get; set; } = Array.Empty<WeightBlock>();

        /// <summary>The features of all conditions, then those of each condition; empty if the context length is 0.</summary>
        public FeatureTrie[] Features { get; set; } = Array.Empty<FeatureTrie>();

        /// <summary>The number of coefficients, weights, biases and features, without the scales.</summary>
        public int Count
        {
            get
            {
                int count = Coefficients.Length + SymbolEmbedding.Length;
                foreach (WeightBlock[] blocks in new[] { Input, Bias, Feedback, Projection, Output, OutputBias })
                {
                    foreach (WeightBlock block in blocks)
                        count += block.Weights.Length;
                }

                foreach (FeatureTrie trie in Features)
                    count += trie.FeatureWeights.Length;
                return count;
            }
        }
    }
}
