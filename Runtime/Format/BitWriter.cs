#nullable enable

using System.IO;

namespace Cognomen.Format
{
    /// <summary>Writes Rice codes to a stream of bits, the lowest bit of each byte first.</summary>
    internal sealed class BitWriter
    {
        private readonly Stream stream;
        private uint window;
        private int held;

        public BitWriter(Stream stream)
        {
            this.stream = stream;
        }

        /// <summary>A signed number as one of 0 or more, small for small magnitudes: 0, -1, 1, -2, … in order.</summary>
        public static uint Folded(int value) => value >= 0 ? 2 * (uint)value : 2 * (uint)-value - 1;

        /// <summary>The bits that a number takes.</summary>
        public static long Length(uint value, int parameter) => (value >> parameter) + 1 + parameter;

        /// <summary>Writes a number: as many ones as its upper bits say, a zero, and its lower bits.</summary>
        public void Write(uint value, int parameter)
        {
            for (uint upper = value >> parameter; upper > 0; upper--)
                Bit(1);
            Bit(0);
            for (int i = 0; i < parameter; i++)
                Bit(value >> i & 1);
        }

        /// <summary>Fills the last byte with zeros.</summary>
        public void Flush()
        {
            while (held > 0)
                Bit(0);
        }

        private void Bit(uint bit)
        {
            window |= bit << held;
            if (++held < 8)
                return;
            stream.WriteByte((byte)window);
            window = 0;
            held = 0;
        }
    }
}
