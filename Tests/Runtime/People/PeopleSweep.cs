#nullable enable

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Cognomen.Format;

namespace Cognomen.Determinism
{
    /// <summary>People of the bundled models, asked for in every way in turn: what Tests/Goldens~/people.hash has a hash over.</summary>
    internal static class PeopleSweep
    {
        /// <summary>The hash is taken over so many names.</summary>
        public const int Count = 500;

        private const int Seed = -7;
        private const int Ways = 5;

        /// <summary>The golden file's text.</summary>
        public static string Write() => string.Format(CultureInfo.InvariantCulture, "hash {0} {1:x16}\n", Count, Hash());

        /// <summary>The XXH64 of the names, each in UTF-8 and followed by a line feed.</summary>
        public static ulong Hash()
        {
            var people = new PersonGenerator(Seed);
            using var text = new MemoryStream();
            for (int i = 0; i < Count; i++)
            {
                byte[] name = Encoding.UTF8.GetBytes(Name(people, i));
                text.Write(name, 0, name.Length);
                text.WriteByte((byte)'\n');
            }

            return XxHash64.Hash(new ReadOnlySpan<byte>(text.GetBuffer(), 0, (int)text.Length));
        }

        private static string Name(PersonGenerator people, int i)
        {
            IReadOnlyList<string> nationalities = people.Surnames.Nationalities;
            string nationality = nationalities[i / Ways % nationalities.Count];
            switch (i % Ways)
            {
                case 0:
                    return people.PersonAt(i).ToString("latin");
                case 1:
                    return people.PersonFor(-i, nationality, Gender.Feminine).ToString();
                case 2:
                    return people.PersonFor("key é " + i.ToString(CultureInfo.InvariantCulture), new PersonRequest { Nationality = nationality, RealNames = RealNameRule.Allow }).ToString();
                case 3:
                    return people.HouseholdFor(i, nationality).Child(i % 3).ToString("{family}, {given} {patronymic.} {second}");
                default:
                    PersonName person = people.PersonAt(i, nationality, Gender.Masculine);
                    return (person.HasNativeScript ? person.InNativeScript() : person).ToString();
            }
        }
    }
}
