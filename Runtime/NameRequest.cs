#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen
{
    /// <summary>What a caller asks of a name. Immutable: make a request once, and use it for any number of names on any thread.</summary>
    /// <remarks>
    /// A request is checked and prepared for a model at its first use. Names that meet it follow the model's distribution under its constraints. The
    /// beginning, ending and part ignore letter case.
    /// </remarks>
    /// <example>
    /// <code>
    /// var request = new NameRequest { Nationality = "Polish", MinLength = 5, MaxLength = 9, Temperature = 0.8 };
    /// string name = names.Next(request);
    /// </code>
    /// </example>
    public sealed class NameRequest
    {
        /// <summary>The smallest temperature.</summary>
        public const double MinTemperature = 0.05;

        /// <summary>The largest temperature.</summary>
        public const double MaxTemperature = 20;

        /// <summary>The most nationalities of a blend, without those whose share of the weights rounds to nothing (below 1/65536).</summary>
        public const int MaxBlend = 16;

        private readonly double temperature = 1;
        private readonly int topK = int.MaxValue;
        private readonly double topP = 1;
        private readonly double? minP;
        private readonly int minLength = 1;
        private readonly int maxLength = int.MaxValue;
        private readonly string? startsWith;
        private readonly string? endsWith;
        private readonly string? contains;
        private readonly string? allowedCharacters;
        private readonly IReadOnlyDictionary<string, double>? blend;
        private readonly NameBlocklist blocklist = NameBlocklist.Default;
        private volatile PreparedRequest? prepared;

        /// <summary>Creates a request without constraints.</summary>
        public NameRequest()
        {
        }

        /// <summary>Creates a copy of a request, to be changed by an object initialiser: <c>new NameRequest(villager) { MaxLength = 8 }</c>.</summary>
        /// <exception cref="ArgumentNullException">The request is null.</exception>
        public NameRequest(NameRequest other)
        {
            if (other == null)
                throw new ArgumentNullException(nameof(other));
            Nationality = other.Nationality;
            blend = other.blend;
            Gender = other.Gender;
            temperature = other.temperature;
            topK = other.topK;
            topP = other.topP;
            minP = other.minP;
            minLength = other.minLength;
            maxLength = other.maxLength;
            startsWith = other.startsWith;
            endsWith = other.endsWith;
            contains = other.contains;
            allowedCharacters = other.allowedCharacters;
            Diacritics = other.Diacritics;
            Casing = other.Casing;
            RealNames = other.RealNames;
            blocklist = other.blocklist;
            Accept = other.Accept;
        }

        /// <summary>A nationality of the model, in any letter case; null (the default) draws one by the model's prior.</summary>
        public string? Nationality { get; init; }

        /// <summary>Nationalities that one name combines, each with its weight; null (the default) for none. At most <see cref="MaxBlend"/>.</summary>
        /// <remarks>
        /// The probability of the next symbol is the weighted geometric mean of its probabilities for the nationalities, so that every part of the
        /// name is likely for all of them. The order does not count. A weight of 0 leaves a nationality out, and a single nationality gives its plain
        /// names. A blend of more nationalities causes an <see cref="ArgumentException"/> when the request is used.
        /// </remarks>
        /// <example><code>new NameRequest { Blend = new Dictionary&lt;string, double&gt; { ["Irish"] = 0.7, ["Japanese"] = 0.3 } }</code></example>
        /// <exception cref="ArgumentException">A nationality is null or listed twice, a weight is outside 0 to 1e9, or no weight is positive.</exception>
        public IEnumerable<KeyValuePair<string, double>>? Blend
        {
            get => blend;
            init => blend = value == null ? null : NationalityWeights.Copy(value, nameof(Blend));
        }

        /// <summary>The form of the name, if the nationality's names have forms; <see cref="Gender.Unmarked"/> by default.</summary>
        public Gender Gender { get; init; }

        /// <summary>
        /// How freely symbols are drawn, 0.05 to 20: 1 (the default) follows the model, a lower temperature prefers likely names, a higher one
        /// unlikely names.
        /// </summary>
        /// <remarks>The value is converted once into the integer round(65536 / temperature).</remarks>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside that range or not a number.</exception>
        public double Temperature
        {
            get => temperature;
            init => temperature = value >= MinTemperature && value <= MaxTemperature
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Temperature), value, "a temperature is 0.05 to 20");
        }

        /// <summary>Top-k sampling: at each place only this many of the likeliest symbols can be drawn. 1 or more; all symbols by default.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int TopK
        {
            get => topK;
            init => topK = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TopK), value, "at least 1 symbol is considered");
        }

        /// <summary>Only the likeliest symbols that together have this share of the probability are considered: above 0 to 1 (the default, all).</summary>
        /// <remarks>Applied after <see cref="Temperature"/> and <see cref="TopK"/>, and converted once into the integer round(65536 · share).</remarks>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside that range or not a number.</exception>
        public double TopP
        {
            get => topP;
            init => topP = value > 0 && value <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TopP), value, "a share is above 0 and at most 1");
        }

        /// <summary>
        /// The least probability of a symbol to be considered, as a share of the likeliest symbol's: 0 (all) to 1 (only the likeliest). Null (the
        /// default) is the model's share for the nationality.
        /// </summary>
        /// <remarks>
        /// A network gives every letter a small probability everywhere. Without these unlikely letters, names are cleaner (Hewitt, Manning &amp;
        /// Liang 2022; Nguyen et al. 2024). Null is <see cref="NameModel.GetMinP"/>, and 0 in a request for letters that may have to be unlikely ones
        /// (<see cref="StartsWith"/>, <see cref="EndsWith"/>, <see cref="Contains"/>, <see cref="AllowedCharacters"/>). Applied after
        /// <see cref="Temperature"/> and before the others, and converted once into the integer round(2^24 · share).
        /// </remarks>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside that range or not a number.</exception>
        public double? MinP
        {
            get => minP;
            init => minP = !value.HasValue || (value >= 0 && value <= 1) ? value : throw new ArgumentOutOfRangeException(nameof(MinP), value, "a share is 0 to 1");
        }

        /// <summary>The least length in displayed characters, 1 (the default) or more. A combining mark does not count.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int MinLength
        {
            get => minLength;
            init => minLength = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MinLength), value, "a name has at least 1 character");
        }

        /// <summary>The greatest length in displayed characters, 1 or more. By default only the model limits the length.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int MaxLength
        {
            get => maxLength;
            init => maxLength = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxLength), value, "a name has at least 1 character");
        }

        /// <summary>The beginning of the name, ignoring letter case; null (the default) for any.</summary>
        /// <exception cref="ArgumentException">The text is empty.</exception>
        public string? StartsWith
        {
            get => startsWith;
            init => startsWith = NotEmpty(value, nameof(StartsWith));
        }

        /// <summary>The ending of the name, ignoring letter case; null (the default) for any.</summary>
        /// <exception cref="ArgumentException">The text is empty.</exception>
        public string? EndsWith
        {
            get => endsWith;
            init => endsWith = NotEmpty(value, nameof(EndsWith));
        }

        /// <summary>A part that the name contains, ignoring letter case; null (the default) for any.</summary>
        /// <exception cref="ArgumentException">The text is empty.</exception>
        public string? Contains
        {
            get => contains;
            init => contains = NotEmpty(value, nameof(Contains));
        }

        /// <summary>The characters that a name may have, such as all glyphs of a font. Null (the default) allows all.</summary>
        /// <remarks>Letter case counts, and so do spaces, hyphens and apostrophes.</remarks>
        /// <exception cref="ArgumentException">The text is empty.</exception>
        public string? AllowedCharacters
        {
            get => allowedCharacters;
            init => allowedCharacters = NotEmpty(value, nameof(AllowedCharacters));
        }

        /// <summary>Whether letters with marks are kept (the default) or replaced by plain letters.</summary>
        public DiacriticsRule Diacritics { get; init; }

        /// <summary>The letter case of the name. By default the model's own.</summary>
        public NameCasing Casing { get; init; }

        /// <summary>Whether real names are allowed (the default), avoided, or the only ones. Needs <see cref="NameModel.RealNames"/>.</summary>
        public RealNameRule RealNames { get; init; }

        /// <summary>The blocked names. The default is <see cref="NameBlocklist.Default"/>; <see cref="NameBlocklist.None"/> blocks none.</summary>
        /// <exception cref="ArgumentNullException">The value is null.</exception>
        public NameBlocklist Blocklist
        {
            get => blocklist;
            init => blocklist = value ?? throw new ArgumentNullException(nameof(Blocklist), "NameBlocklist.None blocks nothing");
        }

        /// <summary>
        /// Says whether a name is accepted; null (the default) accepts all. In place of a rejected name another is drawn at the same index, so
        /// accepted names do not change.
        /// </summary>
        public NameFilter? Accept { get; init; }

        /// <summary>The plan of the request for the model that it was last used with; null before its first use.</summary>
        internal PreparedRequest? Prepared
        {
            get => prepared;
            set => prepared = value;
        }

        /// <summary>Whether the request constrains letters.</summary>
        internal bool AsksForLetters => startsWith != null || endsWith != null || contains != null || allowedCharacters != null;

        private static string? NotEmpty(string? value, string property) =>
            value == null || value.Length > 0 ? value : throw new ArgumentException($"{property} is empty: ask for at least 1 character, or null", property);
    }
}
