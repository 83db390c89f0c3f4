#nullable enable

using NUnit.Framework;

namespace Cognomen.Tests.People
{
    public sealed class PersonScriptTests
    {
        [TestCase("Russian", Gender.Feminine, "Anna", "Ivanova", "Petrovna", "Анна Петровна Иванова")]
        [TestCase("Russian", Gender.Masculine, "Dmitry", "Bely", "Mikhailovich", "Дмитрий Михайлович Белый")]
        [TestCase("Ukrainian", Gender.Feminine, "Olena", "Kovalska", "Serhiivna", "Олена Сергіївна Ковальська")]
        [TestCase("Bulgarian", Gender.Masculine, "Georgi", "Krastev", "Ivanov", "Георги Иванов Кръстев")]
        [TestCase("Macedonian", Gender.Masculine, "Gjorgji", "Gjorgjiev", "", "Ѓорѓи Ѓорѓиев")]
        [TestCase("Serbian", Gender.Feminine, "Jelena", "Đorđević", "", "Јелена Ђорђевић")]
        [TestCase("Korean", Gender.Masculine, "Min-jun", "Kim", "", "김민준")]
        [TestCase("Japanese", Gender.Feminine, "Yuko", "Sato", "", "さとう ゆうこ")]
        public void A_whole_name_is_written_as_its_bearer_writes_it(string nationality, Gender gender, string given, string family, string patronymic, string whole)
        {
            PersonName native = new PersonName(nationality, gender, given, family, patronymic, "").InNativeScript();
            Assert.That(native.ToString(), Is.EqualTo(whole));
            Assert.That(native.InNativeScript(), Is.EqualTo(native), "a name in its own script stays");
        }

        [TestCase("Russian", "Ilyich", "Ильич")]
        [TestCase("Russian", "Fominichna", "Фоминична")]
        [TestCase("Russian", "Sergeyevna", "Сергеевна")]
        [TestCase("Russian", "Vasilyevich", "Васильевич")]
        [TestCase("Russian", "Lvovna", "Львовна")]
        [TestCase("Russian", "Fyodorovich", "Фёдорович")]
        [TestCase("Russian", "Albertovna", "Альбертовна")]
        [TestCase("Russian", "Averyanovich", "Аверьянович")]
        [TestCase("Ukrainian", "Mykolaivna", "Миколаївна")]
        [TestCase("Ukrainian", "Andriiovych", "Андрійович")]
        [TestCase("Ukrainian", "Illivna", "Іллівна")]
        [TestCase("Ukrainian", "Vasylovych", "Васильович")]
        [TestCase("Ukrainian", "Danylovych", "Данилович")]
        [TestCase("Ukrainian", "Askoldivna", "Аскольдівна")]
        public void A_patronymic_has_the_letters_of_the_fathers_name(string nationality, string latin, string native)
        {
            PersonName name = new PersonName(nationality, Gender.Masculine, "Ivan", "Petrov", latin, "").InNativeScript();
            Assert.That(name.Patronymic, Is.EqualTo(native));
        }

        [Test]
        public void Parts_formats_and_equality_follow_the_script()
        {
            PersonName latin = new PersonName("Russian", Gender.Feminine, "Anna", "Ivanova", "Petrovna", "");
            PersonName native = latin.InNativeScript();
            Assert.That(native.ToString("{family} {given.}{patronymic.}"), Is.EqualTo("Иванова А.П."));
            Assert.That(native.ToString("latin"), Is.EqualTo("Анна Иванова"));
            Assert.That((native.Gender, native.Nationality), Is.EqualTo((Gender.Feminine, "Russian")));
            Assert.That(native == latin, Is.False);
        }

        [Test]
        public void Everybody_who_is_drawn_can_be_written_and_no_Latin_letter_is_left()
        {
            var people = new PersonGenerator(seed: 3);
            foreach (string nationality in NativeScript.Nationalities)
            {
                for (int i = 0; i < 200; i++)
                    Assert.That(people.PersonAt(i, nationality).InNativeScript().ToString(), Does.Not.Match("[A-Za-zÀ-ɏ]"), $"{nationality} {i}");
            }
        }

        [Test]
        public void Every_given_name_of_the_lists_can_be_written()
        {
            foreach (string nationality in NativeScript.Nationalities)
            {
                foreach (Gender gender in new[] { Gender.Masculine, Gender.Feminine })
                {
                    foreach (string given in NameModel.BundledGivenNames.RealNames!.Lists!.Of(nationality, gender)!.Names)
                        Assert.That(new PersonName(nationality, gender, given, "", "", "").InNativeScript().Given, Does.Not.Match("[A-Za-zÀ-ɏ]"), given);
                }
            }
        }

        [Test]
        public void A_familys_members_share_a_name_in_their_own_script_too()
        {
            Household family = new PersonGenerator(seed: 42).HouseholdFor("mill", "Russian");
            PersonName father = family.Father.InNativeScript(), son = family.Child(0, Gender.Masculine).InNativeScript();
            Assert.That(son.Family, Is.EqualTo(father.Family));
            Assert.That(son.Patronymic, Does.EndWith("ич"));
        }

        [Test]
        public void A_name_without_a_script_of_its_own_is_refused()
        {
            PersonName polish = new PersonName("Polish", Gender.Feminine, "Anna", "Kowalska", "", "");
            Assert.That(polish.HasNativeScript, Is.False);
            Assert.That(
                () => polish.InNativeScript(),
                Throws.InvalidOperationException.With.Message.EqualTo("\"Anna Kowalska\" is Polish: such names cannot be written in their own script"));
            PersonName odd = new PersonName("Russian", Gender.Feminine, "Añna", "Ivanova", "", "");
            Assert.That(
                () => odd.InNativeScript(),
                Throws.InvalidOperationException.With.Message.EqualTo("\"Añna\": the romanisation of Russian names does not have the letter \"ñ\""));
        }
    }
}
