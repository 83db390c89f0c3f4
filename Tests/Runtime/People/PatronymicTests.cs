#nullable enable

using System;
using Cognomen.People;
using NUnit.Framework;

namespace Cognomen.Tests.People
{
    public sealed class PatronymicTests
    {
        [TestCase("Ivan", "Ivanovich", "Ivanovna")]
        [TestCase("Aleksandr", "Aleksandrovich", "Aleksandrovna")]
        [TestCase("Sergey", "Sergeyevich", "Sergeyevna")]
        [TestCase("Nikolay", "Nikolayevich", "Nikolayevna")]
        [TestCase("Vasily", "Vasilyevich", "Vasilyevna")]
        [TestCase("Yury", "Yuryevich", "Yuryevna")]
        [TestCase("Dmitry", "Dmitriyevich", "Dmitriyevna")]
        [TestCase("Georgy", "Georgiyevich", "Georgiyevna")]
        [TestCase("Terenty", "Terentyevich", "Terentyevna")]
        [TestCase("Igor", "Igorevich", "Igorevna")]
        [TestCase("Ilya", "Ilyich", "Ilyinichna")]
        [TestCase("Nikita", "Nikitich", "Nikitichna")]
        [TestCase("Foma", "Fomich", "Fominichna")]
        [TestCase("Pavel", "Pavlovich", "Pavlovna")]
        [TestCase("Pyotr", "Petrovich", "Petrovna")]
        [TestCase("Lev", "Lvovich", "Lvovna")]
        [TestCase("Yakov", "Yakovlevich", "Yakovlevna")]
        [TestCase("Frants", "Frantsevich", "Frantsevna")]
        public void Russian_children_are_named_after_their_father(string father, string son, string daughter) =>
            Check(Patronymics.Russian, father, son, daughter);

        [TestCase("Ivan", "Ivanovych", "Ivanivna")]
        [TestCase("Petro", "Petrovych", "Petrivna")]
        [TestCase("Dmytro", "Dmytrovych", "Dmytrivna")]
        [TestCase("Serhii", "Serhiiovych", "Serhiivna")]
        [TestCase("Andrii", "Andriiovych", "Andriivna")]
        [TestCase("Ihor", "Ihorovych", "Ihorivna")]
        [TestCase("Mykola", "Mykolaiovych", "Mykolaivna")]
        [TestCase("Illia", "Illich", "Illivna")]
        [TestCase("Yakiv", "Yakovych", "Yakivna")]
        [TestCase("Hryhorii", "Hryhorovych", "Hryhorivna")]
        [TestCase("Luka", "Lukych", "Lukivna")]
        public void Ukrainian_children_are_named_after_their_father(string father, string son, string daughter) =>
            Check(Patronymics.Ukrainian, father, son, daughter);

        [TestCase("Ivan", "Ivanov", "Ivanova")]
        [TestCase("Georgi", "Georgiev", "Georgieva")]
        [TestCase("Nikolay", "Nikolaev", "Nikolaeva")]
        [TestCase("Dimitar", "Dimitrov", "Dimitrova")]
        [TestCase("Petar", "Petrov", "Petrova")]
        [TestCase("Hristo", "Hristov", "Hristova")]
        [TestCase("Gancho", "Ganchev", "Gancheva")]
        [TestCase("Kolyo", "Kolev", "Koleva")]
        [TestCase("Nikola", "Nikolov", "Nikolova")]
        [TestCase("Iliya", "Iliev", "Ilieva")]
        [TestCase("Dobre", "Dobrev", "Dobreva")]
        public void Bulgarian_children_are_named_after_their_father(string father, string son, string daughter) =>
            Check(Patronymics.Bulgarian, father, son, daughter);

        [Test]
        public void Uzbek_Malay_and_Tamil_children_are_sons_and_daughters_of_their_father()
        {
            Check(Patronymics.Uzbek, "Karim", "Karim o'g'li", "Karim qizi");
            Check(Patronymics.Malay, "Ahmad", "bin Ahmad", "binti Ahmad");
            Check(Patronymics.Tamil, "Raju", "a/l Raju", "a/p Raju");
        }

        private static void Check(PatronymicRule rule, string father, string son, string daughter)
        {
            Span<char> room = new char[father.Length + Patronymics.Longest];
            string sons = room.Slice(0, rule(father.AsSpan(), Gender.Masculine, room)).ToString();
            string daughters = room.Slice(0, rule(father.AsSpan(), Gender.Feminine, room)).ToString();
            Assert.That(sons, Is.EqualTo(son));
            Assert.That(daughters, Is.EqualTo(daughter));
        }
    }
}
