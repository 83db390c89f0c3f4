#nullable enable

using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class SplitTests
    {
        private const string Header = "surname,nationality\n";

        private static IEnumerable<string> Lines(int count) => Enumerable.Range(0, count).Select(i => $"Name{i},Land\n");

        [Test]
        public void Rows_without_a_split_are_divided_70_15_15()
        {
            Corpus corpus = Reading.Csv(Header + string.Concat(Lines(200)));

            Assert.That(corpus.In(Split.Train).Count(), Is.EqualTo(140));
            Assert.That(corpus.In(Split.Validation).Count(), Is.EqualTo(30));
            Assert.That(corpus.In(Split.Test).Count(), Is.EqualTo(30));
        }

        [Test]
        public void The_order_of_the_rows_does_not_change_a_names_split()
        {
            Corpus forwards = Reading.Csv(Header + string.Concat(Lines(100)));
            Corpus backwards = Reading.Csv(Header + string.Concat(Lines(100).Reverse()));

            Assert.That(
                backwards.Rows.OrderBy(row => row.Surname, System.StringComparer.Ordinal).Select(row => row.Split),
                Is.EqualTo(forwards.Rows.OrderBy(row => row.Surname, System.StringComparer.Ordinal).Select(row => row.Split)));
            Assert.That(backwards.Fingerprint, Is.EqualTo(forwards.Fingerprint));
        }

        [Test]
        public void Adding_a_name_moves_few_others()
        {
            Dictionary<string, Split> before = Reading.Csv(Header + string.Concat(Lines(100))).Rows.ToDictionary(r => r.Surname, r => r.Split);
            Corpus after = Reading.Csv(Header + string.Concat(Lines(101)));

            Assert.That(after.Rows.Count(row => before.TryGetValue(row.Surname, out Split split) && split != row.Split), Is.LessThanOrEqualTo(2));
        }

        [Test]
        public void All_rows_of_one_surname_are_on_one_side_whatever_their_case()
        {
            Corpus corpus = Reading.Csv(Header + string.Concat(Lines(50)) + string.Concat(Lines(50)) + string.Concat(Lines(50)).ToUpperInvariant().Replace("LAND", "Land"));

            foreach (IGrouping<string, CorpusRow> same in corpus.Rows.GroupBy(row => row.Surname.ToUpperInvariant()))
                Assert.That(same.Select(row => row.Split).Distinct().Count(), Is.EqualTo(1), same.Key);
        }

        [Test]
        public void A_row_without_a_split_follows_the_row_of_its_surname_that_has_one()
        {
            for (int i = 0; i < 20; i++)
            {
                Corpus corpus = Reading.Csv($"surname,nationality,split\nName{i},Land,test\nName{i},Land,\n");
                Assert.That(corpus.Rows[1].Split, Is.EqualTo(Split.Test));
            }
        }

        [Test]
        public void Fewer_than_four_names_are_all_for_training()
        {
            Assert.That(Reading.Csv(Header + "Kim,Korean\n").In(Split.Train).Count(), Is.EqualTo(1));
            Assert.That(Reading.Csv(Header + string.Concat(Lines(3))).In(Split.Train).Count(), Is.EqualTo(3));
            Assert.That(Reading.Csv(Header + string.Concat(Lines(4))).In(Split.Train).Count(), Is.EqualTo(2));
        }
    }
}
