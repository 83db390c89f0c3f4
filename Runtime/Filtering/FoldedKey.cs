#nullable enable

using System;
using Cognomen.Text;

namespace Cognomen.Filtering
{
    /// <summary>The key by which sets compare names: the name without marks, in small letters.</summary>
    internal static class FoldedKey
    {
        /// <summary>Enough characters for the keys of usual names.</summary>
        public const int UsualLength = 512;

        /// <summary>The key of a name, for a comparison.</summary>
        /// <param name="name">The name, in normal form C.</param>
        /// <param name="room">Receives the key if it fits.</param>
        public static ReadOnlySpan<char> Of(ReadOnlySpan<char> name, Span<char> room)
        {
            int most = name.Length * DiacriticFolding.Longest;
            if (most > room.Length)
                room = new char[most];
            return room.Slice(0, DiacriticFolding.Key(name, room));
        }

        /// <summary>The key of a name in any normal form, to be kept.</summary>
        public static string Of(string name)
        {
            return Of(CanonicalComposition.Compose(name).AsSpan(), default).ToString();
        }
    }
}
