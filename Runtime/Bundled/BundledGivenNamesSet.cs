#nullable enable

using System;

namespace Cognomen.Bundled
{
    internal static class BundledGivenNamesSet
    {
        public static ReadOnlySpan<byte> Bytes => PackedBytes.Of(Words, 1);

        private static ReadOnlySpan<ulong> Words => new ulong[] { 1 };
    }
}
