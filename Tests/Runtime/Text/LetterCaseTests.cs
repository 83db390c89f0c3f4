#nullable enable

using Cognomen.Text;
using NUnit.Framework;

namespace Cognomen.Tests.Text
{
    public sealed class LetterCaseTests
    {
        [TestCase('a', 'A')]
        [TestCase('z', 'Z')]
        [TestCase('ñ', 'Ñ')]
        [TestCase('ÿ', 'Ÿ')]
        [TestCase('ł', 'Ł')]
        [TestCase('đ', 'Đ')]
        [TestCase('ơ', 'Ơ')]
        [TestCase('ệ', 'Ệ')]
        [TestCase('ώ', 'Ώ')]
        [TestCase('ё', 'Ё')]
        [TestCase('ы', 'Ы')]
        [TestCase('խ', 'Խ')]
        [TestCase('ꭓ', 'Ꭓ')]
        public void A_letter_has_a_small_and_a_capital_form(char small, char capital)
        {
            Assert.That(LetterCase.Upper(small), Is.EqualTo(capital));
            Assert.That(LetterCase.Lower(capital), Is.EqualTo(small));
            Assert.That(LetterCase.Lower(small), Is.EqualTo(small));
            Assert.That(LetterCase.Upper(capital), Is.EqualTo(capital));
        }

        [TestCase('@')]
        [TestCase('[')]
        [TestCase('\'')]
        [TestCase('ß')]
        [TestCase('ı')]
        [TestCase('ა')]
        [TestCase('א')]
        [TestCase('山')]
        [TestCase('\uD83D')]
        [TestCase('\uFFFF')]
        public void What_has_no_letter_case_stays_as_it_is(char letter)
        {
            Assert.That(LetterCase.Upper(letter), Is.EqualTo(letter));
            Assert.That(LetterCase.Lower(letter), Is.EqualTo(letter));
        }

        [Test]
        public void The_small_letter_of_a_small_letter_is_itself()
        {
            for (int c = 0; c <= char.MaxValue; c++)
                Assert.That(LetterCase.Lower(LetterCase.Lower((char)c)), Is.EqualTo(LetterCase.Lower((char)c)), $"U+{c:X4}");
        }
    }
}
