#nullable enable

using System;

namespace Cognomen.Training
{
    /// <summary>What was changed in a text to make it usable.</summary>
    [Flags]
    internal enum Repair
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>White space at the ends was taken away.</summary>
        Trimmed = 1,

        /// <summary>White space inside became one plain space.</summary>
        Spaced = 2,

        /// <summary>Composed to Normalization Form C.</summary>
        Composed = 4,

        /// <summary>Characters that cannot be seen (soft hyphens, direction marks, zero-width spaces) were taken out.</summary>
        Invisible = 8,
    }
}
