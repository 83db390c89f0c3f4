#nullable enable

using System;
using NUnit.Framework;

namespace Cognomen.Tests.Forms
{
    public sealed class NameFormRulesTests
    {
        private const string Elves = "# Elves\n[Elvish]\n-ion -iel\n-dor\t-dorwen\n- -a after consonant\n\n[Dwarvish]\n-in -is\n";

        [TestCase("Celebion", "Celebiel")]
        [TestCase("Mirdor", "Mirdorwen")]
        [TestCase("Legolas", "Legolasa")]
        [TestCase("Finwe", "Finwe")]
        public void A_name_has_the_forms_of_the_first_rule_that_applies(string masculine, string feminine)
        {
            NameFormRules rules = NameFormRules.Parse(Elves);
            Assert.That(rules.Nationalities, Is.EqualTo(new[] { "Dwarvish", "Elvish" }));
            Assert.That(rules.Feminine(masculine, "Elvish"), Is.EqualTo(feminine));
            Assert.That(rules.Masculine(feminine, "elvish"), Is.EqualTo(masculine));
            Assert.That(rules.Feminine(masculine, "Martian"), Is.EqualTo(masculine), "a nationality without rules");
        }

        [Test]
        public void Rules_know_the_vowels_of_Cyrillic_and_Greek_letters()
        {
            NameFormRules rules = NameFormRules.Parse("[Rus]\n- -а after consonant\r\n[Hellas]\n-ς - after vowel\n");
            Assert.That(rules.Feminine("Иванов", "Rus"), Is.EqualTo("Иванова"));
            Assert.That(rules.Feminine("Петренко", "Rus"), Is.EqualTo("Петренко"));
            Assert.That(rules.Feminine("Γαλανάς", "Hellas"), Is.EqualTo("Γαλανά"));
        }

        [TestCase("", "the text has no rule")]
        [TestCase("-ion -iel", "line 1: '-ion -iel' stands before the first nationality")]
        [TestCase("[Elvish", "line 1: '[Elvish' is no nationality in brackets")]
        [TestCase("[]", "line 1: '[]' is no nationality in brackets")]
        [TestCase("[Elvish]\n", "[Elvish] has no rule")]
        [TestCase("[A]\n-a -b\n[a]", "line 3: [a] stands there twice")]
        [TestCase("[A]\nion iel", "line 2: 'ion iel' is no rule")]
        [TestCase("[A]\n-ion", "line 2: '-ion' is no rule")]
        [TestCase("[A]\n-ion -iel after lunch", "line 2: '-ion -iel after lunch' is no rule")]
        [TestCase("[A]\n-o -abcdef", "line 2: '-o -abcdef': one ending is 5 characters longer than the other; at most 4 are allowed")]
        [TestCase("[A]\n-abcdefghijklmnopq -abcdefghijklmnopr", "line 2: '-abcdefghijklmnopq -abcdefghijklmnopr' has an ending of 17 characters; at most 16")]
        [TestCase("[A]\n-o -a\n-o -e after vowel", "line 3: '-o -e after vowel' never applies: an earlier rule of A")]
        public void A_text_that_is_wrong_is_refused_by_its_line(string text, string message) =>
            Assert.That(() => NameFormRules.Parse(text), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));

        [Test]
        public void More_rules_than_anyone_needs_are_refused()
        {
            string text = "[A]\n";
            for (int i = 0; i <= 1_000; i++)
                text += $"-{i} -{i}a\n";
            Assert.That(() => NameFormRules.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo("line 1002: there are more than 1000 rules"));
        }

        [Test]
        public void A_family_of_a_model_with_rules_has_both_forms()
        {
            NameFormRules rules = NameFormRules.Parse("[Irish]\n- -ess");
            NameModel surnames = NameModel.Bundled.WithForms(rules).WithCache(0);
            PersonGenerator people = new PersonGenerator(surnames, NameModel.BundledGivenNames, seed: 1), plain = new PersonGenerator(seed: 1);
            Household family = people.HouseholdFor(7, "Irish");
            Assert.That(surnames.Forms, Is.SameAs(rules));
            Assert.That(family.Father.Family, Is.EqualTo(plain.HouseholdFor(7, "Irish").Father.Family));
            Assert.That(family.Mother.Family, Is.EqualTo(family.Father.Family + "ess"));
            Assert.That(family.Child(0, Gender.Feminine).Family, Is.EqualTo(family.Father.Family + "ess"));
            Assert.That(people.HouseholdFor(7, "Polish").Mother.Family, Is.EqualTo(plain.HouseholdFor(7, "Polish").Mother.Family), "others keep the rules of the package");
        }
    }
}
