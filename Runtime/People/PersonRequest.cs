#nullable enable

using System;
using System.Threading;
using Cognomen.People;

namespace Cognomen
{
    /// <summary>What a caller asks of a person's name. Immutable: make it once and use it for any number of people, on any thread.</summary>
    /// <example>
    /// <code>
    /// var request = new PersonRequest { Nationality = "Czech", Gender = Gender.Feminine };
    /// PersonName name = people.Next(request);
    /// </code>
    /// </example>
    public sealed class PersonRequest
    {
        private readonly string format = "native";
        private CachedPlans? cached;

        /// <summary>The nationality; null (the default) for any, by the prior of the model of surnames.</summary>
        public string? Nationality { get; init; }

        /// <summary>The gender; <see cref="Cognomen.Gender.Unmarked"/> (the default) draws one with equal probability.</summary>
        public Gender Gender { get; init; }

        /// <summary>How real given names are treated. Null (the default) gives only real ones, if there are any.</summary>
        /// <remarks>
        /// People know the given names of a culture, so an invented given name reads as a mistake, unlike an invented surname. The bundled set lists
        /// each nationality's names of men and of women, and draws a name more often if more sources have it. <see cref="RealNameRule.Allow"/> and
        /// <see cref="RealNameRule.Avoid"/> take what the model writes, and so does every rule if <see cref="Given"/> has constraints. If null finds
        /// no real name, or the model of given names has no set, it means <see cref="RealNameRule.Allow"/>.
        /// </remarks>
        public RealNameRule? RealNames { get; init; }

        /// <summary>Constraints of the given name, besides nationality, gender and real names; null (the default) for none.</summary>
        public NameRequest? Given { get; init; }

        /// <summary>
        /// Constraints of the family name in its masculine form, besides nationality and gender; null (the default) for none. Needs
        /// <see cref="Nationality"/>.
        /// </summary>
        public NameRequest? Family { get; init; }

        /// <summary>The format of a name that is written into a span, as <see cref="PersonName.ToString(string)"/> has it; <c>native</c> by default.</summary>
        /// <exception cref="ArgumentNullException">The value is null.</exception>
        public string Format
        {
            get => format;
            init => format = value ?? throw new ArgumentNullException(nameof(Format));
        }

        /// <summary>The plans for two models. The last ones are kept.</summary>
        internal PersonPlans PlansFor(NameModel surnames, NameModel givenNames)
        {
            CachedPlans? last = cached;
            if (last == null || last.Surnames != surnames || last.GivenNames != givenNames)
                Volatile.Write(ref cached, last = new CachedPlans(surnames, givenNames, new PersonPlans(surnames, givenNames, this)));
            return last.Plans;
        }

        private sealed class CachedPlans
        {
            public CachedPlans(NameModel surnames, NameModel givenNames, PersonPlans plans)
            {
                Surnames = surnames;
                GivenNames = givenNames;
                Plans = plans;
            }

            public NameModel Surnames { get; }

            public NameModel GivenNames { get; }

            public PersonPlans Plans { get; }
        }
    }
}
