#nullable enable

using System.Text;

namespace Cognomen.Determinism
{
    /// <summary>The people of the bundled models as a text: what is written down in Tests/Goldens~/people.txt.</summary>
    internal static class PeopleText
    {
        private const int People = 6;

        public static string Write()
        {
            var people = new PersonGenerator(seed: 42);
            var text = new StringBuilder();
            text.Append("surnames ").AppendFormat("{0:x16}", people.Surnames.Fingerprint).Append(", given names ").AppendFormat("{0:x16}\n", people.GivenNames.Fingerprint);
            foreach (string nationality in people.Surnames.Nationalities)
            {
                text.Append(nationality).Append('\n');
                for (int i = 0; i < People; i++)
                    text.Append("  ").Append(people.PersonAt(i, nationality)).Append('\n');
                Household family = people.HouseholdFor("mill", nationality);
                text.Append("  mother ").Append(family.Mother).Append(", born ").Append(family.MotherBeforeMarriage.Family).Append(", father ").Append(family.Father);
                text.Append(", children ").Append(family.Child(0)).Append(", ").Append(family.Child(1)).Append('\n');
            }

            return text.ToString();
        }
    }
}
