#nullable enable

using System;
using System.Threading;
using Cognomen.Filtering;
using Cognomen.Forms;
using Cognomen.Sampling;

namespace Cognomen.People
{
    /// <summary>A request for people prepared for two models: one plan for each nationality, made at its first use.</summary>
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
                throw new ArgumentException("Nationality is null: a request with constraints on the family name needs a nationality");
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

    /// <summary>The plans of the parts of a person's name, for one nationality.</summary>
    internal sealed class PersonPlan
    {
        private const int Genders = 3;

        // Real names are likely ones, so a lower temperature finds them after fewer attempts.
        private static readonly NameRequest RealRequest = new NameRequest { Temperature = 0.75 };
        private static readonly NameRequest AnyRequest = new NameRequest();

        private readonly NameModel surnames;
        private readonly NameModel givenNames;
        private readonly PersonRequest request;
        private readonly ulong number;
        private readonly NamePlan?[] family = new NamePlan?[Genders];
        private readonly NamePlan?[] given = new NamePlan?[Genders];
        private readonly NamePlan?[] fallback = new NamePlan?[Genders];
        private readonly FamiliarNames?[] familiar = new FamiliarNames?[Genders];
        private readonly RealNameRule rule;
        private readonly bool prefersReal;
        private readonly FormRules? forms;
        private readonly string[] womensEndings;

        public PersonPlan(NameModel surnames, NameModel givenNames, PersonRequest request, string nationality)
        {
            this.surnames = surnames;
            this.givenNames = givenNames;
            this.request = request;
            Nationality = nationality;
            Culture = Cultures.Of(nationality);
            FormRules? own = surnames.Forms?.Of(nationality);
            forms = own ?? Culture.Forms;
            womensEndings = own == null ? Culture.WomensEndings : Array.Empty<string>();
            number = NameAddress.NumberOf(nationality);
            RealNames? real = givenNames.RealNames;
            prefersReal = request.RealNames == null && real != null;
            rule = request.RealNames ?? (prefersReal ? RealNameRule.Only : RealNameRule.Allow);
            string label = givenNames.Loaded.Nationalities[givenNames.Loaded.NationalityIndex(nationality)];
            for (int gender = 1; gender < Genders && rule == RealNameRule.Only && request.Given == null; gender++)
                familiar[gender] = real?.Lists?.Of(label, (Gender)gender);

            // A contradiction in the request is found before anything is drawn.
            for (int gender = 0; gender < Genders; gender++)
            {
                if (gender == 0 || Culture.Descent == Descent.OwnName)
                    family[gender] = Family((Gender)gender);
                if (gender != 0 && familiar[gender] == null)
                    Given(given, gender, rule);
            }
        }

        public string Nationality { get; }

        public Culture Culture { get; }

        /// <summary>Draws a surname into a buffer: the one that a generator of surnames gives at the address.</summary>
        /// <returns>Its length.</returns>
        public int Surname(NameAddress address, Gender gender, Span<char> buffer, out NameShortfall? shortfall)
        {
            NamePlan plan = family[Culture.Descent == Descent.OwnName ? (int)gender : 0]!;
            return NameSampler.Draw(plan, address, buffer, out shortfall);
        }

        /// <summary>Changes a drawn surname into the form of a gender.</summary>
        /// <returns>Its length.</returns>
        public int Inflect(Gender gender, Span<char> buffer, int length)
        {
            if (forms == null || length <= 0)
                return length;
            ReadOnlySpan<char> name = buffer.Slice(0, length);
            bool isWomans = false;
            foreach (string ending in womensEndings)
                isWomans |= length > ending.Length && name.EndsWith(ending.AsSpan());
            if (isWomans)
                return gender == Gender.Feminine ? length : forms.Masculine(buffer, length);
            return gender == Gender.Feminine ? forms.Feminine(buffer, length) : length;
        }

        /// <summary>Draws a given name into a buffer.</summary>
        /// <returns>Its length.</returns>
        public int GivenName(NameAddress address, Gender gender, Span<char> buffer, out NameShortfall? shortfall, NameFilter? unused = null)
        {
            int which = gender == Gender.Feminine ? (int)Gender.Feminine : (int)Gender.Masculine;
            if (familiar[which] is FamiliarNames names)
            {
                shortfall = null;
                int familiarLength = Familiar(names, address, buffer, unused);
                if (familiarLength > 0)
                    return familiarLength;
            }

            int written = NameSampler.Draw(Given(given, which, rule), address, buffer, out shortfall, unused);
            if (shortfall != null && prefersReal)
                written = NameSampler.Draw(Given(fallback, which, RealNameRule.Allow), address, buffer, out shortfall, unused);
            return written;
        }

        // 0 if each attempt fails: a household has used all names.
        private int Familiar(FamiliarNames names, NameAddress address, Span<char> buffer, NameFilter? unused)
        {
            address = address.Of(number);
            for (int attempt = 0; attempt < NameSampler.LargestAttempts; attempt++)
            {
                string name = names.Choose(new RandomWords(address, attempt).Next(), out bool blocked);
                if (blocked || name.Length > givenNames.MaxChars || unused?.Invoke(name.AsSpan()) == false)
                    continue;
                name.AsSpan().CopyTo(buffer);
                return name.Length;
            }

            return 0;
        }

        private NamePlan Family(Gender gender) => request.Family == null && gender == Gender.Unmarked
            ? surnames.Plans.Of(Nationality)
            : NamePlan.For(surnames.Loaded, new NameRequest(request.Family ?? AnyRequest) { Nationality = Nationality, Gender = gender });

        // Made at its first use: with a list it is rarely needed.
        private NamePlan Given(NamePlan?[] plans, int gender, RealNameRule real)
        {
            NamePlan? plan = Volatile.Read(ref plans[gender]);
            if (plan == null)
            {
                NameRequest asked = request.Given ?? (prefersReal ? RealRequest : AnyRequest);
                plan = NamePlan.For(givenNames.Loaded, new NameRequest(asked) { Nationality = Nationality, Gender = (Gender)gender, RealNames = real });
                Volatile.Write(ref plans[gender], plan);
            }

            return plan;
        }
    }
}
