#nullable enable

using System;
using Cognomen.Scripts;
using NUnit.Framework;

namespace Cognomen.Tests.Scripts
{
    public sealed class ScriptRuleTests
    {
        [TestCase("s=1 h=2 sh=3", "shs", "31", TestName = "The rule with the most letters is used")]
        [TestCase("a=1 a>b=2 c<a>b=3 b=b c=c", "acabab", "1c3b2b", TestName = "The rule with the longest context is used")]
        [TestCase("a>b=1 c<a=2 a=3 b=b c=c", "cab", "c1b", TestName = "The first of two rules with contexts of one length is used")]
        [TestCase("^a=1 a$=2 a=3", "aaa a", "132 1", TestName = "A border is the beginning or the end of a word")]
        [TestCase("V<t=1 C<t=2 t=3 a=a s=s", "tatst", "3a1s2", TestName = "V is a vowel and C a consonant")]
        [TestCase("[ab]<t=1 t=2 a=a b=b c=c", "atbtct", "a1b1c2", TestName = "Square brackets hold alternatives")]
        [TestCase("ab<t=1 t=2 a=a b=b", "abtbat", "ab1ba2", TestName = "A context of two letters is read from left to right")]
        public void Rules_are_chosen(string rules, string name, string written)
        {
            Assert.That(Write(new ScriptRules(rules), name), Is.EqualTo(written));
        }

        [TestCase("ab")]
        [TestCase("=b")]
        [TestCase("a=")]
        [TestCase("[ab<c=d")]
        public void A_malformed_rule_is_refused(string rule)
        {
            Assert.That(() => new ScriptRules(rule), Throws.TypeOf<FormatException>().With.Message.Contains(rule.Split('<')[0]));
        }

        [TestCase("ㄱㅣㅁ", "김")]
        [TestCase("ㅂㅏㄱ", "박")]
        [TestCase("ㅏㄴ", "안")]
        [TestCase("ㄴㅏㅁㄱㅜㅇ", "남궁")]
        [TestCase("ㅎㅗㅏㅇ", "호앙")]
        [TestCase("ㄱㅏㅇㅏ", "강아")]
        [TestCase("ㅁㅣㄴ-ㅏ", "민아")]
        [TestCase("ㅁㅣㄴㅏ", "미나")]
        [TestCase("ㅂㄱ", "븍")]
        [TestCase("ㅏㄸㅏㄸ", "아따뜨")]
        [TestCase("ㅏ ㅏ", "아 아")]
        public void Letters_of_hangul_become_syllables(string letters, string syllables)
        {
            char[] text = letters.ToCharArray();
            int length = HangulSyllables.Compose(text);
            Assert.That(new string(text, 0, length), Is.EqualTo(syllables));
        }

        private static string Write(ScriptRules rules, string name)
        {
            var destination = new char[2 * name.Length];
            Assert.That(rules.TryWrite(name.AsSpan(), destination, out int written, out _), Is.True);
            return new string(destination, 0, written);
        }
    }
}
