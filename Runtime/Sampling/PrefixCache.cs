#nullable enable

using System;
using System.Threading;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>
    /// A model's remembered beginnings, within a budget of bytes. A tree grows while it holds no more than what is left, so that the first
    /// nationality asked for leaves room for the others.
    /// </summary>
    internal sealed class PrefixCache
    {
        // More temperatures than this are not remembered.
        private const int MostTrees = 1024;

        private readonly long budget;
        private readonly int alphabet;
        private long used;
        private PrefixTree[] trees = Array.Empty<PrefixTree>();

        /// <summary>Creates an empty cache.</summary>
        /// <param name="budget">Bytes, roughly; 0 to remember nothing.</param>
        /// <param name="alphabet">Symbols of the model.</param>
        public PrefixCache(long budget, int alphabet)
        {
            this.budget = budget;
            this.alphabet = alphabet;
        }

        /// <summary>Bytes not taken yet; may be negative by what was taken at the same time.</summary>
        public long Left => budget - Interlocked.Read(ref used);

        public bool IsFull => Left <= 0;

        /// <summary>The tree of a condition at a temperature and a least weight; null where nothing is remembered.</summary>
        public PrefixTree? TreeOf(int condition, SymbolSet symbols, int inverseTemperature, uint minWeight)
        {
            // Places are kept in 16 bits.
            if (budget <= 0 || symbols.Count > short.MaxValue)
                return null;
            while (true)
            {
                PrefixTree[] known = Volatile.Read(ref trees);
                foreach (PrefixTree tree in known)
                {
                    if (tree.Condition == condition && tree.InverseTemperature == inverseTemperature && tree.MinWeight == minWeight && tree.Symbols == symbols)
                        return tree;
                }

                if (known.Length >= MostTrees || IsFull)
                    return null;
                var grown = new PrefixTree[known.Length + 1];
                known.CopyTo(grown, 0);
                grown[known.Length] = new PrefixTree(this, condition, symbols, inverseTemperature, minWeight, alphabet);
                Take(2 * alphabet);
                if (Interlocked.CompareExchange(ref trees, grown, known) == known)
                    return grown[known.Length];
            }
        }

        public void Take(int bytes) => Interlocked.Add(ref used, bytes);
    }
}
