#nullable enable

using System;
using NUnit.Framework;

namespace Cognomen.Tests.Filtering
{
    public sealed class NameBlocklistTests
    {
        [TestCase("Dickinson")]
        [TestCase("Hancock")]
        [TestCase("Fuchs")]
        [TestCase("Scunthorpe")]
        [TestCase("Matsushita")]
        [TestCase("Cumming")]
        [TestCase("Cox")]
        [TestCase("Wang")]
        [TestCase("Montenegro")]
        [TestCase("Cockburn")]
        [TestCase("Hoare")]
        [TestCase("Dyke")]
        [TestCase("Raper")]
        [TestCase("Crapper")]
        [TestCase("Penistone")]
        [TestCase("Niggli")]
        [TestCase("Kitzler")]
        [TestCase("D'Acunto")]
        public void Real_surnames_survive_the_default_list(string name) => Assert.That(NameBlocklist.Default.Blocks(name.AsSpan()), Is.False);

        [TestCase("Fuck")]
        [TestCase("McFucker")]
        [TestCase("fückerson")]
        [TestCase("Shit")]
        [TestCase("de Shit")]
        [TestCase("Smith-Cunt")]
        [TestCase("ARSCHLOCH")]
        [TestCase("Putain")]
        [TestCase("Cazzo")]
        [TestCase("Hitler")]
        [TestCase("Shitler")]
        [TestCase("Scheiß")]
        [TestCase("Scheißer")]
        [TestCase("Suka")]
        [TestCase("Kutas")]
        [TestCase("Chuj")]
        [TestCase("Dupek")]
        [TestCase("Kurva")]
        [TestCase("Čurák")]
        [TestCase("Neger")]
        [TestCase("Rape")]
        [TestCase("Nutte")]
        [TestCase("Ficken")]
        [TestCase("McNigg")]
        [TestCase("Niggs")]
        [TestCase("McCunton")]
        [TestCase("Cuntley")]
        [TestCase("McCrap")]
        [TestCase("Kurwa")]
        [TestCase("Pička")]
        [TestCase("Fasz")]
        [TestCase("Orospu")]
        [TestCase("Perkele")]
        [TestCase("Fitta")]
        [TestCase("Khuilo")]
        [TestCase("Malakas")]
        [TestCase("Madarchod")]
        [TestCase("Himmler")]
        public void Offensive_names_of_several_languages_are_blocked(string name) => Assert.That(NameBlocklist.Default.Blocks(name.AsSpan()), Is.True);

        [Test]
        public void A_word_blocks_whole_names_and_whole_words_of_names_only()
        {
            NameBlocklist list = NameBlocklist.None.WithNames("Voldemort");
            Assert.That(list.Blocks("VOLDEMORT".AsSpan()), Is.True);
            Assert.That(list.Blocks("van Voldemort".AsSpan()), Is.True);
            Assert.That(list.Blocks("Voldemortson".AsSpan()), Is.False);
        }

        [Test]
        public void A_part_blocks_wherever_it_stands_and_an_exception_lets_a_name_pass()
        {
            NameBlocklist list = NameBlocklist.None.WithParts("xyz").Except("Baxyza");
            Assert.That(list.Blocks("Axýzon".AsSpan()), Is.True);
            Assert.That(list.Blocks("Baxyza".AsSpan()), Is.False);
            Assert.That(list.Blocks("Baxyzan".AsSpan()), Is.True);
        }

        [Test]
        public void A_list_grows_into_a_new_list()
        {
            NameBlocklist more = NameBlocklist.Default.WithNames("Voldemort");
            Assert.That(more.Count, Is.EqualTo(NameBlocklist.Default.Count + 1));
            Assert.That(NameBlocklist.Default.Blocks("Voldemort".AsSpan()), Is.False);
        }

        [Test]
        public void A_word_without_letters_is_refused() =>
            Assert.That(() => NameBlocklist.None.WithNames("-"), Throws.ArgumentException.With.Message.Contains("\"-\""));

        [Test]
        public void No_name_on_the_list_is_given_out_and_the_others_stay_as_they_were()
        {
            var names = new NameGenerator(TestModels.Any, 3);
            string blocked = names.NameAt(5, "Ardish");
            var request = new NameRequest { Nationality = "Ardish", Blocklist = NameBlocklist.Default.WithNames(blocked) };
            Assert.That(names.NameAt(5, request), Is.Not.EqualTo(blocked).IgnoreCase);
            for (int i = 0; i < 200; i++)
            {
                string before = names.NameAt(i, "Ardish");
                if (!request.Blocklist.Blocks(before.AsSpan()))
                    Assert.That(names.NameAt(i, request), Is.EqualTo(before));
            }
        }
    }
}
