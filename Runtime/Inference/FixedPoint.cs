#nullable enable

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

        public static int Saturate(long value) => value > Largest ? Largest : value < -Largest ? -Largest : (int)value;

        /// <summary>A Q15 product of a Q15 factor and any value, rounded half up.</summary>
        public static long Multiply15(int factor, long value) => (factor * value + (1 << 14)) >> 15;
    }
}
