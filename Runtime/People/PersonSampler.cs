#nullable enable

using System;
using Cognomen.Sampling;

namespace Cognomen.People
{
    /// <summary>Draws whole names. Every part has random words of its own, so it does not depend on which other parts are drawn.</summary>
    internal static class PersonSampler
    {
        /// <summary>The characters that a part needs beyond the longest name of a model: for an ending and for a patronymic.</summary>
        public const int PartSlack = 16;

        /// <summary>The characters of a buffer for names of two models.</summary>
        public static int Room(NameModel surnames, NameModel givenNames) => PersonDraft.Parts * (Math.Max(surnames.MaxChars, givenNames.MaxChars) + PartSlack);

        /// <summary>Draws the person at an address.</summary>
        /// <param name="plans">The plans of the parts.</param>
        /// <param name="nationality">The nationality; null for any.</param>
        /// <param name="address">The address of the person.</param>
        /// <param name="buffer"><see cref="Room"/> characters.</param>
        /// <param name="shortfall">The reason why there is no name, or null.</param>
        public static PersonDraft Draw(PersonPlans plans, string? nationality, NameAddress address, Span<char> buffer, out NameShortfall? shortfall)
        {
            if (nationality != null)
                return Draw(plans.Of(nationality), plans.Request.Gender, address, 0, buffer, out shortfall);
            Span<char> surname = buffer.Slice(0, buffer.Length / PersonDraft.Parts);
            int written = NameSampler.Draw(plans.Anybody, address, surname, out shortfall, out NameStart? start);
            if (shortfall != null)
                return default;
            return Finish(plans.Of(start!.Nationality.Name), plans.Request.Gender, address, 0, buffer, written, out shortfall);
        }

        /// <summary>Draws a member of the household at an address, with a family name of the member's own.</summary>
        public static PersonDraft Draw(PersonPlan plan, Gender gender, NameAddress address, int member, Span<char> buffer, out NameShortfall? shortfall)
        {
            gender = GenderOf(gender, address, member);
            int written = plan.Surname(address.For(NamePart.Family, member), gender, buffer.Slice(0, buffer.Length / PersonDraft.Parts), out shortfall);
            return shortfall != null ? default : Finish(plan, gender, address, member, buffer, written, out shortfall);
        }

        /// <summary>The gender of the request, or a drawn one.</summary>
        public static Gender GenderOf(Gender gender, NameAddress address, int member)
        {
            if (gender != Gender.Unmarked)
                return gender;
            uint word = new RandomWords(address.For(NamePart.Gender, member), 0).Next();
            return word >> 31 == 0 ? Gender.Masculine : Gender.Feminine;
        }

        // The buffer has the surname as it was drawn.
        private static PersonDraft Finish(
            PersonPlan plan, Gender gender, NameAddress address, int member, Span<char> buffer, int surname, out NameShortfall? shortfall)
        {
            var draft = new PersonDraft(buffer, plan, GenderOf(gender, address, member));
            draft.FamilyLength = plan.Inflect(draft.Gender, draft.FamilyRoom, surname);
            int written = plan.GivenName(address.For(NamePart.Given, member), draft.Gender, draft.GivenRoom, out shortfall);
            if (shortfall != null)
                return default;
            draft.GivenLength = written;
            if (plan.Culture.Patronymic is PatronymicRule rule)
            {
                ReadOnlySpan<char> father = draft.Family;
                if (plan.Culture.Descent != Descent.FathersGivenName)
                {
                    // The space of the second surname: no culture has both.
                    written = plan.GivenName(address.For(NamePart.FathersGiven, member), Gender.Masculine, draft.SecondRoom, out shortfall);
                    if (shortfall != null)
                        return default;
                    father = draft.SecondRoom.Slice(0, written);
                }

                draft.PatronymicLength = rule(father, draft.Gender, draft.PatronymicRoom);
            }

            if (plan.Culture.HasSecondSurname)
            {
                written = plan.Surname(address.For(NamePart.Second, member), Gender.Unmarked, draft.SecondRoom, out shortfall);
                if (shortfall != null)
                    return default;
                draft.SecondLength = written;
            }

            return draft;
        }
    }
}
