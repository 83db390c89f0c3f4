#nullable enable

using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>Plain recurrence: h' = tanh(g) in Q15, or h' = max(0, g) in Q11, where g is the sum over state, symbol and condition.</summary>
    internal static class ElmanCell
    {
        public static void Tanh(ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, Span<short> next)
        {
#if NET
            if (Avx2.IsSupported)
            {
                ReadOnlySpan<Vector256<int>> g = MemoryMarshal.Cast<int, Vector256<int>>(state);
                ReadOnlySpan<Vector256<int>> s = MemoryMarshal.Cast<int, Vector256<int>>(symbol).Slice(0, g.Length);
                ReadOnlySpan<Vector256<int>> c = MemoryMarshal.Cast<int, Vector256<int>>(condition).Slice(0, g.Length);
                Span<Vector128<short>> h = MemoryMarshal.Cast<short, Vector128<short>>(next).Slice(0, g.Length);
                for (int i = 0; i < g.Length; i++)
                    h[i] = VectorMath.Narrow(VectorMath.Tanh(g[i] + s[i] + c[i]));
                return;
            }
#endif
            TanhScalar(state, symbol, condition, next);
        }

        public static void Rectify(ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, Span<short> next)
        {
            for (int i = 0; i < next.Length; i++)
            {
                // Q16 to Q11.
                int rounded = (state[i] + symbol[i] + condition[i] + (1 << 4)) >> 5;
                next[i] = (short)Math.Max(0, Math.Min(short.MaxValue, rounded));
            }
        }

        internal static void TanhScalar(ReadOnlySpan<int> state, ReadOnlySpan<int> symbol, ReadOnlySpan<int> condition, Span<short> next)
        {
            for (int i = 0; i < next.Length; i++)
                next[i] = (short)Activations.Tanh(state[i] + symbol[i] + condition[i]);
        }
    }
}
