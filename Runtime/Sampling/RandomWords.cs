#nullable enable

namespace Cognomen.Sampling
{
    /// <summary>
    /// The random 32-bit words of one attempt at one name, in order. Word w is lane w mod 4 of Philox block w / 4, whose counter is
    /// (index low, index high, attempt, domain · 2^16 + w / 4) and whose key is the seed.
    /// </summary>
    internal struct RandomWords
    {
        private readonly ulong seed;
        private readonly ulong index;
        private readonly uint attempt;
        private readonly uint domain;
        private uint next;
        private uint word0;
        private uint word1;
        private uint word2;
        private uint word3;

        public RandomWords(NameAddress address, int attempt)
        {
            seed = address.Seed;
            index = address.Index;
            domain = (uint)address.Domain << 16;
            this.attempt = (uint)attempt;
            next = 0;
            word0 = word1 = word2 = word3 = 0;
        }

        public uint Next()
        {
            uint lane = next & 3;
            if (lane == 0)
            {
                word0 = unchecked((uint)index);
                word1 = (uint)(index >> 32);
                word2 = attempt;
                word3 = domain + (next >> 2);
                Philox.Block(ref word0, ref word1, ref word2, ref word3, seed);
            }

            next++;
            return lane switch
            {
                0 => word0,
                1 => word1,
                2 => word2,
                _ => word3,
            };
        }
    }
}
