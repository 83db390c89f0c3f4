#nullable enable

using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class FingerprintTests
    {
        private const string Header = "surname,nationality,gender,split\n";

        [Test]
        public void A_fingerprint_is_16_hexadecimal_digits_and_the_same_for_ever()
        {
            Assert.That(Reading.Csv(Header + "Kim,Korean,u,train\nNováková,Czech,f,test\n").Fingerprint, Is.EqualTo("d23273b1568aeef8"));
        }

        [TestCase("Kin,Korean,u,train\n")]
        [TestCase("Kim,Koreak,u,train\n")]
        [TestCase("Kim,Korean,m,train\n")]
        [TestCase("Kim,Korean,u,test\n")]
        [TestCase("KimK,orean,u,train\n")]
        [TestCase("Kim,Korean,u,train\nKim,Korean,u,train\n")]
        public void Every_part_of_a_row_counts_and_so_does_its_repetition(string other)
        {
            Assert.That(Reading.Csv(Header + other).Fingerprint, Is.Not.EqualTo(Reading.Csv(Header + "Kim,Korean,u,train\n").Fingerprint));
        }

        [Test]
        public void The_order_of_rows_and_columns_and_the_way_of_writing_do_not_count()
        {
            Corpus one = Reading.Csv(Header + "Kim,Korean,u,train\nLee,Korean,m,test\n");
            Corpus other = Reading.Csv("split;nationality;surname;gender\r\n\"test\";Korean; Lee;male\r\nTRAINING;Korean;Kim;\r\n");

            Assert.That(other.Fingerprint, Is.EqualTo(one.Fingerprint));
        }
    }
}
