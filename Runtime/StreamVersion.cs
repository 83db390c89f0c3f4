#nullable enable

using System;
using System.Globalization;

namespace Cognomen
{
    /// <summary>
    /// The definition by which a name follows from a model, a seed, an index and a request. A definition never changes once it is released:
    /// a better one gets a number of its own, and the old ones stay. <c>Documentation~/determinism.md</c> has them in full.
    /// </summary>
    public enum StreamVersion
    {
        /// <summary>Philox4x32-10 with one random word per symbol. It is the default of every generator and stays the default.</summary>
        V1 = 1,
    }

    /// <summary>Which streams this package knows.</summary>
    internal static class StreamVersions
    {
        public const string Rule = "this package knows version 1; a newer package may know newer ones";

        public static bool IsKnown(StreamVersion version) => version == StreamVersion.V1;

        public static string Number(StreamVersion version) => ((int)version).ToString(CultureInfo.InvariantCulture);

        /// <summary>Gives the version back.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The package does not know it.</exception>
        public static StreamVersion Known(StreamVersion version, string parameter) => IsKnown(version)
            ? version
            : throw new ArgumentOutOfRangeException(parameter, (int)version, "stream version is " + Number(version) + ": " + Rule);
    }
}
