#nullable enable

using System.Linq;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Sampling
{
    public sealed class RandomWordsTests
    {
        private const int Count = 70;

        [TestCase(0L, 0L, 0)]
        [TestCase(-1L, -1L, 999)]
        [TestCase(42L, 1L << 40, int.MinValue)]
        public void Word_w_is_lane_w_mod_4_of_block_w_over_4(long seed, long id, int attempt)
        {
            var words = new RandomWords(NameAddress.Of(seed, id), attempt);
            Assert.That(Enumerable.Range(0, Count).Select(_ => words.Next()), Is.EqualTo(Enumerable.Range(0, Count).Select(w => Word(seed, id, attempt, w))));
        }

        [Test]
        public void A_word_that_is_taken_back_comes_again()
        {
            var words = new RandomWords(NameAddress.Of(7, 9), 3);
            for (int w = 0; w < Count; w++)
            {
                words.Next();
                words.Back();
                Assert.That(words.Next(), Is.EqualTo(Word(7, 9, 3, w)));
            }
        }

        private static uint Word(long seed, long id, int attempt, int w)
        {
            unchecked
            {
                var block = new[] { (uint)id, (uint)((ulong)id >> 32), (uint)attempt, ((uint)AddressDomain.Id << 16) + (uint)(w / 4) };
                Philox.Block(ref block[0], ref block[1], ref block[2], ref block[3], (ulong)seed);
                return block[w % 4];
            }
        }
    }
}
