#nullable enable

using System;
using System.Text;
using Cognomen.Format;
using Cognomen.Sampling;
using NUnit.Framework;

namespace Cognomen.Tests.Format
{
    public sealed class XxHash64Tests
    {
        [TestCase("", 0xef46db3751d8e999UL)]
        [TestCase("a", 0xd24ec4f1a98c6e5bUL)]
        [TestCase("abc", 0x44bc2cf5ad770999UL)]
        [TestCase("xxhash", 0x32dd38952c4bc720UL)]
        [TestCase("Nobody inspects the spammish repetition", 0xfbcea83c8a378bf1UL)]
        public void A_text_has_the_published_hash(string text, ulong hash) =>
            Assert.That(XxHash64.Hash(Encoding.ASCII.GetBytes(text)), Is.EqualTo(hash));

        // The buffer and the answers of the xxHash distribution's own sanity check, without a seed.
        [TestCase(1, 0xe934a84adb052768UL)]
        [TestCase(14, 0x8282dcc4994e35c8UL)]
        [TestCase(222, 0xb641ae8cb691c174UL)]
        public void A_buffer_has_the_published_hash(int length, ulong hash)
        {
            var buffer = new byte[length];
            ulong generator = 2654435761;
            for (int i = 0; i < length; i++)
            {
                buffer[i] = (byte)(generator >> 56);
                generator = unchecked(generator * 11400714785074694797UL);
            }

            Assert.That(XxHash64.Hash(buffer), Is.EqualTo(hash));
        }

        [Test]
        public void Two_runs_of_bytes_have_the_hash_of_both_as_one()
        {
            var all = new byte[101];
            for (int i = 0; i < all.Length; i++)
                all[i] = (byte)(i * i + 7);
            for (int length = 0; length <= all.Length; length++)
            {
                ulong hash = XxHash64.Hash(all.AsSpan(0, length));
                for (int first = 0; first <= length; first++)
                    Assert.That(XxHash64.Hash(all.AsSpan(0, first), all.AsSpan(first, length - first)), Is.EqualTo(hash), $"{first} of {length}");
            }
        }

        [Test]
        public void A_key_is_hashed_as_UTF8_however_long_it_is([Values(0, 1, 84, 85, 86, 5000)] int length)
        {
            string key = new string('é', length) + "\ud801\udc00";
            Assert.That(NameAddress.Of(0, key.ToCharArray()).Index, Is.EqualTo(XxHash64.Hash(Encoding.UTF8.GetBytes(key))));
        }

        [Test]
        public void A_lone_surrogate_in_a_key_counts_as_the_replacement_character()
        {
            foreach (string lone in new[] { "\ud800", "\udc00" })
                Assert.That(NameAddress.Of(0, ("a" + lone + "b").ToCharArray()).Index, Is.EqualTo(NameAddress.Of(0, "a\ufffdb".ToCharArray()).Index));
            Assert.That(NameAddress.Of(0, "\ud800".ToCharArray()).Index, Is.EqualTo(NameAddress.Of(0, "\ufffd".ToCharArray()).Index));
        }
    }
}
