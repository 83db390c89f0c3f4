#nullable enable

using Cognomen.Text;
using NUnit.Framework;

namespace Cognomen.Tests.Text
{
    public sealed class CanonicalCompositionTests
    {
        // From Unicode Standard Annex 15 and NormalizationTest.txt.
        [TestCase("Nova\u0301k", "Novák")]
        [TestCase("Nguye\u0302\u0303n", "Nguyễn")]
        [TestCase("Nguy\u1EC5n", "Nguyễn")]
        [TestCase("\u1E0B\u0323", "\u1E0D\u0307")]
        [TestCase("q\u0307\u0323", "q\u0323\u0307")]
        [TestCase("\u212B", "\u00C5")]
        [TestCase("\u2126", "\u03A9")]
        [TestCase("\u0958", "\u0915\u093C")]
        [TestCase("\u1100\u1161\u11A8", "\uAC01")]
        [TestCase("\uAC00\u11A8", "\uAC01")]
        [TestCase("\u1100\u1161", "\uAC00")]
        [TestCase("\uF900", "\u8C48")]
        [TestCase("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b")]
        [TestCase("\u0301a", "\u0301a")]
        [TestCase("\uFB1D", "\u05D9\u05B4")]
        [TestCase("😀e\u0301", "😀é")]
        public void Text_is_composed_as_unicode_says(string text, string expected)
        {
            Assert.That(CanonicalComposition.Compose(text), Is.EqualTo(expected));
        }

        [TestCase("")]
        [TestCase("Smith")]
        [TestCase("Novák")]
        [TestCase("Nguyễn")]
        public void Composed_text_is_given_back_as_it_is(string text)
        {
            Assert.That(CanonicalComposition.Compose(text), Is.SameAs(text));
        }

        [Test]
        public void Composing_twice_changes_nothing_more()
        {
            for (int c = 0x80; c < 0x3200; c++)
            {
                foreach (string marks in new[] { "", "\u0301", "\u0323\u0302", "\u0327\u0301", "\u1161" })
                {
                    string once = CanonicalComposition.Compose((char)c + marks);
                    Assert.That(CanonicalComposition.Compose(once), Is.EqualTo(once), $"U+{c:X4}");
                }
            }
        }
    }
}
