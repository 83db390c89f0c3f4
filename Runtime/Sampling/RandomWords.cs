#nullable enable

using System.Runtime.CompilerServices;

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

        // The words from this one on are in the batch.
        private uint first;
        private WordBatch batch;

        public RandomWords(NameAddress address, int attempt)
        {
            seed = address.Seed;
            index = address.Index;
            domain = (uint)address.Domain << 16;
            this.attempt = (uint)attempt;
            next = first = 0;
            batch = new WordBatch(seed, index, this.attempt, domain);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Next()
        {
            if (next - first >= WordBatch.Size)
                Fill();
            return batch[next++ - first];
        }

        /// <summary>Makes the last word the next one.</summary>
        public void Back() => next--;

        private void Fill()
        {
            first = next / WordBatch.Size * WordBatch.Size;
            batch = new WordBatch(seed, index, attempt, unchecked(domain + first / WordBatch.BlockWords));
        }
    }
}
