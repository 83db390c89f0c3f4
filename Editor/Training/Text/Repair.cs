#nullable enable

using System;

namespace Cognomen.Training
{
    /// <summary>The repairs of a text.</summary>
    [Flags]
    internal enum Repair
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>White space at the ends was removed.</summary>
        Trimmed = 1,

        /// <summary>White space inside was replaced by one space.</summary>
        Spaced = 2,

        /// <summary>The text was composed to Normalization Form C.</summary>
        Composed = 4,

        /// <summary>Invisible characters (soft hyphens, direction marks, zero-width spaces) were removed.</summary>
        Invisible = 8,
    }
}
