#nullable enable

using System;
using System.Globalization;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Format
{
    public sealed class RiceReaderTests
    {
        private const int Weights = 40;

        [Test]
        public void Weights_are_the_same_together_and_one_by_one([Values(0, 1, 2, 3, 4, 5, 6, 7)] int parameter, [Values(1, 7, 63, 127)] int largest)
        {
            uint state = (uint)(parameter * 1000 + largest);
            for (int trial = 0; trial < 50; trial++)
            {
                var writer = new RiceWriter();
                writer.Add((int)(Next(ref state) % 9), 0);
                for (int i = 1; i < Weights; i++)
                    writer.Add((int)(Next(ref state) % (uint)(2 * largest + 1)), parameter);
                byte[] bytes = writer.Finish();
                Assert.That(Together(bytes, parameter, largest), Does.StartWith("read"), "undamaged");
                AssertSame(bytes, parameter, largest);
            }
        }

        [Test]
        public void Any_bytes_are_read_or_refused_alike_together_and_one_by_one([Values(0, 1, 2, 3, 4, 5, 6, 7)] int parameter, [Values(7, 63, 127)] int largest)
        {
            uint state = (uint)(parameter * 1000 + largest);
            for (int trial = 0; trial < 300; trial++)
            {
                var bytes = new byte[Next(ref state) % 80];
                uint ones = Next(ref state) % 3;
                for (int i = 0; i < bytes.Length; i++)
                    bytes[i] = (byte)(ones == 0 ? Next(ref state) : ones == 1 ? Next(ref state) & Next(ref state) : Next(ref state) | Next(ref state));
                AssertSame(bytes, parameter, largest);
            }
        }

        private static void AssertSame(byte[] bytes, int parameter, int largest) =>
            Assert.That(Together(bytes, parameter, largest), Is.EqualTo(OneByOne(bytes, parameter, largest)), BitConverter.ToString(bytes));

        private static string Together(byte[] bytes, int parameter, int largest)
        {
            var weights = new sbyte[Weights];
            try
            {
                var reader = new RiceReader(bytes, "block", 100);
                reader.Next("first", 0, bytes.Length * 8);
                reader.NextWeights("weights", parameter, largest, weights.AsSpan(1));
                return Text(weights, reader.Finish());
            }
            catch (NameModelException error)
            {
                return error.Message;
            }
        }

        private static string OneByOne(byte[] bytes, int parameter, int largest)
        {
            var weights = new sbyte[Weights];
            try
            {
                var reader = new RiceReader(bytes, "block", 100);
                reader.Next("first", 0, bytes.Length * 8);
                for (int i = 1; i < weights.Length; i++)
                    weights[i] = reader.NextWeight("weights", parameter, largest);
                return Text(weights, reader.Finish());
            }
            catch (NameModelException error)
            {
                return error.Message;
            }
        }

        private static string Text(sbyte[] weights, int bytes) =>
            "read " + bytes.ToString(CultureInfo.InvariantCulture) + " bytes: " + string.Join(" ", Array.ConvertAll(weights, weight => weight.ToString(CultureInfo.InvariantCulture)));

        private static uint Next(ref uint state)
        {
            state = unchecked(state * 1664525 + 1013904223);
            return state >> 8;
        }
    }
}
