#nullable enable

using System;
using System.Threading;
using Cognomen.Sampling;

namespace Cognomen
{
    /// <summary>What a caller asks of a name. Immutable: make it once and use it for any number of names, on any thread.</summary>
    /// <example>
    /// <code>
    /// var request = new NameRequest { Nationality = "Polish", MinLength = 5, MaxLength = 9, Temperature = 0.8 };
    /// string name = names.Next(request);
    /// </code>
    /// </example>
    public sealed class NameRequest
    {
        /// <summary>The smallest temperature.</summary>
        public const double SmallestTemperature = 0.05;

        /// <summary>The largest temperature.</summary>
        public const double LargestTemperature = 20;

        private readonly double temperature = 1;
        private readonly int minLength = 1;
        private readonly int maxLength = int.MaxValue;
        private CachedPlan? cached;

        /// <summary>A nationality of the model, in any letter case; null (the default) draws one by the model's prior.</summary>
        public string? Nationality { get; init; }

        /// <summary>The form of the name, where the nationality's names have forms; <see cref="Gender.Unmarked"/> by default.</summary>
        public Gender Gender { get; init; }

        /// <summary>
        /// How freely symbols are drawn, 0.05 to 20: 1 (the default) follows the model, less prefers likely names, more unlikely ones.
        /// Turned once into the integer round(65536 / temperature); no other floating-point number takes part in a name.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside that range or not a number.</exception>
        public double Temperature
        {
            get => temperature;
            init
            {
                if (!(value >= SmallestTemperature && value <= LargestTemperature))
                    throw new ArgumentOutOfRangeException(nameof(Temperature), value, "a temperature is 0.05 to 20");
                temperature = value;
                InverseTemperature = (int)Math.Round(Categorical.Neutral / value, MidpointRounding.AwayFromZero);
            }
        }

        /// <summary>The least length in symbols, 1 (the default) or more.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int MinLength
        {
            get => minLength;
            init => minLength = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MinLength), value, "a name has at least 1 symbol");
        }

        /// <summary>The greatest length in symbols, 1 or more; no limit but the model's by default.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int MaxLength
        {
            get => maxLength;
            init => maxLength = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(MaxLength), value, "a name has at least 1 symbol");
        }

        /// <summary>Says which names may be given out; null (the default) lets all pass. A refused name is drawn again, from further random
        /// words of its own index: names that pass stay as they were.</summary>
        public NameFilter? Accept { get; init; }

        /// <summary>In Q16.</summary>
        internal int InverseTemperature { get; private init; } = Categorical.Neutral;

        /// <summary>The plan for a model; the last one is remembered.</summary>
        internal NamePlan PlanFor(NameModel model)
        {
            CachedPlan? last = cached;
            if (last == null || last.Model != model)
                Volatile.Write(ref cached, last = new CachedPlan(model, NamePlan.For(model, this)));
            return last.Plan;
        }

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
