#nullable enable

using System;
using System.Buffers.Binary;
using System.Globalization;
#if NET
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace Cognomen.Format
{
    /// <summary>
    /// Reads numbers in Rice's code (Rice 1979; Golomb 1966): n >> r ones, a zero, then the r low bits of n. The lowest bit of each byte and number
    /// is first.
    /// </summary>
    /// <remarks>A run of ones ends as soon as the number is larger than its limit.</remarks>
    internal ref struct RiceReader
    {
        /// <summary>Compile a method at once with all optimisations: most of loading happens in one call. Mono and IL2CPP have no stages of compiling.</summary>
#if NET
        internal const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;
#else
        internal const MethodImplOptions AtOnce = 0;
#endif

        // Eight bytes always have this many bits after the first one, whichever bit of the first byte that is, with one bit to spare.
        private const int WindowBits = 56;

#if !NET
        // The number of ones at the beginning of a byte, from the lowest bit on.
        private static readonly byte[] LeadingOnes = MakeLeadingOnes();
#endif

        private readonly ReadOnlySpan<byte> bytes;
        private readonly string field;
        private readonly int offset;
        private ulong window;
        private int held;
        private int at;

        /// <param name="bytes">The bytes to read.</param>
        /// <param name="field">The name of the field, for messages.</param>
        /// <param name="offset">Where the bytes begin in the file, for messages.</param>
        public RiceReader(ReadOnlySpan<byte> bytes, string field, int offset)
        {
            this.bytes = bytes;
            this.field = field;
            this.offset = offset;
            window = 0;
            held = 0;
            at = 0;
        }

        /// <summary>Reads a number.</summary>
        /// <param name="part">The name of the part, for messages.</param>
        /// <param name="parameter">r.</param>
        /// <param name="most">The largest allowed number.</param>
        [MethodImpl(AtOnce)]
        public int Next(string part, int parameter, int most)
        {
            if (held < 24)
                TopUp();

            // The usual case: all bits of the number are in the window.
            int ones = Ones(window);
            int length = ones + 1 + parameter;
            if (length <= held)
            {
                int whole = ones << parameter | (int)(window >> (ones + 1)) & ((1 << parameter) - 1);
                if (whole <= most)
                {
                    window >>= length;
                    held -= length;
                    return whole;
                }
            }

            return NextBitByBit(part, parameter, most);
        }

        private int NextBitByBit(string part, int parameter, int most)
        {
            int quotient = 0;
            while (true)
            {
                if (held == 0)
                    Fill(part, 1);
                bool isOver = (window & 1) == 0;
                window >>= 1;
                held--;
                if (isOver)
                    break;
                quotient++;
                if (quotient << parameter > most)
                    throw TooLarge(part, most);
            }

            if (held < parameter)
                Fill(part, parameter);
            int value = quotient << parameter | (int)window & ((1 << parameter) - 1);
            window >>= parameter;
            held -= parameter;
            return value <= most ? value : throw TooLarge(part, most);
        }

        /// <summary>Reads a weight: n is 2w for a weight w that is not negative, and -2w - 1 for one that is.</summary>
        /// <param name="part">The name of the part, for messages.</param>
        /// <param name="parameter">r.</param>
        /// <param name="largest">The largest weight; the smallest is as far from 0.</param>
        public sbyte NextWeight(string part, int parameter, int largest)
        {
            int value = Next(part, parameter, 2 * largest);
            return (sbyte)((value >> 1) ^ -(value & 1));
        }

        /// <summary>Reads weights until <paramref name="weights"/> is full; otherwise as <see cref="NextWeight"/>.</summary>
        public void NextWeights(string part, int parameter, int largest, Span<sbyte> weights)
        {
            int done = NextGroups(parameter, 2 * largest, weights);
            for (; done < weights.Length; done++)
                weights[done] = NextWeight(part, parameter, largest);
        }

        /// <summary>
        /// Reads features, a place and a weight each, as long as both are valid and all of their bits are in the window. The caller reads the others one by one.
        /// </summary>
        /// <param name="placeParameter">r of the places.</param>
        /// <param name="weightParameter">r of the weights.</param>
        /// <param name="symbols">Places are less than this.</param>
        /// <param name="largest">The largest weight; the smallest is as far from 0.</param>
        /// <param name="places">Receives ascending places. Each is written as its distance from the one before, less one.</param>
        /// <param name="weights">Receives as many weights as it is long; none is 0.</param>
        /// <returns>The number of features.</returns>
        [MethodImpl(AtOnce)]
        public int NextFeatures(int placeParameter, int weightParameter, int symbols, int largest, Span<ushort> places, Span<sbyte> weights)
        {
            // Local variables, which stay in registers.
            ReadOnlySpan<byte> all = bytes;
            ulong bits = window;
            int left = held;
            int next = at;
            int place = -1;
            int done = 0;
            for (; done < places.Length && done < weights.Length; done++)
            {
                if (left < WindowBits - 8)
                {
                    if (next > all.Length - 8)
                        break;
                    bits |= BinaryPrimitives.ReadUInt64LittleEndian(all.Slice(next)) << left;
                    next += (63 - left) >> 3;
                    left |= WindowBits;
                }

                int ones = Ones(bits);
                int length = ones + 1 + placeParameter;
                if (length > left)
                    break;
                int distance = ones << placeParameter | (int)(bits >> (ones + 1)) & ((1 << placeParameter) - 1);
                ulong rest = bits >> length;
                ones = Ones(rest);
                length += ones + 1 + weightParameter;
                if (length > left || distance >= symbols - 1 - place)
                    break;
                int value = ones << weightParameter | (int)(rest >> (ones + 1)) & ((1 << weightParameter) - 1);
                if (value == 0 || value > 2 * largest)
                    break;
                place += 1 + distance;
                places[done] = (ushort)place;
                weights[done] = (sbyte)((value >> 1) ^ -(value & 1));
                bits = rest >> (ones + 1 + weightParameter);
                left -= length;
            }

            window = bits;
            held = left;
            at = next;
            return done;
        }

        /// <summary>Ends within the current byte, whose last bits must be zero.</summary>
        /// <returns>How many bytes were read.</returns>
        public int Finish()
        {
            int padding = held & 7;
            if ((window & ((1UL << padding) - 1)) != 0)
                throw Error("padding", null, "the bits after the last number are zero");
            return at - (held >> 3);
        }

        public NameModelException Error(string part, string? value, string rule) =>
            new NameModelException(field + "." + part, value, rule, offset + Math.Max(0, at - (held >> 3) - 1));

        private NameModelException TooLarge(string part, int most) =>
            Error(part, "larger", "the number is at most " + most.ToString(CultureInfo.InvariantCulture));

        private static int Ones(ulong bits)
        {
#if NET
            return BitOperations.TrailingZeroCount(~bits);
#else
            int ones = LeadingOnes[(int)bits & 0xFF];
            for (int next = 8; ones == next && next < 64; next += 8)
                ones += LeadingOnes[(int)(bits >> next) & 0xFF];
            return ones;
#endif
        }

#if !NET
        private static byte[] MakeLeadingOnes()
        {
            var ones = new byte[256];
            for (int value = 0; value < ones.Length; value++)
            {
                while (ones[value] < 8 && (value >> ones[value] & 1) != 0)
                    ones[value]++;
            }

            return ones;
        }
#endif

        // Reads as many weights at once as always fit into eight bytes. Stops before the last eight bytes, and before a group that has a number
        // that is too large, which is refused one by one.
        [MethodImpl(AtOnce)]
        private int NextGroups(int parameter, int most, Span<sbyte> weights)
        {
            int together = WindowBits / ((most >> parameter) + 1 + parameter);
            if (together == 0)
                return 0;
            long position = 8L * at - held;
            int mask = (1 << parameter) - 1;
            int done = 0;
            while (weights.Length - done >= together && (int)(position >> 3) <= bytes.Length - 8)
            {
                ulong bits = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice((int)(position >> 3))) >> (int)(position & 7);
                int used = 0;
                int room = 0;
                Span<sbyte> group = weights.Slice(done, together);
                for (int i = 0; i < group.Length; i++)
                {
                    int ones = Ones(bits);
                    int value = ones << parameter | (int)(bits >> (ones + 1)) & mask;
                    int length = ones + 1 + parameter;
                    bits >>= length;
                    used += length;
                    room |= most - value;
                    group[i] = (sbyte)((value >> 1) ^ -(value & 1));
                }

                if (room < 0)
                    break;
                position += used;
                done += together;
            }

            at = (int)((position + 7) >> 3);
            held = (int)(8L * at - position);
            window = held == 0 ? 0 : (ulong)bytes[at - 1] >> (8 - held);
            return done;
        }

        // Bits above the held ones are the next ones, or zero: setting them again changes nothing.
        private void TopUp()
        {
            if (at <= bytes.Length - 8)
            {
                window |= BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(at)) << held;
                at += (63 - held) >> 3;
                held |= WindowBits;
                return;
            }

            while (held <= WindowBits && at < bytes.Length)
            {
                window |= (ulong)bytes[at++] << held;
                held += 8;
            }
        }

        private void Fill(string part, int wanted)
        {
            TopUp();
            if (held < wanted)
                throw Error(part, null, "the bits end too early");
        }
    }
}
