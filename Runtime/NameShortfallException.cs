#nullable enable

using System;

namespace Cognomen
{
    /// <summary>No name meets the request, or the limited number of attempts found none.</summary>
    public sealed class NameShortfallException : InvalidOperationException
    {
        /// <summary>Creates the exception.</summary>
        /// <param name="shortfall">The reason why there is no name.</param>
        public NameShortfallException(NameShortfall shortfall)
            : base((shortfall ?? throw new ArgumentNullException(nameof(shortfall))).Message)
        {
            Shortfall = shortfall;
        }

        /// <summary>The constraint that was not met, and the number of attempts.</summary>
        public NameShortfall Shortfall { get; }
    }
}
