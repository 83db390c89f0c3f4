#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>The output layer of a condition for some symbols: weights, biases, and where the symbols of features are among them.</summary>
    internal sealed class OutputRows
    {
        /// <param name="set">The symbols.</param>
        /// <param name="condition">Whose.</param>
        /// <param name="output">S × M, in Q11.</param>
        /// <param name="biases">One for each symbol of the alphabet, in Q16.</param>
        /// <param name="projection">M.</param>
        /// <param name="shared">The features of all conditions.</param>
        public OutputRows(SymbolSet set, ComposedCondition condition, short[] output, int[] biases, int projection, FeatureTrie shared)
        {
            Set = set;
            int[] symbols = set.Symbols;
            var rows = new short[symbols.Length * projection];
            Biases = new int[symbols.Length];
            SharedPlaces = new short[biases.Length];
            Array.Fill(SharedPlaces, (short)-1);
            for (int i = 0; i < symbols.Length; i++)
            {
                output.AsSpan(symbols[i] * projection, projection).CopyTo(rows.AsSpan(i * projection));
                Biases[i] = biases[symbols[i]];
                SharedPlaces[symbols[i]] = (short)i;
            }

            Weights = new ShortMatrix(rows, symbols.Length, projection, 1 << 12);
            IReadOnlyList<int> own = condition.Own;
            OwnPlaces = new short[own.Count];
            for (int place = 0; place < OwnPlaces.Length; place++)
                OwnPlaces[place] = SharedPlaces[own[place]];
        }

        public SymbolSet Set { get; }

        public ShortMatrix Weights { get; }

        /// <summary>One for each symbol of the set, in Q16.</summary>
        public int[] Biases { get; }

        /// <summary>For each symbol of the alphabet, its place in the set, or -1.</summary>
        public short[] SharedPlaces { get; }

        /// <summary>For each of the condition's own symbols, its place in the set, or -1.</summary>
        public short[] OwnPlaces { get; }
    }
}
