#nullable enable

using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>A probability as a 32-bit integer and a power of two, for products too small for fixed point.</summary>
    /// <remarks>Every operation rounds down, with a relative error of at most 2^-30, so all machines agree.</remarks>
    internal readonly struct SoftFloat
    {
        /// <summary>The largest of the weights that <see cref="ToWeights"/> gives.</summary>
        public const int WeightBits = 30;

        private readonly uint mantissa;
        private readonly int exponent;

        private SoftFloat(uint mantissa, int exponent)
        {
            this.mantissa = mantissa;
            this.exponent = exponent;
        }

        public static SoftFloat Zero => default;

        public static SoftFloat One => Of(1);

        public bool IsZero => mantissa == 0;

        /// <summary>A whole number below 2^64.</summary>
        public static SoftFloat Of(ulong value) => Normal(value, 0);

        /// <summary>This times numerator / denominator; the denominator is not 0.</summary>
        public SoftFloat Times(ulong numerator, ulong denominator)
        {
            SoftFloat factor = Of(numerator);
            SoftFloat divisor = Of(denominator);
            SoftFloat product = Normal((ulong)mantissa * factor.mantissa, exponent + factor.exponent);
            if (product.IsZero)
                return Zero;
            return Normal(((ulong)product.mantissa << 32) / divisor.mantissa, product.exponent - 32 - divisor.exponent);
        }

        public SoftFloat Times(SoftFloat other) => Normal((ulong)mantissa * other.mantissa, exponent + other.exponent);

        public SoftFloat Plus(SoftFloat other)
        {
            SoftFloat large = IsLessThan(other) ? other : this;
            SoftFloat small = IsLessThan(other) ? this : other;
            if (small.IsZero || large.exponent - small.exponent > 31)
                return large;
            return Normal((ulong)large.mantissa + (small.mantissa >> (large.exponent - small.exponent)), large.exponent);
        }

        public bool IsLessThan(SoftFloat other)
        {
            if (IsZero || other.IsZero)
                return IsZero && !other.IsZero;
            return exponent != other.exponent ? exponent < other.exponent : mantissa < other.mantissa;
        }

        /// <summary>Converts probabilities into weights with the same proportions. The largest weight is between 2^29 and 2^30.</summary>
        /// <returns>The sum of the weights; 0 if every probability is 0.</returns>
        public static ulong ToWeights(System.ReadOnlySpan<SoftFloat> masses, System.Span<uint> weights)
        {
            SoftFloat largest = Zero;
            foreach (SoftFloat mass in masses)
                largest = largest.IsLessThan(mass) ? mass : largest;
            ulong total = 0;
            for (int i = 0; i < masses.Length; i++)
            {
                int shift = 32 - WeightBits + largest.exponent - masses[i].exponent;
                weights[i] = masses[i].IsZero || shift > 31 ? 0 : masses[i].mantissa >> shift;
                total += weights[i];
            }

            return total;
        }

        // The mantissa has its highest bit set, except for zero.
        private static SoftFloat Normal(ulong value, int exponent)
        {
            if (value == 0)
                return Zero;
            int shift = FixedPoint.BitLength(value) - 32;
            return new SoftFloat((uint)(shift > 0 ? value >> shift : value << -shift), exponent + shift);
        }
    }
}
