#nullable enable

using System;

namespace Cognomen.Filtering
{
    /// <summary>
    /// A 32-bit hash of a word that is extended letter by letter, so that one pass hashes every part of a name. Blocked words are stored as hashes,
    /// so that nobody reads them by accident.
    /// </summary>
    /// <remarks>FNV-1a (Fowler, Noll and Vo) over UTF-16 characters with 64 bits, mixed at the end as in XXH64.</remarks>
    internal static class WordHash
    {
        public const ulong Empty = 0xCBF29CE484222325UL;

        public static ulong Append(ulong hash, char letter) => unchecked((hash ^ letter) * 0x100000001B3UL);

        public static uint Finish(ulong hash)
        {
            unchecked
            {
                hash = (hash ^ (hash >> 33)) * 0xC2B2AE3D27D4EB4FUL;
                hash = (hash ^ (hash >> 29)) * 0x165667B19E3779F9UL;
                return (uint)((hash ^ (hash >> 32)) >> 32);
            }
        }

        public static uint Of(ReadOnlySpan<char> word)
        {
            ulong hash = Empty;
            foreach (char letter in word)
                hash = Append(hash, letter);
            return Finish(hash);
        }
    }
}
