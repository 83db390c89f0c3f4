#nullable enable

using System;

namespace Cognomen.Filtering
{
    internal static class DefaultBlocklistData
    {
        public static ReadOnlySpan<byte> Names => Array.Empty<byte>();

        public static ReadOnlySpan<byte> Parts => Array.Empty<byte>();
    }
}
