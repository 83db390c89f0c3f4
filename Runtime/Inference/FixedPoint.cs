#nullable enable

#if NET
using System.Numerics;
#endif

namespace Cognomen.Inference
{
    /// <summary>Q16 arithmetic: 65,536 is one. Right shifts round half up. Sums saturate if a model could overflow them.</summary>
    internal static class FixedPoint
    {
        public const int One = 1 << 16;

        /// <summary>Contributions to a gate or a logit saturate at ±1,024, so that three of them cannot overflow 32 bits.</summary>
        public const int Largest = 1 << 26;

        /// <summary>(value · multiplier) / 2^shift, rounded half up and saturated at ±<see cref="Largest"/>; |value · multiplier| &lt; 2^47.</summary>
        public static int Scale(int value, ushort multiplier, int shift)
        {
            long scaled = ((long)value * multiplier + (1L << (shift - 1))) >> shift;
            return Saturate(scaled);
        }

        /// <summary>How many bits a number has from its highest one on; 0 for 0.</summary>
        public static int BitLength(ulong value)
        {
#if NET
            return 64 - BitOperations.LeadingZeroCount(value);
#else
            int length = 0;
            for (int step = 32; step > 0; step >>= 1)
            {
                if (value >> step == 0)
                    continue;
                value >>= step;
                length += step;
            }

            return length + (int)value;
#endif
        }

        public static int Saturate(long value) => value > Largest ? Largest : value < -Largest ? -Largest : (int)value;

        /// <summary>A Q15 product of a Q15 factor and any value, rounded half up.</summary>
        public static long Multiply15(int factor, long value) => (factor * value + (1 << 14)) >> 15;
    }
}
