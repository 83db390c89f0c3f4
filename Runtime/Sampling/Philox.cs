#nullable enable

namespace Cognomen.Sampling
{
    /// <summary>
    /// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror &amp; Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011):
    /// four random 32-bit words as a pure function of a 128-bit counter and a 64-bit key.
    /// </summary>
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
    }
}
