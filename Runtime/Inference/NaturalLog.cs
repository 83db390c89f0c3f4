#nullable enable

namespace Cognomen.Inference
{
    /// <summary>The natural logarithm of a positive integer, in integers.</summary>
    internal static class NaturalLog
    {
        // ln 2 in Q32, rounded.
        private const ulong Ln2 = 2977044472;
        private const int FractionBits = 20;

        /// <summary>ln(value / 2^24) in Q16, rounded down, for 1 ≤ value &lt; 2^62. Its binary logarithm is found bit by bit, by squaring.</summary>
        public static int OfQ24(ulong value)
        {
            int whole = FixedPoint.BitLength(value) - 1;

            // A number from 1 to 2 in Q31.
            ulong mantissa = whole > 31 ? value >> (whole - 31) : value << (31 - whole);
            long log = whole;
            for (int bit = 0; bit < FractionBits; bit++)
            {
                mantissa = mantissa * mantissa >> 31;
                log <<= 1;
                if (mantissa >> 32 != 0)
                {
                    mantissa >>= 1;
                    log++;
                }
            }

            log -= 24L << FractionBits;

            // Q20 · Q32 to Q16.
            return (int)((log * (long)Ln2) >> (FractionBits + 32 - 16));
        }
    }
}
