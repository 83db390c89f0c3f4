#nullable enable

namespace Cognomen.Inference
{
    /// <summary>Some symbols whose logits are repeatedly needed together: their rows of the output layer are packed once.</summary>
    internal sealed class SymbolSet
    {
        private volatile PackedMatrix? outputRows;

        /// <summary>Creates a set.</summary>
        /// <param name="symbols">The symbols, ascending, each once.</param>
        public SymbolSet(int[] symbols)
        {
            Symbols = symbols;
        }

        /// <summary>In ascending order. Do not change them.</summary>
        public int[] Symbols { get; }

        public int Count => Symbols.Length;

        /// <summary>The packed rows of these symbols in the output layer of the set's network; null before their first use.</summary>
        public PackedMatrix? OutputRows
        {
            get => outputRows;
            set => outputRows = value;
        }
    }
}
