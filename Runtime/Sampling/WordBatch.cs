#nullable enable

#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Sampling
{
    /// <summary>The words of one Philox block, or of four consecutive blocks if vectors compute four as fast as one.</summary>
#if NET
    [StructLayout(LayoutKind.Sequential)]
#endif
    internal struct WordBatch
    {
        /// <summary>Words of a block.</summary>
        public const uint BlockWords = 4;

#if NET
        // One vector for each lane of the blocks, a block in each of its places.
        private Vector256<ulong> lane0;
        private Vector256<ulong> lane1;
        private Vector256<ulong> lane2;
        private Vector256<ulong> lane3;

        /// <param name="seed">The key.</param>
        /// <param name="index">The counter's first and second word.</param>
        /// <param name="attempt">The counter's third word.</param>
        /// <param name="block">The counter's last word, for the first block.</param>
        public WordBatch(ulong seed, ulong index, uint attempt, uint block)
        {
            if (Avx2.IsSupported)
            {
                Philox.FourBlocks(seed, index, attempt, block, out lane0, out lane1, out lane2, out lane3);
                return;
            }

            uint word0 = unchecked((uint)index);
            uint word1 = (uint)(index >> 32);
            Philox.Block(ref word0, ref word1, ref attempt, ref block, seed);
            lane0 = Vector256.CreateScalar((ulong)word0);
            lane1 = Vector256.CreateScalar((ulong)word1);
            lane2 = Vector256.CreateScalar((ulong)attempt);
            lane3 = Vector256.CreateScalar((ulong)block);
        }

        /// <summary>The number of words.</summary>
        public static uint Size
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => Avx2.IsSupported ? 4 * BlockWords : BlockWords;
        }

        /// <summary>The words in order.</summary>
        public uint this[uint word]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => unchecked((uint)Unsafe.Add(ref Unsafe.As<Vector256<ulong>, ulong>(ref lane0), ((word & 3) << 2) + ((word >> 2) & 3)));
        }
#else
        private readonly uint word0;
        private readonly uint word1;
        private readonly uint word2;
        private readonly uint word3;

        /// <param name="seed">The key.</param>
        /// <param name="index">The counter's first and second word.</param>
        /// <param name="attempt">The counter's third word.</param>
        /// <param name="block">The counter's last word.</param>
        public WordBatch(ulong seed, ulong index, uint attempt, uint block)
        {
            word0 = unchecked((uint)index);
            word1 = (uint)(index >> 32);
            word2 = attempt;
            word3 = block;
            Philox.Block(ref word0, ref word1, ref word2, ref word3, seed);
        }

        /// <summary>The number of words.</summary>
        public const uint Size = BlockWords;

        /// <summary>The words in order.</summary>
        public uint this[uint word] => word switch
        {
            0 => word0,
            1 => word1,
            2 => word2,
            _ => word3,
        };
#endif
    }
}
