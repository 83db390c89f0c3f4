#nullable enable

using System;

namespace Cognomen
{
    /// <summary>Says whether a drawn name may be given out. It must depend on the name alone, or names stop being reproducible.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True to give the name out, false to draw again.</returns>
    public delegate bool NameFilter(ReadOnlySpan<char> name);
}
