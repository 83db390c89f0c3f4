#nullable enable

using System;

namespace Cognomen
{
    /// <summary>No name meets the request, or none was found within the limited number of attempts.</summary>
    public sealed class NameShortfallException : InvalidOperationException
    {
        /// <summary>Creates the exception.</summary>
        /// <param name="shortfall">Which condition was not met.</param>
        public NameShortfallException(NameShortfall shortfall)
            : base((shortfall ?? throw new ArgumentNullException(nameof(shortfall))).Message)
        {
            Shortfall = shortfall;
        }

        /// <summary>Which condition was not met, and how hard was tried.</summary>
        public NameShortfall Shortfall { get; }
    }
}
