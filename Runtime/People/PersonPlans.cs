#nullable enable

using System;
using System.Threading;
using Cognomen.Sampling;

namespace Cognomen.People
{
    /// <summary>A request for people made ready for two models: one plan a nationality, made when first needed.</summary>
    internal sealed class PersonPlans
    {
        private readonly NameModel surnames;
        private readonly NameModel givenNames;
        private readonly PersonRequest request;
        private readonly PersonPlan?[] plans;

        public PersonPlans(NameModel surnames, NameModel givenNames, PersonRequest request)
        {
            if (request.Gender < Gender.Unmarked || request.Gender > Gender.Feminine)
                throw new ArgumentException($"Gender is {request.Gender}: it is Unmarked, Masculine or Feminine");
            if (request.Nationality == null && request.Family != null)
                throw new ArgumentException("Nationality is null: a request that asks something of the family name says for which nationality");
            if (request.Nationality == null && surnames.Nationalities.Count == 0)
                throw new ArgumentException("the model of surnames has no nationalities: a person has one");
            this.surnames = surnames;
            this.givenNames = givenNames;
            this.request = request;
            plans = new PersonPlan?[surnames.Nationalities.Count];
        }

        public PersonRequest Request => request;

        /// <summary>The plan for a surname of any nationality.</summary>
        public NamePlan Anybody => surnames.Plans.OfAny;

        /// <summary>The plan of a nationality.</summary>
        /// <exception cref="UnknownNationalityException">One of the models has no such nationality.</exception>
        public PersonPlan Of(string nationality)
        {
            int index = surnames.Loaded.NationalityIndex(nationality);
            PersonPlan? plan = Volatile.Read(ref plans[index]);
            if (plan == null)
                Volatile.Write(ref plans[index], plan = new PersonPlan(surnames, givenNames, request, surnames.Nationalities[index]));
            return plan;
        }
    }

    /// <summary>What the parts of a person's name are drawn by, for one nationality.</summary>
    internal sealed class PersonPlan
    {
        // Real names are the likelier ones: with a lower temperature they come after fewer attempts.
        private static readonly NameRequest RealRequest = new NameRequest { Temperature = 0.75 };
        private static readonly NameRequest AnyRequest = new NameRequest();

        private readonly NameModel surnames;
        private readonly NameModel givenNames;
        private readonly NamePlan[] family;
        private readonly NamePlan[] given;
        private readonly NamePlan[]? fallback;

        public PersonPlan(NameModel surnames, NameModel givenNames, PersonRequest request, string nationality)
        {
            this.surnames = surnames;
            this.givenNames = givenNames;
            Nationality = nationality;
            Culture = Cultures.Of(nationality);
            family = new[] { Family(request, Gender.Unmarked), Family(request, Gender.Masculine), Family(request, Gender.Feminine) };
            bool prefersReal = request.RealNames == null && givenNames.RealNames != null;
            RealNameRule rule = request.RealNames ?? (prefersReal ? RealNameRule.Only : RealNameRule.Allow);
            given = new[] { Given(request, Gender.Masculine, rule), Given(request, Gender.Feminine, rule) };
            if (prefersReal)
                fallback = new[] { Given(request, Gender.Masculine, RealNameRule.Allow), Given(request, Gender.Feminine, RealNameRule.Allow) };
        }

        public string Nationality { get; }

        public Culture Culture { get; }

        /// <summary>Draws a surname into a buffer: the one that a generator of surnames gives at the address.</summary>
        /// <returns>Its length.</returns>
        public int Surname(NameAddress address, Gender gender, Span<char> buffer, out NameShortfall? shortfall)
        {
            NamePlan plan = family[Culture.Descent == Descent.OwnName ? (int)gender : 0];
            return NameSampler.Draw(plan, address, buffer, out shortfall);
        }

        /// <summary>Puts a surname as it was drawn into the form of a gender.</summary>
        /// <returns>Its length.</returns>
        public int Inflect(Gender gender, Span<char> buffer, int length)
        {
            if (Culture.Forms == null || length <= 0)
                return length;
            ReadOnlySpan<char> name = buffer.Slice(0, length);
            bool isWomans = false;
            foreach (string ending in Culture.WomensEndings)
                isWomans |= length > ending.Length && name.EndsWith(ending.AsSpan());
            if (isWomans)
                return gender == Gender.Feminine ? length : Culture.Forms.Masculine(buffer, length);
            return gender == Gender.Feminine ? Culture.Forms.Feminine(buffer, length) : length;
        }

        /// <summary>Draws a given name into a buffer.</summary>
        /// <returns>Its length.</returns>
        public int GivenName(NameAddress address, Gender gender, Span<char> buffer, out NameShortfall? shortfall, NameFilter? unused = null)
        {
            int which = gender == Gender.Feminine ? 1 : 0;
            int written = NameSampler.Draw(given[which], address, buffer, out shortfall, unused);
            if (shortfall != null && fallback != null)
                written = NameSampler.Draw(fallback[which], address, buffer, out shortfall, unused);
            return written;
        }

        private NamePlan Family(PersonRequest request, Gender gender) => request.Family == null && gender == Gender.Unmarked
            ? surnames.Plans.Of(Nationality)
            : NamePlan.For(surnames.Loaded, new NameRequest(request.Family ?? new NameRequest()) { Nationality = Nationality, Gender = gender });

        private NamePlan Given(PersonRequest request, Gender gender, RealNameRule rule) => NamePlan.For(
            givenNames.Loaded, new NameRequest(request.Given ?? Default(request)) { Nationality = Nationality, Gender = gender, RealNames = rule });

        private static NameRequest Default(PersonRequest request) => request.RealNames == null ? RealRequest : AnyRequest;
    }
}
