#nullable enable

using System;
using Cognomen.Format;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Inference
{
    /// <summary>Mixes the weights of a condition: the sum over sets of each set's weights times the condition's coefficient.</summary>
    internal static class SetMixer
    {
        /// <summary>The shift at which mixed weights are in Q10.</summary>
        public const int ToQ10 = 4;

        /// <summary>The shift at which mixed weights are in Q11.</summary>
        public const int ToQ11 = 3;

        /// <summary>Mixes blocks of one size.</summary>
        /// <param name="blocks">All blocks, with one block of each set among them.</param>
        /// <param name="first">The index of the first set's block.</param>
        /// <param name="stride">The distance between the blocks of consecutive sets.</param>
        /// <param name="coefficients">The condition's coefficients, one for each set, in Q12.</param>
        /// <param name="shift"><see cref="ToQ10"/> or <see cref="ToQ11"/>.</param>
        /// <param name="mixed">As long as a block.</param>
        /// <param name="width">Bits of the vectors to use; 0 to use none.</param>
        public static void Mix(WeightBlock[] blocks, int first, int stride, ReadOnlySpan<short> coefficients, int shift, Span<short> mixed, int width)
        {
            var sets = new sbyte[coefficients.Length][];
            var factors = new int[coefficients.Length];
            for (int set = 0; set < sets.Length; set++)
            {
                WeightBlock block = blocks[first + set * stride];
                sets[set] = block.Weights;

                // Q12 times Q16 is Q28; the factor is in Q14.
                factors[set] = ShortMath.Saturate((coefficients[set] * block.Multiplier + (1 << 13)) >> 14);
            }

            int done = 0;
#if NET
            if (width > 0)
                done = MixVectors(sets, factors, shift, mixed, width);
#endif
            if (done < mixed.Length)
                MixScalar(sets, factors, shift, mixed, done);
        }

        private static unsafe void MixScalar(sbyte[][] sets, int[] factors, int shift, Span<short> mixed, int done)
        {
            var sums = new int[mixed.Length - done];
            fixed (int* all = sums)
            fixed (short* to = mixed)
            {
                for (int set = 0; set < sets.Length; set++)
                {
                    fixed (sbyte* from = sets[set].AsSpan(done, sums.Length))
                        ScalarKernel.AddTimes(from, factors[set], all, sums.Length);
                }

                int half = 1 << (shift - 1);
                for (int i = 0; i < sums.Length; i++)
                    to[done + i] = (short)ShortMath.Saturate((all[i] + half) >> shift);
            }
        }

#if NET
        private static int MixVectors(sbyte[][] sets, int[] factors, int shift, Span<short> mixed, int width)
        {
            int i = 0;
            if (width >= 256)
            {
                for (; i + 16 <= mixed.Length; i += 16)
                {
                    Vector256<int> a = Vector256.Create(1 << (shift - 1));
                    Vector256<int> b = a;
                    for (int set = 0; set < sets.Length && set < factors.Length; set++)
                    {
                        Vector256<int> factor = Vector256.Create(factors[set]);
                        Vector256<short> weights = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(sets[set]), (nuint)i));
                        a += Avx2.ConvertToVector256Int32(weights.GetLower()) * factor;
                        b += Avx2.ConvertToVector256Int32(weights.GetUpper()) * factor;
                    }

                    Vector256.Narrow(Saturated(a, shift), Saturated(b, shift)).StoreUnsafe(ref MemoryMarshal.GetReference(mixed), (nuint)i);
                }

                return i;
            }

            for (; i + 16 <= mixed.Length; i += 16)
            {
                Vector128<int> a = Vector128.Create(1 << (shift - 1));
                Vector128<int> b = a;
                Vector128<int> c = a;
                Vector128<int> d = a;
                for (int set = 0; set < sets.Length && set < factors.Length; set++)
                {
                    Vector128<int> factor = Vector128.Create(factors[set]);
                    (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(sets[set]), (nuint)i));
                    (Vector128<int> first, Vector128<int> second) = Vector128.Widen(low);
                    (Vector128<int> third, Vector128<int> fourth) = Vector128.Widen(high);
                    a += first * factor;
                    b += second * factor;
                    c += third * factor;
                    d += fourth * factor;
                }

                Vector128.Narrow(Saturated(a, shift), Saturated(b, shift)).StoreUnsafe(ref MemoryMarshal.GetReference(mixed), (nuint)i);
                Vector128.Narrow(Saturated(c, shift), Saturated(d, shift)).StoreUnsafe(ref MemoryMarshal.GetReference(mixed), (nuint)i + 8);
            }

            return i;
        }

        private static Vector256<int> Saturated(Vector256<int> sum, int shift) => Vector256.Min(
            Vector256.Max(Vector256.ShiftRightArithmetic(sum, shift), Vector256.Create(-(int)short.MaxValue)), Vector256.Create((int)short.MaxValue));

        private static Vector128<int> Saturated(Vector128<int> sum, int shift) => Vector128.Min(
            Vector128.Max(Vector128.ShiftRightArithmetic(sum, shift), Vector128.Create(-(int)short.MaxValue)), Vector128.Create((int)short.MaxValue));
#endif
    }
}
