#nullable enable

namespace Cognomen.Training
{
    /// <summary>A 64-bit hash of a text that is the same on every machine and in every run. Not cryptographic.</summary>
    internal static class StableHash
    {
        private const ulong Offset = 14695981039346656037UL, Prime = 1099511628211UL;

        /// <summary>FNV-1a over the text's UTF-16 units, mixed.</summary>
        internal static ulong Of(string text) => Mix(Continue(Offset, text));

        /// <summary>A hash of several values in order, so that ("ab", "c") differs from ("a", "bc").</summary>
        internal static ulong Of(string first, string second, int third)
        {
            ulong hash = Continue(Offset, first);
            hash = (hash ^ 0x1FFFFUL) * Prime;
            hash = Continue(hash, second);
            hash = (hash ^ 0x2FFFFUL) * Prime;
            return Mix((hash ^ (uint)third) * Prime);
        }

        /// <summary>The finaliser of SplitMix64 (Steele, Lea &amp; Flood 2014): every input bit changes half of the output bits.</summary>
        internal static ulong Mix(ulong z)
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }

        private static ulong Continue(ulong hash, string text)
        {
            foreach (char c in text) hash = (hash ^ c) * Prime;
            return hash;
        }
    }
}
