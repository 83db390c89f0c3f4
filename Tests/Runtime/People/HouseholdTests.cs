#nullable enable

using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace Cognomen.Tests.People
{
    public sealed class HouseholdTests
    {
        private static readonly PersonGenerator People = new PersonGenerator(seed: 42);

        [Test]
        public void A_member_is_the_same_whoever_is_asked_for_first()
        {
            foreach (string nationality in People.Surnames.Nationalities)
            {
                PersonName last = People.HouseholdFor("mill", nationality).Child(3);
                Household family = People.HouseholdFor("mill", nationality);
                IReadOnlyList<PersonName> children = family.Children(4);
                Assert.That(children[3], Is.EqualTo(last), nationality);
                Assert.That(family.Child(3, last.Gender), Is.EqualTo(last), nationality);
            }
        }

        [Test]
        public void The_father_is_the_man_with_the_households_key()
        {
            Assert.That(People.HouseholdFor("mill", "Russian").Father, Is.EqualTo(People.PersonFor("mill", "Russian", Gender.Masculine)));
            Assert.That(People.HouseholdFor(8, "Malay").Father, Is.EqualTo(People.PersonFor(8, "Malay", Gender.Masculine)));
        }

        [Test]
        public void Brothers_and_sisters_have_different_given_names()
        {
            foreach (string nationality in People.Surnames.Nationalities)
            {
                Household family = People.HouseholdFor("mill", nationality);
                var names = new HashSet<string> { family.Father.Given };
                for (int i = 0; i < 12; i++)
                    Assert.That(names.Add(family.Child(i, Gender.Masculine).Given), Is.True, nationality);
            }
        }

        [Test]
        public void Children_have_their_fathers_name_in_the_form_of_their_gender()
        {
            foreach (string nationality in new[] { "Bulgarian", "Czech", "Latvian", "Macedonian", "Polish", "Russian", "Slovak", "Ukrainian" })
            {
                int seen = 0;
                for (int id = 0; id < 30; id++)
                {
                    Household family = People.HouseholdFor(id, nationality);
                    Assert.That(family.Child(0, Gender.Masculine).Family, Is.EqualTo(family.Father.Family));
                    string daughters = family.Child(1, Gender.Feminine).Family;
                    Assert.That(daughters, Is.EqualTo(NameForms.Feminine(family.Father.Family, nationality)));
                    Assert.That(family.Mother.Family, Is.EqualTo(daughters), "she has her husband's name");
                    seen += daughters == family.Father.Family ? 0 : 1;
                }

                Assert.That(seen, Is.GreaterThan(3), nationality);
            }
        }

        [Test]
        public void Patronymics_come_from_the_father()
        {
            var request = new PersonRequest { Nationality = "Russian", Gender = Gender.Masculine };
            for (int id = 0; id < 60; id++)
            {
                Household family = People.HouseholdFor(id, "Russian");
                Assert.That(family.Child(0).Patronymic.Substring(0, 1), Is.EqualTo(family.Father.Given.Substring(0, 1)));
                Assert.That(family.Child(0, Gender.Feminine).Patronymic, Does.EndWith("na"));
                Assert.That(family.Child(0, Gender.Masculine).Patronymic, Does.EndWith("ich"));
                Assert.That(People.PersonFor(id, request).Patronymic, Does.EndWith("ich"));
            }
        }

        [Test]
        public void Spanish_and_Portuguese_children_have_a_name_of_each_parent()
        {
            foreach (string nationality in new[] { "Spanish", "Portuguese" })
            {
                Household family = People.HouseholdFor("inn", nationality);
                PersonName child = family.Child(0);
                Assert.That(child.Family, Is.EqualTo(family.Father.Family));
                Assert.That(child.SecondFamily, Is.EqualTo(family.Mother.Family));
                Assert.That(family.Mother, Is.EqualTo(family.MotherBeforeMarriage), "she keeps her names");
            }
        }

        [Test]
        public void Malay_and_Tamil_children_have_their_fathers_given_name()
        {
            Household malay = People.HouseholdFor("inn", "Malay"), tamil = People.HouseholdFor("inn", "Tamil (Malaysia)");
            PersonName daughter = malay.Child(0, Gender.Feminine), son = tamil.Child(0, Gender.Masculine);
            Assert.That(daughter.ToString(), Is.EqualTo($"{daughter.Given} binti {malay.Father.Given}"));
            Assert.That(son.ToString(), Is.EqualTo($"{son.Given} a/l {tamil.Father.Given}"));
        }

        [Test]
        public void Wives_keep_or_change_their_name_as_their_culture_has_it()
        {
            Household korean = People.HouseholdFor("inn", "Korean"), english = People.HouseholdFor("inn", "English");
            Assert.That(korean.Mother, Is.EqualTo(korean.MotherBeforeMarriage));
            Assert.That(korean.Child(0).Family, Is.EqualTo(korean.Father.Family));
            Assert.That(english.Mother.Family, Is.EqualTo(english.Father.Family));
            Assert.That(english.Mother.Given, Is.EqualTo(english.MotherBeforeMarriage.Given));
        }

        [Test]
        public void A_child_that_no_household_has_is_refused()
        {
            Household family = People.HouseholdFor("inn", "Irish");
            Assert.That(() => family.Child(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => family.Child(Household.LargestChildren), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => family.Children(65), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => family.Child(0, (Gender)9), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(family.Child(Household.LargestChildren - 1).Given, Is.Not.Empty);
        }
    }
}
