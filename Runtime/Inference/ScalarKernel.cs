#nullable enable

using System.Runtime.CompilerServices;
using Cognomen.Format;

namespace Cognomen.Inference
{
    /// <summary>
    /// The loops of a gated linear recurrence without vector instructions. Pointers and numbers go in, and no object: Burst can compile them as they are.
    /// They read at constant distances in bytes, four elements a turn and without a branch: Unity's Mono compiles an index to five instructions, and
    /// a distance to none. Callers check all lengths.
    /// </summary>
    internal static unsafe class ScalarKernel
    {
        /// <summary>Elements that a turn of a loop takes; units are a multiple.</summary>
        public const int Turn = 4;

        /// <summary>Rows side by side where no two share a number.</summary>
        public const int PlainRows = 8;

        // Bytes from one pair of rows to the next, and from one column to the next.
        private const int Pair = sizeof(long), Column = ScalarRows.RowPairs * Pair;

        private const int Short = sizeof(short);

        /// <summary>The next memory, in its place: m' = f · m + (1 - f) · x.</summary>
        /// <param name="first">What the newest symbol gives to f, then to x.</param>
        /// <param name="second">What the one before gives.</param>
        /// <param name="third">What older ones give.</param>
        /// <param name="feedback">d of f, then that of x.</param>
        /// <param name="memory">m.</param>
        /// <param name="gates">Room for two numbers a unit.</param>
        /// <param name="table"><see cref="ShortMath.TanhTable"/>.</param>
        /// <param name="units">How many units.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void Step(short* first, short* second, short* third, short* feedback, short* memory, short* gates, short* table, int units)
        {
            Gates((byte*)first, (byte*)second, (byte*)third, (byte*)feedback, (byte*)memory, (byte*)gates, (byte*)table, units);
            Gates((byte*)(first + units), (byte*)(second + units), (byte*)(third + units), (byte*)(feedback + units), (byte*)memory, (byte*)(gates + units), (byte*)table, units);
            Mix((byte*)gates, (byte*)(gates + units), (byte*)memory, units);
        }

        /// <summary>What the memory shows: h = o · m'.</summary>
        /// <param name="first">What the newest symbol gives to o.</param>
        /// <param name="second">What the one before gives.</param>
        /// <param name="third">What older ones give.</param>
        /// <param name="memory">m'.</param>
        /// <param name="hidden">h.</param>
        /// <param name="table"><see cref="ShortMath.TanhTable"/>.</param>
        /// <param name="units">How many units.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void OutputGate(short* first, short* second, short* third, short* memory, short* hidden, short* table, int units)
        {
            byte* a = (byte*)first, b = (byte*)second, c = (byte*)third, m = (byte*)memory, h = (byte*)hidden, t = (byte*)table;
            for (byte* end = h + Short * units; h < end; a += 8, b += 8, c += 8, m += 8, h += 8)
            {
                *(short*)h = Hidden(Tanh(t, *(short*)a + *(short*)b + *(short*)c), *(short*)m);
                *(short*)(h + 2) = Hidden(Tanh(t, *(short*)(a + 2) + *(short*)(b + 2) + *(short*)(c + 2)), *(short*)(m + 2));
                *(short*)(h + 4) = Hidden(Tanh(t, *(short*)(a + 4) + *(short*)(b + 4) + *(short*)(c + 4)), *(short*)(m + 4));
                *(short*)(h + 6) = Hidden(Tanh(t, *(short*)(a + 6) + *(short*)(b + 6) + *(short*)(c + 6)), *(short*)(m + 6));
            }
        }

