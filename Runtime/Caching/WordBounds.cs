#nullable enable

using System;
using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace Cognomen.Caching
{
    /// <summary>Makes the choice of <c>Categorical.Choose</c> by comparing the random word with bounds.</summary>
    /// <remarks>
    /// ⌊word · total / 2^32⌋ is at least a sum of weights exactly if the word is at least ⌈sum · 2^32 / total⌉. So the choice is the number of such
    /// bounds that the word reaches. Only the upper half of each bound is kept, less 2^15. It decides unless the upper half of the word is equal to
    /// it: then the weights decide.
    /// </remarks>
    internal static class WordBounds
    {
        private const int HalfBits = 16;

#if NET
        private const int Lanes = 16;
#endif

        /// <summary>The upper half of the least word that does not choose an entry, or one before it.</summary>
        /// <param name="sum">The sum of the weights up to the entry and with it; less than the total.</param>
        /// <param name="total">All weights; below 2^32.</param>
        public static short Of(ulong sum, ulong total) => UpperHalf((uint)(((sum << 32) + total - 1) / total));

        /// <summary>How many of the bounds a word reaches, or -1 if their upper halves do not decide it.</summary>
        public static int Choose(ReadOnlySpan<short> bounds, uint word)
        {
            short half = UpperHalf(word);
            int low = 0;
            int high = bounds.Length;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (bounds[middle] >= half)
                    high = middle;
                else
                    low = middle + 1;
            }

            return low < bounds.Length && bounds[low] == half ? -1 : low;
        }

#if NET
        /// <inheritdoc cref="Choose(ReadOnlySpan{short}, uint)"/>
        /// <param name="first">The first bound; <see cref="PrefixArena.Slack"/> numbers after the last can be read.</param>
        /// <param name="count">How many there are.</param>
        /// <param name="word">The random word.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int Choose(ref short first, int count, uint word)
        {
            if (!Avx2.IsSupported || count > Lanes)
                return Choose(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref first, count), word);
            Vector256<short> bounds = Vector256.LoadUnsafe(ref first);
            Vector256<short> half = Vector256.Create(UpperHalf(word));

            // Two bits for each bound. The lanes after the bounds have other data.
            uint valid = (uint)((1UL << (2 * count)) - 1);
            uint reached = Vector256.GreaterThan(half, bounds).AsByte().ExtractMostSignificantBits() & valid;
            uint equal = Vector256.Equals(half, bounds).AsByte().ExtractMostSignificantBits() & valid;
            return equal != 0 ? -1 : BitOperations.PopCount(reached) >> 1;
        }
#endif

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static short UpperHalf(uint word) => unchecked((short)((word >> HalfBits) - (1 << (HalfBits - 1))));
    }
}
