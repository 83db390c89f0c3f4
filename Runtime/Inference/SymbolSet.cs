#nullable enable

using System.Threading;

namespace Cognomen.Inference
{
    /// <summary>Some symbols whose logits are asked for together, again and again: their rows of the output layer are packed once.</summary>
    internal sealed class SymbolSet
    {
        private PackedMatrix? rows;

        /// <summary>Creates a set.</summary>
        /// <param name="symbols">The symbols, ascending, each once.</param>
        public SymbolSet(int[] symbols)
        {
            Symbols = symbols;
        }

        /// <summary>Ascending; not to be changed.</summary>
        public int[] Symbols { get; }

        public int Count => Symbols.Length;

        /// <summary>The rows of these symbols; two threads that pack them at once make the same.</summary>
        public PackedMatrix Rows(RecurrentNetwork network)
        {
            PackedMatrix? packed = rows;
            if (packed == null)
                Volatile.Write(ref rows, packed = network.PackOutput(Symbols));
            return packed;
        }
    }
}
