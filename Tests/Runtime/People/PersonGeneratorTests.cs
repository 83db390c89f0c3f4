#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Filtering;
using NUnit.Framework;

namespace Cognomen.Tests.People
{
    public sealed class PersonGeneratorTests
    {
        [Test]
        public void A_mans_family_name_is_the_surname_at_the_same_address()
        {
            var people = new PersonGenerator(seed: 7);
            var names = new NameGenerator(NameModel.Bundled, seed: 7);
            foreach (string nationality in new[] { "Irish", "Japanese", "Spanish", "Arabic", "Vietnamese" })
            {
                Assert.That(people.Next(nationality).Family, Is.EqualTo(names.Next(nationality)));
                Assert.That(people.PersonFor("guard", nationality, Gender.Feminine).Family, Is.EqualTo(names.NameFor("guard", nationality)));
                Assert.That(people.PersonFor(5, nationality, Gender.Masculine).Family, Is.EqualTo(names.NameFor(5, nationality)));
            }
        }

        [Test]
        public void A_woman_has_the_feminine_form_of_the_surname_at_the_same_address()
        {
            var people = new PersonGenerator(seed: 7);
            var names = new NameGenerator(NameModel.Bundled, seed: 7);
            foreach (string nationality in NameForms.Nationalities)
            {
                int seen = 0;
                for (int id = 0; id < 50; id++)
                {
                    string surname = names.NameFor(id, nationality), man = people.PersonFor(id, nationality, Gender.Masculine).Family;
                    string woman = people.PersonFor(id, nationality, Gender.Feminine).Family;
                    Assert.That(man == surname || man == NameForms.Masculine(surname, nationality), Is.True, $"{surname}: {man}");
                    Assert.That(woman == surname || woman == NameForms.Feminine(surname, nationality), Is.True, $"{surname}: {woman}");
                    seen += man == woman ? 0 : 1;
                }

                Assert.That(seen, Is.GreaterThan(5), nationality);
            }
        }

        [Test]
        public void A_person_of_any_nationality_has_the_surname_of_anybody()
        {
            var people = new PersonGenerator(seed: 3);
            var names = new NameGenerator(NameModel.Bundled, seed: 3);
            var nationalities = new HashSet<string>();
            for (int i = 0; i < 100; i++)
            {
                PersonName person = people.PersonAt(i, new PersonRequest { Gender = Gender.Masculine });
                string surname = names.NameAt(i);
                Assert.That(person.Family == surname || person.Family == NameForms.Masculine(surname, person.Nationality), Is.True, surname);
                nationalities.Add(person.Nationality);
            }

            Assert.That(nationalities.Count, Is.GreaterThan(20));
        }

        [Test]
        public void A_person_does_not_depend_on_the_people_asked_for_before()
        {
            var people = new PersonGenerator(seed: 7);
            var forwards = new List<PersonName>();
            for (int i = 0; i < 40; i++)
                forwards.Add(people.Next("Russian"));
            var again = new PersonGenerator(7);
            for (int i = 39; i >= 0; i--)
                Assert.That(again.PersonAt(i, "Russian"), Is.EqualTo(forwards[i]));
            Assert.That(people.Position, Is.EqualTo(40));
        }

        [Test]
        public void Men_and_women_are_drawn_about_as_often()
        {
            var people = new PersonGenerator(0);
            int women = 0;
            for (int i = 0; i < 1000; i++)
                women += people.Next("Irish").Gender == Gender.Feminine ? 1 : 0;
            Assert.That(women, Is.InRange(440, 560));
        }

        [Test]
        public void Given_names_are_real_ones_of_the_nationality_and_gender()
        {
            var people = new PersonGenerator(seed: 1);
            RealNames real = NameModel.BundledGivenNames.RealNames!;
            foreach (string nationality in people.Surnames.Nationalities)
            {
                foreach (Gender gender in new[] { Gender.Masculine, Gender.Feminine })
                {
                    for (int i = 0; i < 30; i++)
                    {
                        string given = people.PersonAt(i, nationality, gender).Given;
                        Assert.That(real.ContainsKey(Folded(given), real.Lists!.Of(nationality, gender)), Is.True, $"{nationality} {gender} {given}");
                    }
                }
            }
        }

        [Test]
        public void No_given_name_is_met_far_more_often_than_all_others()
        {
            var people = new PersonGenerator(seed: 5);
            foreach (string nationality in people.Surnames.Nationalities)
            {
                foreach (Gender gender in new[] { Gender.Masculine, Gender.Feminine })
                {
                    var counts = new Dictionary<string, int>();
                    int most = 0;
                    for (int i = 0; i < 1000; i++)
                    {
                        string given = people.PersonAt(i, nationality, gender).Given;
                        counts[given] = counts.TryGetValue(given, out int before) ? before + 1 : 1;
                        most = Math.Max(most, counts[given]);
                    }

                    // Of 1,000 Russian women, 30 or so are called by the commonest name, and not 100.
                    Assert.That(most, Is.LessThan(50), $"{nationality} {gender}");
                    Assert.That(counts.Count, Is.GreaterThan(80), $"{nationality} {gender}");
                }
            }
        }

