#nullable enable

using System;
using System.Threading;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// The output layer of a condition for the symbols of a set. For the condition's own symbols, the logits' inputs from the newest symbol are kept in
    /// rows, each computed at its first use.
    /// </summary>
    internal sealed class OutputRows
    {
        private readonly ShortMatrix matrix;
        private readonly int[] bias;
        private readonly int[] shared;
        private readonly int[] own;
        private readonly int[]?[]? rows;
        private readonly int width;

        /// <param name="set">The set.</param>
        /// <param name="matrix">The rows of its symbols.</param>
        /// <param name="bias">Their biases in Q16, padded as the matrix is.</param>
        /// <param name="shared">For each symbol of the alphabet, its entry in the set, or the alphabet's length.</param>
        /// <param name="own">For each of the condition's own symbols, its entry in the set, or the alphabet's length.</param>
        /// <param name="symbols">For how many symbols the row of the newest symbol is kept; 0 for none.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public OutputRows(SymbolSet set, ShortMatrix matrix, int[] bias, int[] shared, int[] own, int symbols, int width)
        {
            Set = set;
            this.matrix = matrix;
            this.bias = bias;
            this.shared = shared;
            this.own = own;
            this.width = width;
            rows = symbols == 0 ? null : new int[symbols][];
        }

        public SymbolSet Set { get; }

        /// <summary>Computes the logits, in Q16.</summary>
        /// <param name="state">The state, with its projection computed.</param>
        /// <param name="general">The features of all conditions; null if there are none.</param>
        /// <param name="special">The condition's own features.</param>
        /// <param name="logits">One longer than the alphabet, padded. The entries after the set's are undefined.</param>
        public void Compute(GatedLinearState state, FeatureContexts? general, FeatureContexts special, int[] logits)
        {
            matrix.Multiply(state.Projected, logits);
            if (general == null)
            {
                Add(bias, logits, width);
                return;
            }

            int newest = state.Symbol(0);
            if (rows != null)
                Add(rows[newest] ?? Row(newest, general, special, logits.Length), logits, width);
            else
            {
                Add(bias, logits, width);
                general.AddSingle(newest, shared, logits);
                special.AddSingle(newest, own, logits);
            }

            general.AddLonger(state, shared, logits);
            special.AddLonger(state, own, logits);
        }

        private int[] Row(int newest, FeatureContexts general, FeatureContexts special, int length)
        {
            var row = new int[length];
            bias.CopyTo(row, 0);
            general.AddSingle(newest, shared, row);
            special.AddSingle(newest, own, row);
            Array.Resize(ref row, bias.Length);
            Volatile.Write(ref rows![newest], row);
            return row;
        }

        // Converts Q23 to Q16, rounded half up, and adds a row.
        private static void Add(int[] row, Span<int> logits, int width)
        {
            logits = logits.Slice(0, row.Length);
#if NET
            if (width > 0)
            {
                // Whole blocks of rows.
                ref int from = ref MemoryMarshal.GetArrayDataReference(row);
                ref int to = ref MemoryMarshal.GetReference(logits);
                for (nuint i = 0; i < (nuint)row.Length; i += 8)
                {
                    if (width >= 256)
                    {
                        Vector256<int> sum = Vector256.LoadUnsafe(ref to, i) + Vector256.Create(1 << 6);
                        (Vector256.ShiftRightArithmetic(sum, 7) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
                        continue;
                    }

                    Vector128<int> low = Vector128.LoadUnsafe(ref to, i) + Vector128.Create(1 << 6);
                    Vector128<int> high = Vector128.LoadUnsafe(ref to, i + 4) + Vector128.Create(1 << 6);
                    (Vector128.ShiftRightArithmetic(low, 7) + Vector128.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
                    (Vector128.ShiftRightArithmetic(high, 7) + Vector128.LoadUnsafe(ref from, i + 4)).StoreUnsafe(ref to, i + 4);
                }

                return;
            }
#endif
            AddScalar(row, logits);
        }

        private static unsafe void AddScalar(int[] row, Span<int> logits)
        {
            fixed (int* from = row, to = logits)
                ScalarKernel.Add(from, to, row.Length);
        }
    }
}