        /// <summary>The projection's units.</summary>
        /// <param name="sums">What h gives to them, in Q23.</param>
        /// <param name="inputs">What the newest symbol gives to them.</param>
        /// <param name="projected">y.</param>
        /// <param name="table"><see cref="ShortMath.TanhTable"/>.</param>
        /// <param name="units">How many there are.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void Project(int* sums, short* inputs, short* projected, short* table, int units)
        {
            byte* s = (byte*)sums, z = (byte*)inputs, y = (byte*)projected, t = (byte*)table;
            for (byte* end = y + Short * units; y < end; s += 16, z += 8, y += 8)
            {
                *(short*)y = Projected(t, *(int*)s, *(short*)z);
                *(short*)(y + 2) = Projected(t, *(int*)(s + 4), *(short*)(z + 2));
                *(short*)(y + 4) = Projected(t, *(int*)(s + 8), *(short*)(z + 4));
                *(short*)(y + 6) = Projected(t, *(int*)(s + 12), *(short*)(z + 6));
            }
        }

        /// <summary>The sums of weights times inputs, one a row, modulo 2^32, for pairs of rows as <see cref="ScalarRows"/> has them.</summary>
        /// <param name="weights">Block by block, column by column, pair by pair.</param>
        /// <param name="inputs">One a column.</param>
        /// <param name="sums">One a row.</param>
        /// <param name="columns">How many columns.</param>
        /// <param name="blocks">How many blocks of rows.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void Multiply(long* weights, short* inputs, int* sums, int columns, int blocks)
        {
            byte* w = (byte*)weights;
            byte* afterTurns = (byte*)(inputs + columns / Turn * Turn);
            byte* afterAll = (byte*)(inputs + columns);
            for (int block = 0; block < blocks; block++, sums += PackedMatrix.BlockRows)
            {
                // Eight sums of their own: an array of sums takes three times as long.
                long a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
                byte* v = (byte*)inputs;
                for (; v < afterTurns; v += Turn * Short, w += Turn * Column)
                {
                    long i = *(short*)v, j = *(short*)(v + 2), k = *(short*)(v + 4), l = *(short*)(v + 6);
                    a += *(long*)w * i + *(long*)(w + Column) * j + *(long*)(w + 2 * Column) * k + *(long*)(w + 3 * Column) * l;
                    b += *(long*)(w + Pair) * i + *(long*)(w + Column + Pair) * j + *(long*)(w + 2 * Column + Pair) * k + *(long*)(w + 3 * Column + Pair) * l;
                    c += *(long*)(w + 2 * Pair) * i + *(long*)(w + Column + 2 * Pair) * j + *(long*)(w + 2 * Column + 2 * Pair) * k + *(long*)(w + 3 * Column + 2 * Pair) * l;
                    d += *(long*)(w + 3 * Pair) * i + *(long*)(w + Column + 3 * Pair) * j + *(long*)(w + 2 * Column + 3 * Pair) * k + *(long*)(w + 3 * Column + 3 * Pair) * l;
                    e += *(long*)(w + 4 * Pair) * i + *(long*)(w + Column + 4 * Pair) * j + *(long*)(w + 2 * Column + 4 * Pair) * k + *(long*)(w + 3 * Column + 4 * Pair) * l;
                    f += *(long*)(w + 5 * Pair) * i + *(long*)(w + Column + 5 * Pair) * j + *(long*)(w + 2 * Column + 5 * Pair) * k + *(long*)(w + 3 * Column + 5 * Pair) * l;
                    g += *(long*)(w + 6 * Pair) * i + *(long*)(w + Column + 6 * Pair) * j + *(long*)(w + 2 * Column + 6 * Pair) * k + *(long*)(w + 3 * Column + 6 * Pair) * l;
                    h += *(long*)(w + 7 * Pair) * i + *(long*)(w + Column + 7 * Pair) * j + *(long*)(w + 2 * Column + 7 * Pair) * k + *(long*)(w + 3 * Column + 7 * Pair) * l;
                }

                for (; v < afterAll; v += Short, w += Column)
                {
                    long i = *(short*)v;
                    a += *(long*)w * i;
                    b += *(long*)(w + Pair) * i;
                    c += *(long*)(w + 2 * Pair) * i;
                    d += *(long*)(w + 3 * Pair) * i;
                    e += *(long*)(w + 4 * Pair) * i;
                    f += *(long*)(w + 5 * Pair) * i;
                    g += *(long*)(w + 6 * Pair) * i;
                    h += *(long*)(w + 7 * Pair) * i;
                }

                byte* s = (byte*)sums;
                *(int*)s = Lower(a);
                *(int*)(s + 4) = Upper(a);
                *(int*)(s + 8) = Lower(b);
                *(int*)(s + 12) = Upper(b);
                *(int*)(s + 16) = Lower(c);
                *(int*)(s + 20) = Upper(c);
                *(int*)(s + 24) = Lower(d);
                *(int*)(s + 28) = Upper(d);
                *(int*)(s + 32) = Lower(e);
                *(int*)(s + 36) = Upper(e);
                *(int*)(s + 40) = Lower(f);
                *(int*)(s + 44) = Upper(f);
                *(int*)(s + 48) = Lower(g);
                *(int*)(s + 52) = Upper(g);
                *(int*)(s + 56) = Lower(h);
                *(int*)(s + 60) = Upper(h);
            }
        }

