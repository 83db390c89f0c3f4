#nullable enable

using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Sampling;

namespace Cognomen
{
    /// <summary>
    /// What a caller asks of a name. Immutable: make it once and use it for any number of names, on any thread; it is checked and made ready
    /// for a model when first used with it. A name that keeps a request follows the model's own distribution under that condition.
    /// Patterns (beginning, ending, part) do not mind letter case.
    /// </summary>
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
        private CachedPlan? cached;

        /// <summary>Creates a request that asks for nothing.</summary>
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
            InverseTemperature = other.InverseTemperature;
            topK = other.topK;
            topP = other.topP;
            TopPShare = other.TopPShare;
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

        /// <summary>
        /// Nationalities that one name carries together, each with its weight; null (the default) for none. The next symbol's probability is
        /// the weighted geometric mean of what the nationalities give it, so that every part of the name pleases all of them by their
        /// weights. The order does not count, a weight of 0 leaves its nationality out, and a single one gives the plain name. A blend has
        /// at most <see cref="MaxBlend"/> nationalities; a request with more is refused by an <see cref="ArgumentException"/> when it is used.
        /// </summary>
        /// <example><code>new NameRequest { Blend = new Dictionary&lt;string, double&gt; { ["Irish"] = 0.7, ["Japanese"] = 0.3 } }</code></example>
        /// <exception cref="ArgumentException">A nationality is null or listed twice, a weight is outside 0 to 1e9, or no weight is positive.</exception>
        public IEnumerable<KeyValuePair<string, double>>? Blend
        {
            get => blend;
            init => blend = value == null ? null : NationalityWeights.Copy(value, nameof(Blend));
        }

        /// <summary>The form of the name, where the nationality's names have forms; <see cref="Gender.Unmarked"/> by default.</summary>
        public Gender Gender { get; init; }

        /// <summary>
        /// How freely symbols are drawn, 0.05 to 20: 1 (the default) follows the model, less prefers likely names, more unlikely ones.
        /// Turned once into the integer round(65536 / temperature).
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside that range or not a number.</exception>
        public double Temperature
        {
            get => temperature;
            init
            {
                if (!(value >= MinTemperature && value <= MaxTemperature))
                    throw new ArgumentOutOfRangeException(nameof(Temperature), value, "a temperature is 0.05 to 20");
                temperature = value;
                InverseTemperature = (int)Math.Round(Categorical.Neutral / value, MidpointRounding.AwayFromZero);
            }
        }

        /// <summary>Top-k sampling: at each place only this many of the likeliest symbols can be drawn. 1 or more; all symbols by default.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int TopK
        {
            get => topK;
            init => topK = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TopK), value, "at least 1 symbol is considered");
        }

        /// <summary>
        /// The share of probability that the symbols considered at each place carry, the likeliest first: above 0 to 1 (the default, all).
        /// Applied after <see cref="Temperature"/> and <see cref="TopK"/>, and turned once into the integer round(65536 · share).
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside that range or not a number.</exception>
        public double TopP
        {
            get => topP;
            init
            {
                topP = value > 0 && value <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(TopP), value, "a share is above 0 and at most 1");
                TopPShare = Math.Max(1, (int)Math.Round(Narrowing.All * value, MidpointRounding.AwayFromZero));
            }
        }

        /// <summary>
        /// How likely a symbol has to be, as a share of the likeliest at its place, to be considered: 0 (all are) to 1 (only the likeliest).
        /// A network that was taught to expect the unexpected gives every letter a little probability everywhere; leaving that tail out is
        /// what makes names clean (Hewitt, Manning &amp; Liang 2022; Nguyen et al. 2024). Null, the default, is
        /// the model's own share (<see cref="NameModel.MinP"/>), and 0 in a request that asks for letters (<see cref="StartsWith"/>,
        /// <see cref="EndsWith"/>, <see cref="Contains"/>, <see cref="AllowedCharacters"/>), which may have to be unlikely ones. Applied after
        /// <see cref="Temperature"/> and before the others; turned once into the integer round(2^24 · share).
        /// </summary>
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

        /// <summary>
        /// The characters that a name may have as it is given out, such as all glyphs of a font: letter case counts, and so do spaces,
        /// hyphens and apostrophes. Null (the default) allows all.
        /// </summary>
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

        /// <summary>How names are treated that people really have; they are allowed by default. Needs <see cref="NameModel.RealNames"/>.</summary>
        public RealNameRule RealNames { get; init; }

        /// <summary>Names that are not given out; <see cref="NameBlocklist.Default"/> unless another list is given, such as <see cref="NameBlocklist.None"/>.</summary>
        /// <exception cref="ArgumentNullException">The value is null.</exception>
        public NameBlocklist Blocklist
        {
            get => blocklist;
            init => blocklist = value ?? throw new ArgumentNullException(nameof(Blocklist), "NameBlocklist.None blocks nothing");
        }

        /// <summary>Says which names may be given out; null (the default) lets all pass. A refused name is drawn again, from further random
        /// words of its own index: names that pass stay as they were.</summary>
        public NameFilter? Accept { get; init; }

        /// <summary>In Q16.</summary>
        internal int InverseTemperature { get; private init; } = Categorical.Neutral;

        /// <summary>The least weight considered, in Q24; null leaves it to the model.</summary>
        internal uint? MinWeight => minP is double share ? (uint)Math.Round((1 << 24) * share, MidpointRounding.AwayFromZero) : AsksForLetters ? 0 : (uint?)null;

        private bool AsksForLetters => startsWith != null || endsWith != null || contains != null || allowedCharacters != null;

        /// <summary>In Q16.</summary>
        internal int TopPShare { get; private init; } = Narrowing.All;

        /// <summary>The plan for a model; the last one is remembered.</summary>
        internal NamePlan PlanFor(NameModel model)
        {
            CachedPlan? last = cached;
            if (last == null || last.Model != model)
                Volatile.Write(ref cached, last = new CachedPlan(model, NamePlan.For(model, this)));
            return last.Plan;
        }

        private static string? NotEmpty(string? value, string property) =>
            value == null || value.Length > 0 ? value : throw new ArgumentException($"{property} is empty: ask for at least 1 character, or null", property);

        private sealed class CachedPlan
        {
            public CachedPlan(NameModel model, NamePlan plan)
            {
                Model = model;
                Plan = plan;
            }

            public NameModel Model { get; }

            public NamePlan Plan { get; }
        }
    }
}
