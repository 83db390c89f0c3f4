#nullable enable

using System;
using NUnit.Framework;

namespace Cognomen.Tests.People
{
    public sealed class PersonNameTests
    {
        private static readonly PersonName Russian = new PersonName("Russian", Gender.Feminine, "Anna", "Sokolova", "Ivanovna", "");

        [TestCase("Hungarian", "Kovács Anna", "Anna Kovács")]
        [TestCase("Japanese", "Kovács Anna", "Anna Kovács")]
        [TestCase("Chinese", "Kovács Anna", "Kovács Anna")]
        [TestCase("Korean", "Kovács Anna", "Kovács Anna")]
        [TestCase("Vietnamese", "Kovács Anna", "Kovács Anna")]
        [TestCase("Polish", "Anna Kovács", "Anna Kovács")]
        [TestCase("Elvish", "Anna Kovács", "Anna Kovács")]
        public void A_name_stands_in_the_order_of_its_culture(string nationality, string native, string latin)
        {
            PersonName name = new PersonName(nationality, Gender.Feminine, "Anna", "Kovács", "", "");
            Assert.That(name.ToString(), Is.EqualTo(native));
            Assert.That(name.ToString("Latin"), Is.EqualTo(latin));
        }

        [Test]
        public void A_patronymic_a_second_surname_and_a_fathers_name_have_their_place()
        {
            Assert.That(Russian.ToString(), Is.EqualTo("Anna Ivanovna Sokolova"));
            Assert.That(Russian.ToString("latin"), Is.EqualTo("Anna Sokolova"));
            Assert.That(new PersonName("Spanish", Gender.Feminine, "Ana", "García", "", "López").ToString(), Is.EqualTo("Ana García López"));
            Assert.That(new PersonName("Portuguese", Gender.Feminine, "Ana", "Silva", "", "Costa").ToString(), Is.EqualTo("Ana Costa Silva"));
            Assert.That(new PersonName("Malay", Gender.Feminine, "Aini", "Ahmad", "binti Ahmad", "").ToString(), Is.EqualTo("Aini binti Ahmad"));
        }

        [TestCase("{family}, {given}", "Sokolova, Anna")]
        [TestCase("{given.} {patronymic.} {family}", "A. I. Sokolova")]
        [TestCase("{given} {second} {family}", "Anna Sokolova")]
        [TestCase("{second}, {given}", "Anna")]
        [TestCase("Lady {given}!", "Lady Anna!")]
        [TestCase("", "")]
        public void A_format_says_which_parts_stand_where(string format, string expected) => Assert.That(Russian.ToString(format), Is.EqualTo(expected));

        [TestCase("{surname}", "format is \"{surname}\": \"surname\" is no part; a part is {given}, {family}, {patronymic} or {second}, with a full stop inside for an initial")]
        [TestCase("{given", "format is \"{given\": an opening brace has no closing one; a part is {given}, {family}, {patronymic} or {second}, with a full stop inside for an initial")]
        [TestCase("given}", "format is \"given}\": a closing brace has no opening one; a part is {given}, {family}, {patronymic} or {second}, with a full stop inside for an initial")]
        public void A_format_that_cannot_be_read_is_refused(string format, string message) =>
            Assert.That(() => Russian.ToString(format), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));

        [Test]
        public void Names_with_the_same_parts_are_equal()
        {
            PersonName same = new PersonName("Russian", Gender.Feminine, "Anna", "Sokolova", "Ivanovna", "");
            PersonName other = new PersonName("Russian", Gender.Feminine, "Anna", "Sokolova", "Petrovna", "");
            Assert.That(Russian == same, Is.True);
            Assert.That(Russian.GetHashCode(), Is.EqualTo(same.GetHashCode()));
            Assert.That(Russian != other, Is.True);
            Assert.That(default(PersonName).ToString(), Is.Empty);
        }
    }
}