        /// <summary>The sums of weights times inputs, one a row, modulo 2^32, where no two rows share a number.</summary>
        /// <param name="weights">Eight rows side by side, column by column, then the next eight.</param>
        /// <param name="inputs">One a column.</param>
        /// <param name="sums">One a row.</param>
        /// <param name="columns">How many columns.</param>
        /// <param name="groups">How many times eight rows.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void MultiplyRows(short* weights, short* inputs, int* sums, int columns, int groups)
        {
            byte* w = (byte*)weights, s = (byte*)sums;
            byte* end = (byte*)(inputs + columns);
            for (int group = 0; group < groups; group++, s += PlainRows * sizeof(int))
            {
                int a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
                for (byte* v = (byte*)inputs; v < end; v += Short, w += PlainRows * Short)
                {
                    int input = *(short*)v;
                    unchecked
                    {
                        a += *(short*)w * input;
                        b += *(short*)(w + 2) * input;
                        c += *(short*)(w + 4) * input;
                        d += *(short*)(w + 6) * input;
                        e += *(short*)(w + 8) * input;
                        f += *(short*)(w + 10) * input;
                        g += *(short*)(w + 12) * input;
                        h += *(short*)(w + 14) * input;
                    }
                }

                *(int*)s = a;
                *(int*)(s + 4) = b;
                *(int*)(s + 8) = c;
                *(int*)(s + 12) = d;
                *(int*)(s + 16) = e;
                *(int*)(s + 20) = f;
                *(int*)(s + 24) = g;
                *(int*)(s + 28) = h;
            }
        }

        /// <summary>Brings sums from Q23 to Q16, rounded half up, and adds a row to them.</summary>
        /// <param name="row">The row.</param>
        /// <param name="sums">As many.</param>
        /// <param name="count">How many; a multiple of <see cref="Turn"/>.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void Add(int* row, int* sums, int count)
        {
            byte* r = (byte*)row, s = (byte*)sums;
            for (byte* end = r + sizeof(int) * count; r < end; r += 16, s += 16)
            {
                unchecked
                {
                    *(int*)s = ((*(int*)s + (1 << 6)) >> 7) + *(int*)r;
                    *(int*)(s + 4) = ((*(int*)(s + 4) + (1 << 6)) >> 7) + *(int*)(r + 4);
                    *(int*)(s + 8) = ((*(int*)(s + 8) + (1 << 6)) >> 7) + *(int*)(r + 8);
                    *(int*)(s + 12) = ((*(int*)(s + 12) + (1 << 6)) >> 7) + *(int*)(r + 12);
                }
            }
        }

