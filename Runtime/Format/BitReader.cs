#nullable enable

using System;

namespace Cognomen.Format
{
    /// <summary>Reads Rice codes (Rice &amp; Plaunt 1971) from a stream of bits, the lowest bit of each byte first.</summary>
    internal ref struct BitReader
    {
        private readonly ReadOnlySpan<byte> bytes;
        private int next;
        private uint window;
        private int held;

        public BitReader(ReadOnlySpan<byte> bytes)
        {
            this.bytes = bytes;
            next = 0;
            window = 0;
            held = 0;
        }

        /// <summary>Bytes begun so far.</summary>
        public int Bytes => next - held / 8;

        /// <summary>Whether the bits of the byte begun last that were not read are all zero.</summary>
        public bool IsPaddedWithZeros => (window & ((1U << (held & 7)) - 1)) == 0;

        /// <summary>Reads a number: as many ones as its upper bits say, a zero, and its lower bits.</summary>
        /// <param name="parameter">How many lower bits there are, 0 to 15.</param>
        /// <param name="most">The largest number allowed.</param>
        /// <param name="value">The number.</param>
        /// <returns>False when the bits end too early or the number is larger.</returns>
        public bool TryRead(int parameter, uint most, out uint value)
        {
            value = 0;
            uint upper = 0;
            uint largest = most >> parameter;
            while (true)
            {
                if (held == 0 && !Refill())
                    return false;
                uint bit = window & 1;
                window >>= 1;
                held--;
                if (bit == 0)
                    break;
                if (++upper > largest)
                    return false;
            }

            while (held < parameter)
            {
                if (!Refill())
                    return false;
            }

            value = upper << parameter | window & ((1U << parameter) - 1);
            window >>= parameter;
            held -= parameter;
            return value <= most;
        }

        /// <summary>The signed number that <see cref="BitWriter.Folded"/> made: 0, -1, 1, -2, …</summary>
        public static int Unfolded(uint value) => (value & 1) == 0 ? (int)(value >> 1) : -(int)(value >> 1) - 1;

        private bool Refill()
        {
            if (next == bytes.Length)
                return false;
            window |= (uint)bytes[next++] << held;
            held += 8;
            return true;
        }
    }
}
