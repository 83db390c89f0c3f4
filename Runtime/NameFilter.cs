#nullable enable

using System;

namespace Cognomen
{
    /// <summary>Decides whether a drawn name is accepted. The decision must depend on the name alone; otherwise names are not reproducible.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True to accept the name, false to draw again.</returns>
    public delegate bool NameFilter(ReadOnlySpan<char> name);
}