        /// <summary>Adds numbers times a factor to sums.</summary>
        /// <param name="numbers">The numbers.</param>
        /// <param name="factor">The factor.</param>
        /// <param name="sums">As many sums.</param>
        /// <param name="count">How many.</param>
        [MethodImpl(RiceReader.AtOnce)]
        public static void AddTimes(sbyte* numbers, int factor, int* sums, int count)
        {
            byte* s = (byte*)sums;
            sbyte* n = numbers, end = numbers + count;
            for (sbyte* afterTurns = numbers + count / Turn * Turn; n < afterTurns; n += Turn, s += 16)
            {
                *(int*)s += *n * factor;
                *(int*)(s + 4) += *(n + 1) * factor;
                *(int*)(s + 8) += *(n + 2) * factor;
                *(int*)(s + 12) += *(n + 3) * factor;
            }

            for (; n < end; n++, s += 4)
                *(int*)s += *n * factor;
        }

        // tanh of the sums of some gates.
        [MethodImpl(RiceReader.AtOnce)]
        private static void Gates(byte* a, byte* b, byte* c, byte* d, byte* m, byte* gates, byte* table, int units)
        {
            for (byte* end = a + Short * units; a < end; a += 8, b += 8, c += 8, d += 8, m += 8, gates += 8)
            {
                *(short*)gates = Tanh(table, *(short*)a + *(short*)b + *(short*)c + ShortMath.Multiply(*(short*)d, *(short*)m));
                *(short*)(gates + 2) = Tanh(table, *(short*)(a + 2) + *(short*)(b + 2) + *(short*)(c + 2) + ShortMath.Multiply(*(short*)(d + 2), *(short*)(m + 2)));
                *(short*)(gates + 4) = Tanh(table, *(short*)(a + 4) + *(short*)(b + 4) + *(short*)(c + 4) + ShortMath.Multiply(*(short*)(d + 4), *(short*)(m + 4)));
                *(short*)(gates + 6) = Tanh(table, *(short*)(a + 6) + *(short*)(b + 6) + *(short*)(c + 6) + ShortMath.Multiply(*(short*)(d + 6), *(short*)(m + 6)));
            }
        }

        [MethodImpl(RiceReader.AtOnce)]
        private static void Mix(byte* f, byte* x, byte* m, int units)
        {
            for (byte* end = m + Short * units; m < end; f += 8, x += 8, m += 8)
            {
                *(short*)m = Mixed(ShortMath.Sigmoid(*(short*)f), *(short*)m, *(short*)x);
                *(short*)(m + 2) = Mixed(ShortMath.Sigmoid(*(short*)(f + 2)), *(short*)(m + 2), *(short*)(x + 2));
                *(short*)(m + 4) = Mixed(ShortMath.Sigmoid(*(short*)(f + 4)), *(short*)(m + 4), *(short*)(x + 4));
                *(short*)(m + 6) = Mixed(ShortMath.Sigmoid(*(short*)(f + 6)), *(short*)(m + 6), *(short*)(x + 6));
            }
        }

        // Sums are not saturated first: from the last argument on, tanh is the same.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static short Tanh(byte* table, int x) => *(short*)(table + Short * ShortMath.TanhPlace(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static short Mixed(int forget, int memory, int candidate) => (short)(ShortMath.Multiply(forget, memory) + ShortMath.Multiply(short.MaxValue - forget, candidate));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static short Hidden(int tanh, int memory) => (short)ShortMath.Multiply(ShortMath.Multiply(ShortMath.Sigmoid(tanh), memory), ShortMath.ToQ12);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static short Projected(byte* table, int sum, int input) =>
            (short)ShortMath.Multiply(Tanh(table, (unchecked(sum + (1 << 12)) >> 13) + input), ShortMath.ToQ12);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int Lower(long sum) => unchecked((int)sum);

        // The lower sum is more than -2^31 and at most 2^31; a negative one has borrowed one from the upper.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int Upper(long sum) => unchecked((int)((sum + int.MaxValue) >> 32));
    }
}
