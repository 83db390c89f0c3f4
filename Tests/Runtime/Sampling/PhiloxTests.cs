#nullable enable

using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    public sealed class PhiloxTests
    {
        private const int Samples = 20_000;

        // The known answers of the Random123 distribution for philox4x32-10: counter, key, result.
        [TestCase(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
        [TestCase(
            0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
        [TestCase(
            0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
        public void A_block_is_what_its_authors_published(
            uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3)
        {
            Philox.Block(ref c0, ref c1, ref c2, ref c3, k0 | (ulong)k1 << 32);
            Assert.That(new[] { c0, c1, c2, c3 }, Is.EqualTo(new[] { r0, r1, r2, r3 }));
        }

        [Test]
        public void Words_are_the_lanes_of_blocks_whose_counter_says_where_they_stand()
        {
            const long Index = -0x123456789abcdef0;
            var words = new RandomWords(NameAddress.Of(77, Index), 5);
            for (uint block = 0; block < 65; block++)
            {
                uint c0 = unchecked((uint)Index);
                uint c1 = unchecked((uint)(Index >> 32));
                uint c2 = 5;
                uint c3 = (1u << 16) + block;
                Philox.Block(ref c0, ref c1, ref c2, ref c3, 77);
                Assert.That(new[] { words.Next(), words.Next(), words.Next(), words.Next() }, Is.EqualTo(new[] { c0, c1, c2, c3 }));
            }
        }

        [Test]
        public void Each_bit_of_neighbouring_words_is_set_half_of_the_time()
        {
            var set = new int[32];
            for (int i = 0; i < Samples; i++)
            {
                uint word = First(seed: 1, index: i);
                for (int bit = 0; bit < 32; bit++)
                    set[bit] += (int)(word >> bit & 1);
            }

            // Five standard deviations: one of the 32 bits beyond that has p = 2e-5.
            foreach (int count in set)
                Assert.That(count, Is.EqualTo(Samples / 2).Within(5 * System.Math.Sqrt(Samples) / 2));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void One_bit_of_the_seed_or_index_changes_half_of_the_bits(bool ofSeed)
        {
            int changed = 0;
            for (int i = 0; i < Samples; i++)
            {
                long flipped = 1L << (i % 64);
                uint difference = First(5, i) ^ (ofSeed ? First(5 ^ flipped, i) : First(5, i ^ flipped));
                for (; difference != 0; difference &= difference - 1)
                    changed++;
            }

            Assert.That(changed, Is.EqualTo(Samples * 16).Within(5 * System.Math.Sqrt(Samples * 32) / 2), "p = 6e-7");
        }

        private static uint First(long seed, long index) => new RandomWords(NameAddress.Position(seed, index), 0).Next();
    }
}
