#nullable enable

using System.Text;

namespace Cognomen.Determinism
{
    /// <summary>People of the bundled models in their own script as a text: what is written down in Tests/Goldens~/people-in-script.txt.</summary>
    internal static class PeopleScriptText
    {
        private const int People = 60, Children = 6;

        public static string Write()
        {
            var people = new PersonGenerator(seed: 42);
            var text = new StringBuilder();
            foreach (string nationality in NativeScript.Nationalities)
            {
                text.Append(nationality).Append('\n');
                for (int i = 0; i < People; i++)
                    Append(text, people.PersonAt(i, nationality));
                Household family = people.HouseholdFor("mill", nationality);
                Append(text, family.Mother);
                Append(text, family.Father);
                for (int i = 0; i < Children; i++)
                    Append(text, family.Child(i));
            }

            return text.ToString();
        }

        private static void Append(StringBuilder text, PersonName latin)
        {
            PersonName native = latin.InNativeScript();
            text.Append("  ").Append(latin).Append(": ").Append(native).Append(" | ").Append(native.ToString("latin"));
            text.Append(" | ").Append(native.ToString("{family}, {given.}{patronymic.}")).Append('\n');
        }
    }
}
