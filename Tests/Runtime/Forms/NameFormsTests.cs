#nullable enable

using NUnit.Framework;

namespace Cognomen.Tests.Forms
{
    public sealed class NameFormsTests
    {
        [TestCase("Czech", "Novák", "Nováková")]
        [TestCase("Czech", "Hájek", "Hájková")]
        [TestCase("Czech", "Němec", "Němcová")]
        [TestCase("Czech", "Novotný", "Novotná")]
        [TestCase("Slovak", "Kováč", "Kováčová")]
        [TestCase("Slovak", "Hájek", "Hájeková")]
        [TestCase("Czech", "Svoboda", "Svobodová")]
        [TestCase("Polish", "Kowalski", "Kowalska")]
        [TestCase("Polish", "Zawadzki", "Zawadzka")]
        [TestCase("Russian", "Ivanov", "Ivanova")]
        [TestCase("Russian", "Pushkin", "Pushkina")]
        [TestCase("Russian", "Dostoevsky", "Dostoevskaya")]
        [TestCase("Bulgarian", "Dimitrov", "Dimitrova")]
        [TestCase("Macedonian", "Trajkovski", "Trajkovska")]
        [TestCase("Ukrainian", "Kovalskyi", "Kovalska")]
        [TestCase("Uzbek", "Karimov", "Karimova")]
        [TestCase("Latvian", "Bērziņš", "Bērziņa")]
        [TestCase("Latvian", "Lācis", "Lāce")]
        [TestCase("Greek", "Papadopoulos", "Papadopoulou")]
        [TestCase("Greek", "Mitsotakis", "Mitsotaki")]
        [TestCase("Greek", "Konstantinidis", "Konstantinidou")]
        [TestCase("Greek", "Vasiliadis", "Vasiliadou")]
        public void A_family_name_has_two_forms_that_lead_to_each_other(string nationality, string masculine, string feminine)
        {
            Assert.That(NameForms.Feminine(masculine, nationality), Is.EqualTo(feminine));
            Assert.That(NameForms.Masculine(feminine, nationality), Is.EqualTo(masculine));
        }

        // From Vala the way back leads to a likelier name.
        [Test]
        public void A_Latvian_name_in_as_loses_both_letters() => Assert.That(NameForms.Feminine("Valas", "Latvian"), Is.EqualTo("Vala"));

        [TestCase("Czech", "Jarní")]
        [TestCase("Czech", "Janů")]
        [TestCase("Polish", "Nowak")]
        [TestCase("Ukrainian", "Shevchenko")]
        [TestCase("Irish", "Murphy")]
        public void A_name_of_one_form_stays(string nationality, string name)
        {
            Assert.That(NameForms.Feminine(name, nationality), Is.EqualTo(name));
            Assert.That(NameForms.Masculine(name, nationality), Is.EqualTo(name));
        }

        [Test]
        public void The_masculine_form_is_one_whose_feminine_form_was_given()
        {
            foreach (string feminine in new[] { "Hrubešová", "Hájeková", "Kučerová", "Dvořáčková", "Tkalcová" })
                Assert.That(NameForms.Feminine(NameForms.Masculine(feminine, "Czech"), "Czech"), Is.EqualTo(feminine));
        }
    }
}
