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

        /// <summary>Ascending; not to be changed.</summary>
        public int[] Symbols { get; }

        public int Count => Symbols.Length;

        /// <summary>The packed rows of these symbols in the output layer of the one network that the set is for; null before they are needed.</summary>
        public PackedMatrix? OutputRows
        {
            get => outputRows;
            set => outputRows = value;
        }
    }
}
