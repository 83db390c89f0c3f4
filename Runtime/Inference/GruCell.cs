#nullable enable

using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>
    /// The gated recurrent unit: r = σ(·), z = σ(·), n = tanh(x + r · (U h + b)), h' = n + z · (h - n) (Cho et al. 2014, with the reset gate after
    /// the product).
    /// </summary>
    /// <remarks>Sums are in Q16, gates and states in Q15.</remarks>
    internal static class GruCell
    {
        public const int Gates = 3;

        /// <summary>Computes the next hidden state.</summary>
        /// <param name="state">U h: the three gates' sums from the hidden state, each as long as the hidden state.</param>
        /// <param name="symbol">The input of the symbol.</param>
        /// <param name="condition">The input of the condition, with the biases.</param>
        /// <param name="inner">b, the bias inside the reset product.</param>
        /// <param name="hidden">h.</param>
        /// <param name="next">h'.</param>
        public static void Step(
            ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, ReadOnlySpan<int> inner, ReadOnlySpan<short> hidden, Span<short> next)
        {
#if NET
            if (Avx2.IsSupported)
            {
                StepVector(
                    MemoryMarshal.Cast<int, Vector256<int>>(state),
                    MemoryMarshal.Cast<int, Vector256<int>>(symbol),
                    MemoryMarshal.Cast<int, Vector256<int>>(condition),
                    MemoryMarshal.Cast<int, Vector256<int>>(inner),
                    MemoryMarshal.Cast<short, Vector128<short>>(hidden),
                    MemoryMarshal.Cast<short, Vector128<short>>(next));
                return;
            }
#endif
            StepScalar(state, symbol, condition, inner, hidden, next);
        }

        internal static void StepScalar(
            ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, ReadOnlySpan<int> inner, ReadOnlySpan<short> hidden, Span<short> next)
        {
            int units = next.Length;
            for (int unit = 0; unit < units; unit++)
            {
                int z = units + unit;
                int n = 2 * units + unit;
                int reset = Activations.Sigmoid(state[unit] + symbol[unit] + condition[unit]);
                int update = Activations.Sigmoid(state[z] + symbol[z] + condition[z]);
                int recalled = FixedPoint.Saturate(FixedPoint.Multiply15(reset, state[n] + inner[unit]));
                int candidate = Activations.Tanh(FixedPoint.Saturate((long)symbol[n] + condition[n] + recalled));
                next[unit] = (short)(candidate + FixedPoint.Multiply15(update, hidden[unit] - candidate));
            }
        }

#if NET
        private static void StepVector(
            ReadOnlySpan<Vector256<int>> state,
            ReadOnlySpan<Vector256<int>> symbol,
            ReadOnlySpan<Vector256<int>> condition,
            ReadOnlySpan<Vector256<int>> inner,
            ReadOnlySpan<Vector128<short>> hidden,
            Span<Vector128<short>> next)
        {
            int units = next.Length;
            for (int unit = 0; unit < units; unit++)
            {
                int z = units + unit;
                int n = 2 * units + unit;
                Vector256<int> reset = VectorMath.Sigmoid(state[unit] + symbol[unit] + condition[unit]);
                Vector256<int> update = VectorMath.Sigmoid(state[z] + symbol[z] + condition[z]);
                Vector256<int> recalled = VectorMath.Multiply15(reset, state[n] + inner[unit]);
                Vector256<int> candidate = VectorMath.Tanh(VectorMath.Saturate(symbol[n] + condition[n] + recalled));
                next[unit] = VectorMath.Narrow(VectorMath.Mix(update, Avx2.ConvertToVector256Int32(hidden[unit]), candidate));
            }
        }
#endif
    }
}
