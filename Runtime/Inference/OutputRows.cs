#nullable enable

using System;

namespace Cognomen.Inference
{
    /// <summary>The output layer of a condition for the symbols of a set, and where the logits of features stand in it.</summary>
    internal sealed class OutputRows
    {
        private readonly ShortMatrix matrix;
        private readonly int[] bias;

        /// <param name="set">The set.</param>
        /// <param name="matrix">The rows of its symbols.</param>
        /// <param name="bias">Their biases in Q16.</param>
        /// <param name="shared">For each symbol of the alphabet, its entry in the set, or -1.</param>
        /// <param name="own">For each of the condition's own symbols, its entry in the set, or -1.</param>
        public OutputRows(SymbolSet set, ShortMatrix matrix, int[] bias, int[] shared, int[] own)
        {
            Set = set;
            this.matrix = matrix;
            this.bias = bias;
            Shared = shared;
            Own = own;
        }

        public SymbolSet Set { get; }

        /// <summary>For each symbol of the alphabet, its entry in the set, or -1.</summary>
        public int[] Shared { get; }

        /// <summary>For each of the condition's own symbols, its entry in the set, or -1.</summary>
        public int[] Own { get; }

        /// <summary>Computes the logits without the features, in Q16.</summary>
        public void Multiply(ReadOnlySpan<short> projected, Span<int> logits)
        {
            matrix.Multiply(projected, logits);
            Span<int> all = logits.Slice(0, bias.Length);
            for (int i = 0; i < bias.Length && i < all.Length; i++)
                all[i] = unchecked((unchecked(all[i] + (1 << 6)) >> 7) + bias[i]);
        }
    }
}
