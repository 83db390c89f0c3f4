#nullable enable

using System;
using System.Globalization;

namespace Cognomen
{
    /// <summary>The definition of how a name follows from a model, a seed, an index and a request. <c>Documentation~/determinism.md</c> has it in full.</summary>
    /// <remarks>A released definition never changes. A better one gets a new number, and the old ones stay.</remarks>
    public enum StreamVersion
    {
        /// <summary>Philox4x32-10 with one random word per symbol. It is the default of every generator and stays the default.</summary>
        V1 = 1,
    }

    /// <summary>The stream versions of this package.</summary>
    internal static class StreamVersions
    {
        public const string Rule = "this package knows version 1; a newer package may know newer versions";

        public static bool IsKnown(StreamVersion version) => version == StreamVersion.V1;

        public static string Number(StreamVersion version) => ((int)version).ToString(CultureInfo.InvariantCulture);

        /// <summary>Returns the version.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The package does not know the version.</exception>
        public static StreamVersion Known(StreamVersion version, string parameter) => IsKnown(version)
            ? version
            : throw new ArgumentOutOfRangeException(parameter, (int)version, "stream version is " + Number(version) + ": " + Rule);
    }
}
