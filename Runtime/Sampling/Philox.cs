#nullable enable

#if NET
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Sampling
{
    /// <summary>The counter-based generator Philox4x32-10: four random 32-bit words as a pure function of a 128-bit counter and a 64-bit key.</summary>
    /// <remarks>Salmon, Moraes, Dror &amp; Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.</remarks>
    internal static class Philox
    {
        private const int Rounds = 10;

        /// <summary>Replaces the counter's four words by the four random words.</summary>
        public static void Block(ref uint c0, ref uint c1, ref uint c2, ref uint c3, ulong key)
        {
            unchecked
            {
                uint k0 = (uint)key;
                uint k1 = (uint)(key >> 32);
                for (int round = 0; round < Rounds; round++)
                {
                    ulong left = 0xD2511F53UL * c0;
                    ulong right = 0xCD9E8D57UL * c2;
                    c0 = (uint)(right >> 32) ^ c1 ^ k0;
                    c2 = (uint)(left >> 32) ^ c3 ^ k1;
                    c1 = (uint)right;
                    c3 = (uint)left;
                    k0 += 0x9E3779B9;
                    k1 += 0xBB67AE85;
                }
            }
        }

#if NET
        /// <summary>
        /// The random words of four consecutive blocks: the lower half of place b of <paramref name="c0"/> is word 0 of block b, and so on. The upper
        /// halves are undefined.
        /// </summary>
        public static void FourBlocks(
            ulong key, ulong index, uint attempt, uint block,
            out Vector256<ulong> c0, out Vector256<ulong> c1, out Vector256<ulong> c2, out Vector256<ulong> c3)
        {
            unchecked
            {
                Vector256<uint> leftFactor = Vector256.Create(0xD2511F53);
                Vector256<uint> rightFactor = Vector256.Create(0xCD9E8D57);
                uint k0 = (uint)key;
                uint k1 = (uint)(key >> 32);
                Vector256<ulong> x0 = Vector256.Create((ulong)(uint)index);
                Vector256<ulong> x1 = Vector256.Create(index >> 32);
                Vector256<ulong> x2 = Vector256.Create((ulong)attempt);
                Vector256<ulong> x3 = Vector256.Create(block, (ulong)(block + 1), block + 2, block + 3);
                for (int round = 0; round < Rounds; round++)
                {
                    Vector256<ulong> left = Avx2.Multiply(leftFactor, x0.AsUInt32());
                    Vector256<ulong> right = Avx2.Multiply(rightFactor, x2.AsUInt32());
                    x0 = Vector256.ShiftRightLogical(right, 32) ^ (x1 ^ Vector256.Create((ulong)k0));
                    x2 = Vector256.ShiftRightLogical(left, 32) ^ (x3 ^ Vector256.Create((ulong)k1));
                    x1 = right;
                    x3 = left;
                    k0 += 0x9E3779B9;
                    k1 += 0xBB67AE85;
                }

                c0 = x0;
                c1 = x1;
                c2 = x2;
                c3 = x3;
            }
        }
#endif
    }
}
