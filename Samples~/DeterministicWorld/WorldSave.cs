#nullable enable

using System;

namespace Cognomen.Samples.DeterministicWorld
{
    /// <summary>A saved game: two numbers, and not one name.</summary>
    [Serializable]
    public sealed class WorldSave
    {
        /// <summary>The world's seed.</summary>
        public long seed;

        /// <summary>How many people live there.</summary>
        public int population;
    }
}
