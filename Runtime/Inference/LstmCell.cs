#nullable enable

using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>Long short-term memory: c' = f · c + i · g, h' = o · tanh c' (Hochreiter &amp; Schmidhuber 1997; Gers et al. 2000).</summary>
    /// <remarks>Sums are in Q16, gates and states in Q15, the memory c in Q16, saturated at ±64.</remarks>
    internal static class LstmCell
    {
        public const int Gates = 4;

        private const int LargestMemory = 64 * FixedPoint.One;
        private const int LargestHidden = (1 << 15) - 1;

        /// <summary>Computes the next hidden state, and the next memory in its place.</summary>
        /// <param name="state">The four gates' sums from the hidden state (i, f, g, o), each as long as the hidden state.</param>
        /// <param name="symbol">The input of the symbol.</param>
        /// <param name="condition">The input of the condition, with the biases.</param>
        /// <param name="memory">c.</param>
        /// <param name="next">h'.</param>
        public static void Step(ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, Span<int> memory, Span<short> next)
        {
#if NET
            if (Avx2.IsSupported)
            {
                StepVector(
                    MemoryMarshal.Cast<int, Vector256<int>>(state),
                    MemoryMarshal.Cast<int, Vector256<int>>(symbol),
                    MemoryMarshal.Cast<int, Vector256<int>>(condition),
                    MemoryMarshal.Cast<int, Vector256<int>>(memory),
                    MemoryMarshal.Cast<short, Vector128<short>>(next));
                return;
            }
#endif
            StepScalar(state, symbol, condition, memory, next);
        }

        internal static void StepScalar(ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, Span<int> memory, Span<short> next)
        {
            int units = next.Length;
            for (int unit = 0; unit < units; unit++)
            {
                int fRow = units + unit;
                int gRow = 2 * units + unit;
                int oRow = 3 * units + unit;
                int i = Activations.Sigmoid(state[unit] + symbol[unit] + condition[unit]);
                int f = Activations.Sigmoid(state[fRow] + symbol[fRow] + condition[fRow]);
                int g = Activations.Tanh(state[gRow] + symbol[gRow] + condition[gRow]);
                int o = Activations.Sigmoid(state[oRow] + symbol[oRow] + condition[oRow]);

                // c' = f · c + i · g. Q15 · Q15 is Q30; the memory's Q16 · Q15 is Q31.
                long c = ((long)f * memory[unit] + 2L * i * g + (1 << 14)) >> 15;
                memory[unit] = (int)Math.Max(-LargestMemory, Math.Min(LargestMemory, c));
                long h = FixedPoint.Multiply15(o, Activations.Tanh(memory[unit]));
                next[unit] = (short)Math.Min(LargestHidden, h);
            }
        }

#if NET
        private static void StepVector(
            ReadOnlySpan<Vector256<int>> state,
            ReadOnlySpan<Vector256<int>> symbol,
            ReadOnlySpan<Vector256<int>> condition,
            Span<Vector256<int>> memory,
            Span<Vector128<short>> next)
        {
            int units = next.Length;
            for (int unit = 0; unit < units; unit++)
            {
                int fRow = units + unit;
                int gRow = 2 * units + unit;
                int oRow = 3 * units + unit;
                Vector256<int> i = VectorMath.Sigmoid(state[unit] + symbol[unit] + condition[unit]);
                Vector256<int> f = VectorMath.Sigmoid(state[fRow] + symbol[fRow] + condition[fRow]);
                Vector256<int> g = VectorMath.Tanh(state[gRow] + symbol[gRow] + condition[gRow]);
                Vector256<int> o = VectorMath.Sigmoid(state[oRow] + symbol[oRow] + condition[oRow]);

                // As in the scalar twin, with the memory in two parts, so that every product fits 32 bits.
                Vector256<int> coarse = f * Vector256.ShiftRightArithmetic(memory[unit], 15);
                Vector256<int> fine = f * (memory[unit] & Vector256.Create((1 << 15) - 1)) + Vector256.Create(1 << 14);
                Vector256<int> c = coarse + Vector256.ShiftRightArithmetic(Vector256.ShiftRightArithmetic(fine, 1) + i * g, 14);
                memory[unit] = Vector256.Min(Vector256.Max(c, Vector256.Create(-LargestMemory)), Vector256.Create(LargestMemory));
                Vector256<int> h = VectorMath.Multiply15Small(o, VectorMath.Tanh(memory[unit]));
                next[unit] = VectorMath.Narrow(Vector256.Min(h, Vector256.Create(LargestHidden)));
            }
        }
#endif
    }
}
