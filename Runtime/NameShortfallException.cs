#nullable enable

using System;

namespace Cognomen
{
    /// <summary>No name that keeps the request was found within the bounded number of attempts.</summary>
    public sealed class NameShortfallException : InvalidOperationException
    {
        /// <summary>Creates the exception.</summary>
        /// <param name="attempts">How many names were drawn and rejected.</param>
        public NameShortfallException(int attempts)
            : base($"none of {attempts} names drawn keeps the request: ask for other lengths, a higher temperature or a wider filter")
        {
            Attempts = attempts;
        }

        /// <summary>How many names were drawn and rejected.</summary>
        public int Attempts { get; }
    }
}
