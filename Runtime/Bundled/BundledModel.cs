#nullable enable

using System;

namespace Cognomen.Bundled
{
    internal static class BundledModel
    {
        public static ReadOnlySpan<byte> Bytes => new byte[] { 0 };
    }
}
