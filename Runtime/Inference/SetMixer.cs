#nullable enable

using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// Mixes the weights of one condition: W_c = Σ_k a(c,k) W_k, with a coefficient in Q12 and a scale in Q16 put together in Q14. Weights of the input,
    /// the bias and the feedback come out in Q10, those of the projection and the output in Q11.
    /// </summary>
    internal sealed class SetMixer
    {
        private const int ToQ10 = 4;
        private const int ToQ11 = 3;

        private readonly GatedLinearParameters parameters;
        private readonly int first;

        /// <param name="parameters">The sets.</param>
        /// <param name="condition">The condition's number.</param>
        /// <param name="coefficients">Coefficients of a condition.</param>
        public SetMixer(GatedLinearParameters parameters, int condition, int coefficients)
        {
            this.parameters = parameters;
            first = condition * coefficients;
        }

        /// <summary>A gate of the input (f, x, o) or, for the newest symbol, the projection's own input: rows × E.</summary>
        public short[] Input(ModelShape shape, int place, int part)
        {
            // The newest symbol's sets have a fourth part.
            int start = place == 0 ? 0 : shape.InputSets * (4 + 3 * (place - 1));
            return Mix(parameters.Input, start + part, place == 0 ? 4 : 3, place * shape.InputSets, shape.InputSets, ToQ10);
        }

        /// <summary>3H + M numbers.</summary>
        public short[] Bias(ModelShape shape) => Side(parameters.Bias, 4, shape.Window * shape.InputSets, shape.InputSets, 3 * shape.Hidden + shape.Projection);

        /// <summary>2H numbers.</summary>
        public short[] Feedback(ModelShape shape) => Side(parameters.Feedback, 2, (shape.Window + 1) * shape.InputSets, shape.HiddenSets, 2 * shape.Hidden);

        /// <summary>M × H.</summary>
        public short[] Projection(ModelShape shape) =>
            Mix(parameters.Projection, 0, 1, (shape.Window + 1) * shape.InputSets + shape.HiddenSets, shape.HiddenSets, ToQ11);

        /// <summary>S × M.</summary>
        public short[] Output(ModelShape shape) =>
            Mix(parameters.Output, 0, 1, (shape.Window + 1) * shape.InputSets + 2 * shape.HiddenSets, shape.HiddenSets, ToQ11);

        private short[] Side(WeightBlock[] blocks, int parts, int coefficient, int sets, int length)
        {
            var all = new short[length];
            int at = 0;
            for (int part = 0; part < parts; part++)
            {
                short[] mixed = Mix(blocks, part, parts, coefficient, sets, ToQ10);
                mixed.CopyTo(all, at);
                at += mixed.Length;
            }

            return all;
        }

        private short[] Mix(WeightBlock[] blocks, int start, int stride, int coefficient, int sets, int shift)
        {
            var sums = new int[blocks[start].Weights.Length];
            for (int set = 0; set < sets; set++)
            {
                WeightBlock block = blocks[start + set * stride];
                long share = (long)parameters.Coefficients[first + coefficient + set] * block.Multiplier;
                AddTimes(block.Weights, (int)Math.Max(-short.MaxValue, Math.Min(short.MaxValue, (share + (1 << 13)) >> 14)), sums);
            }

            var mixed = new short[sums.Length];
            int half = 1 << (shift - 1);
            for (int i = 0; i < mixed.Length; i++)
                mixed[i] = (short)ShortMath.Saturate((sums[i] + half) >> shift);
            return mixed;
        }

        private static void AddTimes(ReadOnlySpan<sbyte> weights, int share, Span<int> sums)
        {
            int i = 0;
#if NET
            if (Vector128.IsHardwareAccelerated)
            {
                Vector256<int> shares = Vector256.Create(share);
                ref sbyte from = ref MemoryMarshal.GetReference(weights);
                ref int to = ref MemoryMarshal.GetReference(sums);
                for (; i + 16 <= sums.Length; i += 16)
                {
                    Vector256<short> wide = Vector256.WidenLower(Vector128.LoadUnsafe(ref from, (nuint)i).ToVector256Unsafe());
                    (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(wide);
                    (Vector256.LoadUnsafe(ref to, (nuint)i) + lower * shares).StoreUnsafe(ref to, (nuint)i);
                    (Vector256.LoadUnsafe(ref to, (nuint)i + 8) + upper * shares).StoreUnsafe(ref to, (nuint)i + 8);
                }
            }
#endif
            for (; i < sums.Length; i++)
                sums[i] += weights[i] * share;
        }
    }
}
