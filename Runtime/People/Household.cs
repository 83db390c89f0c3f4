#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.People;
using Cognomen.Sampling;

namespace Cognomen
{
    /// <summary>A family: a father, a mother and children, named by the rules of their culture.</summary>
    /// <remarks>
    /// Each member is a pure function of the household's key and the member's place in it. Brothers have different given names, and so have sisters.
    /// </remarks>
    /// <example>
    /// <code>
    /// Household mill = people.HouseholdFor("village/mill", "Russian");
    /// PersonName miller = mill.Father;                                     // Ivan Petrovich Sokolov
    /// PersonName eldest = mill.Child(0, Gender.Feminine);                  // Anna Ivanovna Sokolova
    /// </code>
    /// </example>
    public sealed class Household
    {
        /// <summary>The most children of a household.</summary>
        public const int LargestChildren = 64;

        private const int FatherMember = 0;
        private const int MotherMember = 1;
        private const int FirstChild = 2;

        private readonly PersonGenerator people;
        private readonly PersonPlan plan;
        private readonly NameAddress address;

        internal Household(PersonGenerator people, PersonPlan plan, NameAddress address)
        {
            this.people = people;
            this.plan = plan;
            this.address = address;
            Father = Own(Gender.Masculine, FatherMember);
            MotherBeforeMarriage = Own(Gender.Feminine, MotherMember);
            Mother = plan.Culture.WivesKeepNames ? MotherBeforeMarriage : WithFamily(MotherBeforeMarriage, Shared(Gender.Feminine));
        }

        /// <summary>The nationality.</summary>
        public string Nationality => plan.Nationality;

        /// <summary>The father: the man with the household's key.</summary>
        public PersonName Father { get; }

        /// <summary>The mother, with her married name if most wives of the culture take one.</summary>
        public PersonName Mother { get; }

        /// <summary>The mother with her family name of birth.</summary>
        public PersonName MotherBeforeMarriage { get; }

        /// <summary>A child, whose gender is drawn for its place.</summary>
        /// <param name="index">Which child, 0 to 63; 0 is the eldest.</param>
        /// <exception cref="ArgumentOutOfRangeException">The index is outside that range.</exception>
        public PersonName Child(int index) => Child(index, Gender.Unmarked);

        /// <summary>A child.</summary>
        /// <param name="index">Which child, 0 to 63; 0 is the eldest.</param>
        /// <param name="gender">The child's gender; <see cref="Gender.Unmarked"/> takes the drawn one.</param>
        /// <exception cref="ArgumentOutOfRangeException">The index is outside that range.</exception>
        public PersonName Child(int index, Gender gender)
        {
            if (index < 0 || index >= LargestChildren)
                throw new ArgumentOutOfRangeException(nameof(index), index, "a household has the children 0 to 63");
            if (gender < Gender.Unmarked || gender > Gender.Feminine)
                throw new ArgumentOutOfRangeException(nameof(gender), gender, "a gender is Unmarked, Masculine or Feminine");
            gender = PersonSampler.GenderOf(gender, address, FirstChild + index);
            string given = GivenNames(index, gender);
            Culture culture = plan.Culture;
            string family = culture.Descent switch
            {
                Descent.OwnName => Own(gender, FirstChild + index).Family,
                Descent.FathersGivenName => Father.Given,
                _ => Shared(gender),
            };
            return new PersonName(
                Nationality, gender, given, family, Patronymic(gender), culture.HasSecondSurname ? MotherBeforeMarriage.Family : "");
        }

        /// <summary>The first children, the eldest first, each of the drawn gender.</summary>
        /// <param name="count">How many, 0 to 64.</param>
        /// <exception cref="ArgumentOutOfRangeException">The count is outside that range.</exception>
        public IReadOnlyList<PersonName> Children(int count)
        {
            if (count < 0 || count > LargestChildren)
                throw new ArgumentOutOfRangeException(nameof(count), count, "a household has 0 to 64 children");
            var children = new PersonName[count];
            for (int i = 0; i < count; i++)
                children[i] = Child(i);
            return children;
        }

        private static PersonName WithFamily(PersonName person, string family) =>
            new PersonName(person.Nationality, person.Gender, person.Given, family, person.Patronymic, person.SecondFamily);

        // The given name of a child. It differs from those of elder siblings of the same gender, and from the parent's of that gender.
        private string GivenNames(int index, Gender gender)
        {
            var used = new HashSet<string>(StringComparer.Ordinal) { gender == Gender.Feminine ? Mother.Given : Father.Given };
            NameFilter isUnused = name => !used.Contains(name.ToString());
            Span<char> buffer = new char[people.Room];
            for (int i = 0; ; i++)
            {
                NameAddress place = address.For(NamePart.Given, FirstChild + i);
                int written = plan.GivenName(place, gender, buffer, out NameShortfall? shortfall, isUnused);

                // A model with very few names repeats one.
                if (shortfall != null)
                    written = plan.GivenName(place, gender, buffer, out shortfall);
                if (shortfall != null)
                    throw new NameShortfallException(shortfall);
                string given = buffer.Slice(0, written).ToString();
                if (i == index)
                    return given;
                used.Add(given);
            }
        }

        private PersonName Own(Gender gender, int member)
        {
            PersonDraft draft = PersonSampler.Draw(plan, gender, address, member, new char[people.Room], out NameShortfall? shortfall);
            return shortfall == null ? draft.ToName() : throw new NameShortfallException(shortfall);
        }

        // The father's family name in the form of a gender.
        private string Shared(Gender gender)
        {
            Span<char> buffer = new char[Father.Family.Length + PersonSampler.PartSlack];
            Father.Family.AsSpan().CopyTo(buffer);
            return buffer.Slice(0, plan.Inflect(gender, buffer, Father.Family.Length)).ToString();
        }

        private string Patronymic(Gender gender)
        {
            if (!(plan.Culture.Patronymic is PatronymicRule rule))
                return "";
            Span<char> buffer = new char[Father.Given.Length + PersonSampler.PartSlack];
            return buffer.Slice(0, rule(Father.Given.AsSpan(), gender, buffer)).ToString();
        }
    }
}
