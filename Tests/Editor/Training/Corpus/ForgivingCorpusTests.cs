#nullable enable

using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class ForgivingCorpusTests
    {
        [TestCase("Last Name,Country", "names from the column 'Last Name', nationalities from 'Country'")]
        [TestCase("First Name,Country", "names from the column 'First Name', nationalities from 'Country'")]
        [TestCase("family_name;culture", "names from the column 'family_name', nationalities from 'culture'")]
        [TestCase("NAME\tLanguage", "names from the column 'NAME', nationalities from 'Language'")]
        [TestCase("Apellido,Group", "names from the column 'Apellido', nationalities from 'Group'")]
        [TestCase("starship,race", "names from the column 'starship', nationalities from 'race'")]
        public void Columns_are_known_by_the_headings_in_use(string header, string columns)
        {
            char separator = header.First(c => c == ',' || c == ';' || c == '\t');

            Corpus corpus = Reading.Csv($"{header}\nBaggins{separator}Hobbit\n");

            Assert.That(corpus.Rows[0].ToString(), Does.StartWith("Baggins (Hobbit, "));
            Assert.That(corpus.Columns, Is.EqualTo(columns));
        }

        [Test]
        public void The_heading_of_surnames_goes_before_that_of_names_and_what_is_not_used_is_told()
        {
            Corpus corpus = Reading.Csv("name,surname,language,country\nAda,Lovelace,English,Britain\n");

            Assert.That(corpus.Rows[0].Surname, Is.EqualTo("Lovelace"));
            Assert.That(corpus.Nationalities, Is.EqualTo(new[] { "Britain" }));
            Assert.That(corpus.Columns, Does.EndWith("; not used: 'name', 'language'"));
            Assert.That(CorpusReport.Create(corpus).ToJson(), Does.Contain("not used: 'name', 'language'"));
        }

        [TestCase("clan name", "who")]
        [TestCase("Clan Name", "WHO")]
        [TestCase("1", "3")]
        public void The_options_choose_columns_by_heading_or_number(string name, string group)
        {
            Corpus corpus = Reading.Csv("clan name,surname,who,country\nGrey,x,Dwarf,y\n", new CorpusOptions(nameColumn: name, groupColumn: group));

            Assert.That(corpus.Rows[0].ToString(), Does.StartWith("Grey (Dwarf, "));
        }

        [Test]
        public void A_column_that_is_asked_for_and_missing_is_refused_with_the_header()
        {
            Assert.That(
                Reading.Refusal("surname,who\nGrey,Dwarf\n", new CorpusOptions(groupColumn: "clan")).Message,
                Is.EqualTo("surnames.csv line 1: header 'surname, who' has no column 'clan', which is the group column asked for"));
            Assert.That(
                Reading.Refusal("surname,who\nGrey,Dwarf\n", new CorpusOptions(nameColumn: "3")).Message,
                Does.Contain("has no column '3', which is the name column asked for"));
            Assert.That(
                Reading.Refusal("surname,who\nGrey,Dwarf\n", new CorpusOptions(nameColumn: "who", groupColumn: "2")).Message,
                Does.Contain("header 'who' has one column for names and nationalities"));
        }

        [Test]
        public void Without_a_column_of_nationalities_all_names_are_of_one_that_the_file_is_named_for()
        {
            Assert.That(Reading.Csv("surname,note\nKim,x\nLee,y\n").Nationalities, Is.EqualTo(new[] { "surnames" }));
        }

        [Test]
        public void A_table_of_one_column_without_a_heading_is_a_list_of_names()
        {
            Corpus corpus = Reading.Csv("Elrond\nArwen\n");

            Assert.That(corpus.Rows.Select(row => row.Surname), Is.EqualTo(new[] { "Elrond", "Arwen" }));
            Assert.That(corpus.Rows.Select(row => row.Line), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(corpus.Columns, Is.EqualTo("names from every line, no line is a header, all of the nationality 'surnames'"));
        }

        [Test]
        public void Rows_that_cannot_be_used_are_left_out_and_counted_by_rule_where_the_options_say_so()
        {
            string text = "surname,nationality,gender\nKim,Korean,m\n,Korean,m\nLee,Korean,x\n,Korean,y\nO\"x,Irish,\nPark,Korean,\n";

            Corpus corpus = Reading.Csv(text, new CorpusOptions(skipInvalid: true));

            Assert.That(corpus.Rows.Select(row => row.Surname), Is.EqualTo(new[] { "Kim", "Park" }));
            Assert.That(corpus.SkippedRows, Is.EqualTo(4));
            Assert.That(CorpusReport.Create(corpus).Of(CorpusFindingKind.Skipped).Listed.Select(finding => finding.ToString()), Is.EqualTo(new[]
            {
                "surname is empty: 2 rows (lines 3, 5)",
                "gender is no gender: m, f or u: 1 row (line 4)",
                "surname holds a stray quote: quote the whole field and double the quotes inside: 1 row (line 6)",
            }));
            Assert.That(Reading.Refusal(text).CanSkip, Is.True);
        }

        [Test]
        public void Bytes_of_another_encoding_are_left_out_row_by_row_or_read_in_it()
        {
            byte[] bytes = Encoding.ASCII.GetBytes("surname,nationality\nKim,Korean\nM?ller,German\n");
            bytes[System.Array.IndexOf(bytes, (byte)'?')] = 0xFC;

            Corpus skipped = Reading.Bytes("old.csv", bytes, new CorpusOptions(skipInvalid: true));
            Corpus read = Reading.Bytes("old.csv", bytes, new CorpusOptions(encoding: Encoding.GetEncoding("iso-8859-1")));

            Assert.That(skipped.Rows.Single().Surname, Is.EqualTo("Kim"));
            Assert.That(skipped.SkippedRows, Is.EqualTo(1));
            Assert.That(read.Rows[1].Surname, Is.EqualTo("Müller"));
        }

        [TestCase("surname,nationality\nKim,\"Korean\nLee,Korean\n")]
        [TestCase("a,b\nKim,Korean\n")]
        public void What_no_row_can_be_left_out_for_is_still_refused(string text)
        {
            CorpusException refusal = Reading.Refusal(text, new CorpusOptions(skipInvalid: true));

            Assert.That(refusal.CanSkip, Is.False);
        }

        [Test]
        public void A_file_without_any_usable_row_says_why()
        {
            Assert.That(
                Reading.Refusal("surname,nationality\nKim,\nLee,\n", new CorpusOptions(skipInvalid: true)).Message,
                Is.EqualTo("surnames.csv: file has no row with a name that can be used: 2 are left out, the first because its nationality is empty"));
        }

        [Test]
        public void A_list_with_commas_between_its_names_is_taken_apart()
        {
            Corpus corpus = Reading.List("Elves.txt", "Aerin, Beren,Círdan\nDaeron,Elwë,\n");

            Assert.That(corpus.Rows.Select(row => row.Surname), Is.EqualTo(new[] { "Aerin", "Beren", "Círdan", "Daeron", "Elwë" }));
            Assert.That(corpus.Rows.Select(row => row.Line), Is.EqualTo(new[] { 1, 1, 1, 2, 2 }));
        }

        [Test]
        public void Bases_of_names_of_a_map_generator_keep_their_groups()
        {
            Corpus corpus = Reading.List("namesbase.txt", "Norse|5|12|lt|0|Arne,Bjorn,Dag\nMongol|5|12|aou|0.3|Altan,Batu\n");

            Assert.That(corpus.Rows.Select(row => $"{row.Surname} {row.Nationality}"), Is.EqualTo(new[]
            {
                "Arne Norse", "Bjorn Norse", "Dag Norse", "Altan Mongol", "Batu Mongol",
            }));
        }

        [TestCase(';')]
        [TestCase(',')]
        [TestCase('\t')]
        public void A_first_line_that_names_the_separator_is_obeyed(char separator)
        {
            Corpus corpus = Reading.Csv($"sep={separator}\r\nsurname{separator}nationality\r\nKim{separator}Korean\r\n");

            Assert.That(corpus.Rows.Single().ToString(), Does.StartWith("Kim (Korean, ").And.EndWith("line 3)"));
        }

        [Test]
        public void Unicode_text_of_a_spreadsheet_is_a_table_with_tabs()
        {
            Encoding wide = new UnicodeEncoding(false, true);
            byte[] bytes = wide.GetPreamble().Concat(wide.GetBytes("Nachname\tLand\tCulture\r\nNováková\tCZ\tCzech\r\n")).ToArray();

            Assert.That(Reading.Bytes("Unicode.txt", bytes).Rows.Single().ToString(), Does.StartWith("Nováková (Czech, "));
        }
    }
}
