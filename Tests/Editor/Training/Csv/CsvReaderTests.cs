#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class CsvReaderTests
    {
        private static string[][] All(string text)
        {
            CsvReader reader = new CsvReader(new StringReader(text));
            List<string[]> records = new List<string[]>();
            while (reader.Read()) records.Add(reader.Fields.ToArray());
            return records.ToArray();
        }

        [TestCase("a,b\n", "a|b")]
        [TestCase("a,b", "a|b")]
        [TestCase(",\n", "|")]
        [TestCase("a,\"b,c\"\n", "a|b,c")]
        [TestCase("a,\"b \"\"c\"\"\"\n", "a|b \"c\"")]
        [TestCase("a,\"\"\n", "a|")]
        [TestCase("a,\"line\r\nbreak\"\n", "a|line\r\nbreak")]
        [TestCase("a, b \n", "a| b ")]
        public void A_record_is_read_as_rfc_4180_says(string text, string expected)
        {
            Assert.That(string.Join("|", All(text).Single()), Is.EqualTo(expected));
        }

        [TestCase("a,b\nx\"y,z\n", CsvFault.StrayQuote, 0)]
        [TestCase("a,b\nx,\"y\"z\n", CsvFault.TextAfterQuote, 1)]
        [TestCase("a,b\nx,\"y\n", CsvFault.UnterminatedQuote, 1)]
        [TestCase("a,b\nx,y\n", CsvFault.None, 0)]
        public void What_is_wrong_with_a_record_is_told(string text, CsvFault fault, int field)
        {
            CsvReader reader = new CsvReader(new StringReader(text));
            reader.Read();
            reader.Read();

            Assert.That(reader.Fault, Is.EqualTo(fault));
            Assert.That(reader.FaultField, Is.EqualTo(field));
        }

        [Test]
        public void A_fault_does_not_reach_the_next_record()
        {
            CsvReader reader = new CsvReader(new StringReader("a\nx\"y\nz\n"), CsvDialect.Separated(','));
            for (int i = 0; i < 3; i++) reader.Read();

            Assert.That(reader.Fault, Is.EqualTo(CsvFault.None));
            Assert.That(reader.Fields, Is.EqualTo(new[] { "z" }));
        }

        [Test]
        public void A_record_knows_the_line_it_begins_on()
        {
            CsvReader reader = new CsvReader(new StringReader("a\r\n\r\n\"b\nb\"\rc\n"));
            List<int> lines = new List<int>();
            while (reader.Read()) lines.Add(reader.Line);

            Assert.That(lines, Is.EqualTo(new[] { 1, 3, 5 }));
        }

        [Test]
        public void Fields_and_records_have_a_longest_that_is_kept()
        {
            CsvReader wide = new CsvReader(new StringReader(new string(',', 5000)));
            wide.Read();
            CsvReader tall = new CsvReader(new StringReader(new string('x', CsvReader.MaximumFieldLength + 1)));
            tall.Read();

            Assert.That(wide.Fault, Is.EqualTo(CsvFault.TooManyFields));
            Assert.That(wide.Fields, Has.Count.EqualTo(CsvReader.MaximumFields));
            Assert.That(tall.Fault, Is.EqualTo(CsvFault.FieldTooLong));
            Assert.That(tall.Fields[0], Has.Length.EqualTo(CsvReader.MaximumFieldLength));
        }

        [Test]
        public void Records_that_cross_the_buffers_edge_are_whole()
        {
            StringBuilder text = new StringBuilder("name,land\r\n");
            for (int i = 0; i < 5000; i++) text.Append("\"N\"\"").Append(i).Append("\",L\r\n");

            string[][] records = All(text.ToString());

            Assert.That(records, Has.Length.EqualTo(5001));
            for (int i = 0; i < 5000; i++) Assert.That(records[i + 1], Is.EqualTo(new[] { "N\"" + i, "L" }));
        }

        [TestCase("a,b;c;d\n", ';')]
        [TestCase("\n\na\tb\n1,2,3", '\t')]
        [TestCase("\"a;b;c\",d\n", ',')]
        [TestCase("surname", ',')]
        public void The_separator_that_stands_most_often_in_the_first_line_outside_quotes_is_taken(string text, char expected)
        {
            Assert.That(new CsvReader(new StringReader(text)).Dialect.Separator, Is.EqualTo(expected));
        }

        [Test]
        public void A_quote_or_a_line_end_separates_nothing()
        {
            foreach (char c in "\"\r\n\0") Assert.That(() => CsvDialect.Separated(c), Throws.ArgumentException);
        }

        [Test]
        public void Lines_alone_keep_separators_and_quotes()
        {
            CsvReader reader = new CsvReader(new StringReader("a,\"b\n\0"), CsvDialect.Lines);
            reader.Read();
            Assert.That(reader.Fields, Is.EqualTo(new[] { "a,\"b" }));
            reader.Read();
            Assert.That(reader.Fields, Is.EqualTo(new[] { "\0" }));
            Assert.That(() => new CsvReader(null!), Throws.InstanceOf<ArgumentNullException>());
        }
    }
}
