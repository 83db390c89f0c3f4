#nullable enable

using System.Runtime.CompilerServices;

namespace Cognomen.Inference
{
    /// <summary>The 16-bit arithmetic of a gated linear recurrence. Vector instructions (<c>ShortVectors</c>) give the same integers.</summary>
    internal static class ShortMath
    {
        /// <summary>From this argument on, tanh has its last value, in Q10.</summary>
        public const int LastArgument = 4095;

        // The coefficients of a polynomial for (1 - tanh)^(1/8), in Q14.
        internal const short Cubic = -12401, Square = 26999, Linear = -16464, Half = -8123, Constant = 16384;

        /// <summary>The value of one, chosen so that tanh 0 is 0.</summary>
        internal const short One = 32760;

        /// <summary>From Q15 to Q12.</summary>
        public const short ToQ12 = 4096;

        // Of an argument in the table; a power of two.
        private const int Places = 2 * (LastArgument + 1);

        /// <summary>tanh in Q15 of each argument from minus <see cref="LastArgument"/> to <see cref="LastArgument"/>, after a place that repeats the first.</summary>
        internal static readonly short[] TanhTable = MakeTanh();

        /// <summary>A Q15 product, rounded half up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Multiply(int a, int b) => (a * b + (1 << 14)) >> 15;

        /// <summary>Saturates at ±32,767.</summary>
        public static int Saturate(int value) => value > short.MaxValue ? short.MaxValue : value < -short.MaxValue ? -short.MaxValue : value;

        /// <summary>tanh in Q15 of an argument in Q10, with an error of at most 0.0008.</summary>
        public static int Tanh(int x) => TanhTable[TanhPlace(x)];

        /// <summary>The index in <see cref="TanhTable"/> for an argument in Q10. It is found without a branch, which Unity's Mono does slowly.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int TanhPlace(int x)
        {
            int place = x + Places / 2;
            return (place | ((Places - 1 - place) >> 31)) & ~(place >> 31) & (Places - 1);
        }

        /// <summary>The logistic function in Q15, of twice the argument whose <see cref="Tanh"/> is given.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Sigmoid(int tanh) => (1 << 14) + (tanh >> 1);

        private static short[] MakeTanh()
        {
            var table = new short[Places];
            for (int i = 0; i <= LastArgument; i++)
            {
                int t = i << 3;
                int p = Multiply(Cubic, t) + Square;
                p = Multiply(p, t) + Linear;
                p = Multiply(p, t) + Half;
                p = Multiply(p, t) + Constant;
                p = 2 * p > short.MaxValue ? short.MaxValue : 2 * p;
                p = Multiply(p, p);
                p = Multiply(p, p);
                p = Multiply(p, p);
                table[Places / 2 + i] = (short)(One - p);
                table[Places / 2 - i] = (short)(p - One);
            }

            table[0] = table[1];
            return table;
        }
    }
}
