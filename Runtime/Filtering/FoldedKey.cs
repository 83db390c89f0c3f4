#nullable enable

using System;
using Cognomen.Text;

namespace Cognomen.Filtering
{
    /// <summary>By what names are compared in sets of names: the name without marks, in small letters.</summary>
    internal static class FoldedKey
    {
        /// <summary>The key of a name.</summary>
        public static string Of(string name)
        {
            name = CanonicalComposition.Compose(name);
            Span<char> key = new char[name.Length * DiacriticFolding.Longest];
            return key.Slice(0, DiacriticFolding.Key(name.AsSpan(), key)).ToString();
        }
    }
}
