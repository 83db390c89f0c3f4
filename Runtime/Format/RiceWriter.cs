#nullable enable

using System.Collections.Generic;

namespace Cognomen.Format
{
    /// <summary>Writes the code that <see cref="RiceReader"/> reads.</summary>
    internal sealed class RiceWriter
    {
        private readonly List<byte> bytes = new List<byte>();
        private int window;
        private int held;

        /// <summary>The parameter that needs the fewest bits for some numbers; the smallest one of several.</summary>
        /// <param name="values">The numbers.</param>
        /// <param name="largest">The largest parameter.</param>
        public static int BestParameter(IReadOnlyList<int> values, int largest)
        {
            int best = 0;
            long fewest = long.MaxValue;
            for (int parameter = 0; parameter <= largest; parameter++)
            {
                long bits = 0;
                for (int i = 0; i < values.Count; i++)
                    bits += (values[i] >> parameter) + 1 + parameter;
                if (bits >= fewest)
                    continue;
                fewest = bits;
                best = parameter;
            }

            return best;
        }

        /// <summary>The number that encodes a weight.</summary>
        public static int Folded(sbyte weight) => weight >= 0 ? 2 * weight : -2 * weight - 1;

        public void Add(int value, int parameter)
        {
            for (int ones = value >> parameter; ones > 0; ones--)
                Bit(1);
            Bit(0);
            for (int bit = 0; bit < parameter; bit++)
                Bit((value >> bit) & 1);
        }

        /// <summary>All bits, the last byte filled with zeros.</summary>
        public byte[] Finish()
        {
            while (held > 0)
                Bit(0);
            return bytes.ToArray();
        }

        private void Bit(int bit)
        {
            window |= bit << held;
            if (++held < 8)
                return;
            bytes.Add((byte)window);
            window = 0;
            held = 0;
        }
    }
}
