#nullable enable

using System;
using System.Globalization;
using System.Text;
using Cognomen.Format;

namespace Cognomen
{
    /// <summary>
    /// All that a <see cref="NameGenerator"/> is, but for its model: four numbers for a save game, or one short string such as
    /// <c>v1.6b86b273ff34fce1.42.1000.c9a6f14b</c> (stream version, model fingerprint, seed, position, check digits).
    /// </summary>
    /// <example>
    /// <code>
    /// string saved = names.Save().ToString();
    /// NameGenerator again = NameGenerator.Restore(NameModel.Bundled, GeneratorState.Parse(saved));
    /// </code>
    /// </example>
    public readonly struct GeneratorState : IEquatable<GeneratorState>
    {
        private const string Rule = "it must be what ToString() wrote: v, stream version, fingerprint, seed, position and check digits, with dots between";

        /// <summary>Creates a state.</summary>
        /// <param name="modelFingerprint"><see cref="NameModel.Fingerprint"/> of the model that the names come from.</param>
        /// <param name="streamVersion">The version of the definition of a name.</param>
        /// <param name="seed">The seed of the stream of names; any number.</param>
        /// <param name="position">The index of the next name; any number.</param>
        /// <exception cref="ArgumentOutOfRangeException">This package does not know the stream version.</exception>
        public GeneratorState(ulong modelFingerprint, StreamVersion streamVersion, long seed, long position)
        {
            ModelFingerprint = modelFingerprint;
            StreamVersion = StreamVersions.Known(streamVersion, nameof(streamVersion));
            Seed = seed;
            Position = position;
        }

        /// <summary><see cref="NameModel.Fingerprint"/> of the model that the names come from.</summary>
        public ulong ModelFingerprint { get; }

        /// <summary>The version of the definition of a name.</summary>
        public StreamVersion StreamVersion { get; }

        /// <summary>The seed of the stream of names.</summary>
        public long Seed { get; }

        /// <summary>The index of the next name.</summary>
        public long Position { get; }

        /// <summary>Whether two states are the same in all four numbers.</summary>
        public static bool operator ==(GeneratorState left, GeneratorState right) => left.Equals(right);

        /// <summary>Whether two states differ in one of the four numbers.</summary>
        public static bool operator !=(GeneratorState left, GeneratorState right) => !left.Equals(right);

        /// <summary>Parses the text of <see cref="ToString"/>.</summary>
        /// <exception cref="FormatException">The text has another form, or a stream version that this package does not know.</exception>
        public static GeneratorState Parse(string text)
        {
            string? broken = Read(text ?? throw new ArgumentNullException(nameof(text)), out GeneratorState state);
            string shown = text.Length > 100 ? text.Substring(0, 100) : text;
            return broken == null ? state : throw new FormatException($"generator state is \"{shown}\": {broken}");
        }

        /// <summary>Parses the text of <see cref="ToString"/>.</summary>
        /// <returns>False if the text has another form, or a stream version that this package does not know.</returns>
        public static bool TryParse(string? text, out GeneratorState state)
        {
            state = default;
            return text != null && Read(text, out state) == null;
        }

        /// <summary>The state as one short string of letters, digits, dots and minus signs, the same in every culture.</summary>
        public override string ToString()
        {
            string numbers = string.Format(
                CultureInfo.InvariantCulture, "v{0}.{1:x16}.{2}.{3}", (int)StreamVersion, ModelFingerprint, Seed, Position);
            return numbers + "." + Check(numbers);
        }

        /// <inheritdoc/>
        public bool Equals(GeneratorState other) =>
            ModelFingerprint == other.ModelFingerprint && StreamVersion == other.StreamVersion && Seed == other.Seed && Position == other.Position;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is GeneratorState other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => (ModelFingerprint, StreamVersion, Seed, Position).GetHashCode();

        /// <summary>The low half of the XXH64 of the text before it, in eight hexadecimal digits.</summary>
        private static string Check(string numbers) =>
            unchecked((uint)XxHash64.Hash(Encoding.UTF8.GetBytes(numbers))).ToString("x8", CultureInfo.InvariantCulture);

        /// <returns>The rule that the text breaks, or null.</returns>
        private static string? Read(string text, out GeneratorState state)
        {
            state = default;
            int end = text.LastIndexOf('.');
            if (end < 0 || text[0] != 'v')
                return Rule;
            if (Check(text.Substring(0, end)) != text.Substring(end + 1))
                return "its last eight characters disagree with those before them: a character was lost or changed";
            string[] parts = text.Substring(1, end - 1).Split('.');
            CultureInfo culture = CultureInfo.InvariantCulture;
            if (parts.Length != 4
                || !int.TryParse(parts[0], NumberStyles.None, culture, out int version)
                || !ulong.TryParse(parts[1], NumberStyles.AllowHexSpecifier, culture, out ulong fingerprint)
                || !long.TryParse(parts[2], NumberStyles.AllowLeadingSign, culture, out long seed)
                || !long.TryParse(parts[3], NumberStyles.AllowLeadingSign, culture, out long position))
                return Rule;
            if (!StreamVersions.IsKnown((StreamVersion)version))
                return "stream version is " + StreamVersions.Number((StreamVersion)version) + ": " + StreamVersions.Rule;
            var read = new GeneratorState(fingerprint, (StreamVersion)version, seed, position);

            // One state has one string.
            if (read.ToString() != text)
                return Rule;
            state = read;
            return null;
        }
    }
}
