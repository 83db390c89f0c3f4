#nullable enable

using System;
using System.Globalization;

namespace Cognomen
{
    /// <summary>A saved generator was restored with a different model, which would give different names.</summary>
    public sealed class ModelMismatchException : InvalidOperationException
    {
        /// <summary>Creates the exception.</summary>
        /// <param name="saved">The fingerprint in the saved state.</param>
        /// <param name="given">The fingerprint of the given model.</param>
        public ModelMismatchException(ulong saved, ulong given)
            : base(string.Format(
                CultureInfo.InvariantCulture,
                "the generator was saved with the model {0:x16}, and the model given is {1:x16}: the same names need the same model",
                saved,
                given))
        {
            SavedFingerprint = saved;
            GivenFingerprint = given;
        }

        /// <summary><see cref="NameModel.Fingerprint"/> of the model that the generator was saved with.</summary>
        public ulong SavedFingerprint { get; }

        /// <summary><see cref="NameModel.Fingerprint"/> of the model at hand.</summary>
        public ulong GivenFingerprint { get; }
    }
}