        [Test]
        public void Invented_given_names_come_where_they_are_asked_for()
        {
            var people = new PersonGenerator(seed: 1);
            RealNames real = NameModel.BundledGivenNames.RealNames!;
            var allow = new PersonRequest { Nationality = "German", RealNames = RealNameRule.Allow };
            var avoid = new PersonRequest { Nationality = "German", RealNames = RealNameRule.Avoid };
            var only = new PersonRequest { Nationality = "German", RealNames = RealNameRule.Only };
            int invented = 0;
            for (int i = 0; i < 200; i++)
            {
                PersonName plain = people.PersonAt(i, "German"), avoided = people.PersonAt(i, avoid);
                FamiliarNames known = real.Lists!.Of("German", plain.Gender)!;
                invented += real.ContainsKey(Folded(people.PersonAt(i, allow).Given), known) ? 0 : 1;
                Assert.That(real.ContainsKey(Folded(avoided.Given), known), Is.False, avoided.Given);
                Assert.That(people.PersonAt(i, only), Is.EqualTo(plain));
                Assert.That(avoided.Family, Is.EqualTo(plain.Family));
            }

            Assert.That(invented, Is.InRange(20, 180));
        }

        [Test]
        public void A_model_of_given_names_without_a_set_gives_what_it_writes()
        {
            NameModel bare = NameModel.Load(System.IO.File.ReadAllBytes(TestModels.PackagePath("Data/GivenNames.cognomen")));
            var people = new PersonGenerator(NameModel.Bundled, bare, seed: 1);
            var invented = new PersonGenerator(seed: 1);
            var allow = new PersonRequest { Nationality = "Irish", RealNames = RealNameRule.Allow };
            for (int i = 0; i < 20; i++)
                Assert.That(people.PersonAt(i, "Irish"), Is.EqualTo(invented.PersonAt(i, allow)));
        }

        [Test]
        public void A_span_gets_the_same_name_as_a_text()
        {
            var people = new PersonGenerator(seed: 9);
            Span<char> room = new char[people.MaxChars];
            foreach (string nationality in people.Surnames.Nationalities)
            {
                PersonName expected = people.PersonAt(people.Position, nationality);
                Assert.That(people.TryNext(nationality, room, out int written), Is.True);
                string name = room.Slice(0, written).ToString();
                Assert.That(name, Is.EqualTo(expected.ToString()));
            }

            var initials = new PersonRequest { Nationality = "Polish", Format = "{family}, {given.}" };
            PersonName next = people.PersonAt(people.Position, initials);
            people.TryNext(initials, room, out int length, out _);
            string shown = room.Slice(0, length).ToString();
            Assert.That(shown, Is.EqualTo(next.ToString("{family}, {given.}")));
        }

        [Test]
        public void A_span_that_is_too_short_takes_no_position()
        {
            var people = new PersonGenerator(seed: 9);
            bool found = people.TryNext("Greek", new char[3], out int written);
            Assert.That((found, written, people.Position), Is.EqualTo((false, 0, 0L)));
        }

        [Test]
        public void A_request_can_ask_something_of_each_part()
        {
            var people = new PersonGenerator(seed: 2);
            var request = new PersonRequest
            {
                Nationality = "Polish",
                Gender = Gender.Feminine,
                Given = new NameRequest { StartsWith = "A" },
                Family = new NameRequest { EndsWith = "ski" },
            };
            for (int i = 0; i < 20; i++)
            {
                PersonName name = people.Next(request);
                Assert.That(name.Given, Does.StartWith("A"));
                Assert.That(name.Family, Does.EndWith("ska"));
            }
        }

        [Test]
        public void What_cannot_be_asked_for_is_refused()
        {
            var people = new PersonGenerator(0);
            Assert.That(() => people.Next("Irsh"), Throws.TypeOf<UnknownNationalityException>());
            Assert.That(() => people.Next((string)null!), Throws.ArgumentNullException);
            Assert.That(() => people.Next("Irish", (Gender)3), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => people.Next(new PersonRequest { Family = new NameRequest() }), Throws.ArgumentException);
            Assert.That(() => people.Next(new PersonRequest { Gender = (Gender)7 }), Throws.ArgumentException);
            Assert.That(people.Position, Is.Zero, "what is refused takes no position");
        }

        [Test]
        public void Whole_names_do_not_repeat()
        {
            var people = new UniquePeople(new PersonGenerator(seed: 1), new[] { "Lee Min-jun" });
            var request = new PersonRequest { Nationality = "Korean" };
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < 2000; i++)
                Assert.That(seen.Add(people.Next(request).ToString()), Is.True);
            Assert.That(people.Used.Count, Is.EqualTo(2001));
            Assert.That(people.Reserve("LEE MIN-JUN"), Is.False);
            Assert.That(people.Release("Lee Min-jun"), Is.True);
        }

        private static ReadOnlySpan<char> Folded(string name) => FoldedKey.Of(name).AsSpan();
    }
}
