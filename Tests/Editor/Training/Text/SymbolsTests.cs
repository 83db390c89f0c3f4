#nullable enable

using NUnit.Framework;

namespace Cognomen.Training.Tests
{
    internal sealed class SymbolsTests
    {
        [TestCase("", 0)]
        [TestCase("Kim", 3)]
        [TestCase("é😀x", 3)]
        public void Symbols_are_counted_and_join_to_the_text_again(string text, int count)
        {
            Assert.That(Symbols.Count(text), Is.EqualTo(count));
            Assert.That(new System.Collections.Generic.List<string>(Symbols.Of(text)), Has.Count.EqualTo(count));
            Assert.That(string.Concat(Symbols.Of(text)), Is.EqualTo(text));
        }

        [Test]
        public void Half_a_surrogate_pair_counts_as_a_symbol()
        {
            // Not a test case: an attribute's text cannot hold one.
            Assert.That(Symbols.Count("\uD83D"), Is.EqualTo(1));
            Assert.That(Symbols.Count("\uDE00\uD83D"), Is.EqualTo(2));
            Assert.That(Symbols.Of("\uDE00\uD83D"), Is.EqualTo(new[] { "\uDE00", "\uD83D" }));
        }
    }
}
