#nullable enable

namespace Cognomen.Inference
{
    /// <summary>exp, sigmoid and tanh on integers, by linear interpolation between points 1/64 apart.</summary>
    /// <remarks>
    /// All tables come from the powers of one constant, e^(-1/64) in Q31, by integer multiplication and division, so they are the same on every
    /// machine.
    /// </remarks>
    internal static class Activations
    {
        /// <summary>Arguments beyond ±16 have the value at 16.</summary>
        public const int Range = 16;

        private const int PointsPerUnit = 64;
        private const int Points = Range * PointsPerUnit;

        // e^(-1/64) · 2^31, rounded.
        private const ulong Step = 2114190000;

        /// <summary>In Q15.</summary>
        internal const int SigmoidOfZero = 1 << 14;

        /// <summary>The distance between points is 2^10 in Q16.</summary>
        public const int FractionBits = 10;

        /// <summary>e^(-x) in Q31 at each point.</summary>
        internal static readonly int[] ExponentialTable = MakeExponential();
        private static readonly ushort[] SigmoidTable = MakeSigmoid();
        private static readonly ushort[] TanhTable = MakeTanh();
#if NET
        /// <summary>Each point above <see cref="SigmoidOfZero"/> (low 16 bits) with the difference to the next one (high 16 bits), for vector look-ups.</summary>
        internal static readonly int[] SigmoidPairs = MakePairs(SigmoidTable, SigmoidOfZero);

        /// <summary>Each point (low 16 bits) with the difference to the next one (high 16 bits), for vector look-ups.</summary>
        internal static readonly int[] TanhPairs = MakePairs(TanhTable, 0);

        /// <summary>Each point of e^(-x) in Q31 (low 32 bits) with the difference to the next one (high 32 bits), for vector look-ups; the last is 0.</summary>
        internal static readonly long[] ExponentialPairs = MakeExponentialPairs();
#endif

        /// <summary>e^(-x) in Q24 for x ≥ 0 in Q16; 0 for x ≥ 16.</summary>
        public static uint ExponentialOfNegative(long x)
        {
            if (x >= (long)Range << 16)
                return 0;
            int point = (int)x >> FractionBits;
            int fraction = (int)x & ((1 << FractionBits) - 1);
            int from = ExponentialTable[point];
            long line = ((long)from << FractionBits) + (long)(ExponentialTable[point + 1] - from) * fraction;

            // Q31 · 2^10 to Q24.
            return (uint)((line + (1L << (FractionBits + 6))) >> (FractionBits + 7));
        }

        /// <summary>1 / (1 + e^(-x)) in Q15, 0 to 32,768, for x in Q16.</summary>
        public static int Sigmoid(int x)
        {
            int right = Interpolate(SigmoidTable, x < 0 ? -(long)x : x);
            return x < 0 ? (1 << 15) - right : right;
        }

        /// <summary>tanh x in Q15, -32,767 to 32,767, for x in Q16.</summary>
        public static int Tanh(int x)
        {
            int right = Interpolate(TanhTable, x < 0 ? -(long)x : x);
            return x < 0 ? -right : right;
        }

        private static int Interpolate(ushort[] table, long x)
        {
            if (x >= (long)Range << 16)
                return table[Points];
            int point = (int)x >> FractionBits;
            int fraction = (int)x & ((1 << FractionBits) - 1);
            int from = table[point];
            return from + (((table[point + 1] - from) * fraction + (1 << (FractionBits - 1))) >> FractionBits);
        }

        private static int[] MakeExponential()
        {
            var table = new int[Points + 1];
            ulong value = 1UL << 31;
            for (int i = 0; i <= Points; i++)
            {
                // 1 itself does not fit 31 bits. One unit less changes no weight.
                table[i] = value > int.MaxValue ? int.MaxValue : (int)value;
                value = (value * Step + (1UL << 30)) >> 31;
            }

            return table;
        }

        private static ushort[] MakeSigmoid()
        {
            var table = new ushort[Points + 1];
            for (int i = 0; i <= Points; i++)
            {
                ulong below = (1UL << 31) + (ulong)ExponentialTable[i];
                table[i] = (ushort)(((1UL << 46) + below / 2) / below);
            }

            return table;
        }

        private static ushort[] MakeTanh()
        {
            // tanh x = (1 - e^(-2x)) / (1 + e^(-2x)), and e^(-2x) is 0 from half the range on.
            var table = new ushort[Points + 1];
            for (int i = 0; i <= Points; i++)
            {
                ulong square = 2 * i <= Points ? (ulong)ExponentialTable[2 * i] : 0;
                ulong below = (1UL << 31) + square;
                ulong value = ((((1UL << 31) - square) << 15) + below / 2) / below;
                table[i] = (ushort)(value > 32767 ? 32767 : value);
            }

            return table;
        }
#if NET
        private static long[] MakeExponentialPairs()
        {
            // From 16 on the exponential counts as 0.
            var pairs = new long[Points + 1];
            for (int i = 0; i < Points; i++)
                pairs[i] = (long)(ExponentialTable[i + 1] - ExponentialTable[i]) << 32 | (uint)ExponentialTable[i];
            return pairs;
        }

        private static int[] MakePairs(ushort[] table, int zero)
        {
            var pairs = new int[table.Length];
            for (int i = 0; i < pairs.Length; i++)
                pairs[i] = (table[i] - zero) | (table[i < Points ? i + 1 : Points] - table[i]) << 16;
            return pairs;
        }
#endif
    }
}
