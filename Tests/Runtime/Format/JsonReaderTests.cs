#nullable enable

using System.Collections.Generic;
using System.Text;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Format
{
    /// <summary>A header is JSON as RFC 8259 says, and nothing else; the refusal says what is wrong, and at which byte.</summary>
    public sealed class JsonReaderTests
    {
        [TestCase("{}", "ObjectStart ObjectEnd")]
        [TestCase(" [ ] ", "ArrayStart ArrayEnd")]
        [TestCase("{\"a\":1,\"b\":[true,false,null]}", "ObjectStart Name=a Number=1 Name=b ArrayStart Boolean=true Boolean=false Null=null ArrayEnd ObjectEnd")]
        [TestCase("[-0, 0.5, 12E+3, 1e-2, 9223372036854775808]", "ArrayStart Number=-0 Number=0.5 Number=12E+3 Number=1e-2 Number=9223372036854775808 ArrayEnd")]
        [TestCase("{\r\n\t\"a b\" : \"c\"\r\n}", "ObjectStart Name=a b Text=c ObjectEnd")]
        [TestCase("\"\\\"\\\\\\/\\u0041\\u00e9\\uD83D\\uDE00é😀\"", "Text=\"\\/Aé😀é😀")]
        public void What_is_JSON_is_read_token_by_token(string text, string tokens) => Assert.That(Tokens(text), Is.EqualTo(tokens));

        [Test]
        public void Every_escape_is_understood() => Assert.That(Tokens("\"\\b\\f\\n\\r\\t\""), Is.EqualTo("Text=\b\f\n\r\t"));

        [TestCase("{a:1}", 1, "a", "a name in quotation marks comes here")]
        [TestCase("{'a':1}", 1, "'", "a name in quotation marks comes here")]
        [TestCase("{\"a\":1,}", 7, "}", "a name in quotation marks comes here")]
        [TestCase("{\"a\" 1}", 5, "1", "a colon comes here")]
        [TestCase("{\"a\":,}", 5, ",", "a value comes here")]
        [TestCase("[1,]", 3, "]", "a value comes here")]
        [TestCase("[1 2]", 3, "2", "a comma or a closing bracket comes here")]
        [TestCase("[1}", 2, "}", "a comma or a closing bracket comes here")]
        [TestCase("[/* */1]", 1, "/", "a value comes here")]
        [TestCase("[NaN]", 1, "N", "a value comes here")]
        [TestCase("[nul]", 4, "]", "a value comes here")]
        [TestCase("[True]", 1, "T", "a value comes here")]
        [TestCase("[010]", 2, "1", "a comma or a closing bracket comes here")]
        [TestCase("[0x10]", 2, "x", "a comma or a closing bracket comes here")]
        [TestCase("[+1]", 1, "+", "a value comes here")]
        [TestCase("[-]", 2, "]", "a digit comes here")]
        [TestCase("[1.]", 3, "]", "a digit comes here")]
        [TestCase("[1e]", 3, "]", "a digit comes here")]
        [TestCase("[\"\\x\"]", 3, "x", "no escape is written so")]
        [TestCase("[\"\\u12g4\"]", 6, "g", "four hexadecimal digits come here")]
        [TestCase("[\"a\nb\"]", 3, "\\u000a", "a control character in a string is escaped")]
        [TestCase("[\"é\\ud800\"]", 10, "\"", "a lone surrogate is no character")]
        [TestCase("[\"\\udc00\\ud800\"]", 8, "\\", "a lone surrogate is no character")]
        [TestCase("[\"\\ud800\\u0041\"]", 14, "\"", "a lone surrogate is no character")]
        [TestCase("{} {}", 3, "{", "nothing may follow the object")]
        [TestCase("\uFEFF{}", 0, "\uFEFF", "a value comes here")]
        public void What_is_no_JSON_is_refused_where_it_stands(string text, int at, string value, string rule)
        {
            NameModelException? refusal = Refusal(text);
            Assert.That(refusal?.Rule, Is.EqualTo("it must be JSON: " + rule));
            Assert.That(refusal!.Value, Is.EqualTo(value));
            Assert.That(refusal.Offset, Is.EqualTo(100 + at));
            Assert.That(refusal.Field, Is.EqualTo("header"));
        }

        [TestCase("{\"a\":[1,true,\"x\\u00e9y\"],\"b\":{\"c\":-0.5e+1}}")]
        public void A_text_cut_short_anywhere_just_ends(string text)
        {
            for (int length = 0; length < text.Length; length++)
            {
                string cut = text.Substring(0, length);
                Assert.That(Refusal(cut), Is.Null, cut);
                Assert.That(Tokens(cut), Does.Not.EndWith("ObjectEnd ObjectEnd"), cut);
            }
        }

        [Test]
        public void Nesting_ends_at_32()
        {
            Assert.That(Refusal(new string('[', 32) + new string(']', 32)), Is.Null);
            Assert.That(Refusal(new string('[', 33))?.Rule, Does.Contain("at most 32 deep"));
            Assert.That(Refusal(new string('[', 1_000_000))?.Offset, Is.EqualTo(132));
        }

        [TestCaseSource(typeof(TestModels), nameof(TestModels.All))]
        public void A_model_that_is_read_and_written_has_the_same_bytes(string name)
        {
            byte[] file = TestModels.Bytes(name);
            Assert.That(ModelFile.Write(ModelFile.Read(file, out _)), Is.EqualTo(file));
        }

        [TestCase("Surnames.cognomen")]
        [TestCase("GivenNames.cognomen")]
        public void So_has_a_bundled_model(string name)
        {
            byte[] file = System.IO.File.ReadAllBytes(TestModels.PackagePath("Data/" + name));
            Assert.That(ModelFile.Write(ModelFile.Read(file, out _)), Is.EqualTo(file));
        }

        [Test]
        public void Space_between_the_notes_is_left_out_and_their_texts_and_numbers_stay()
        {
            ModelDefinition model = RandomGatedLinear.Any(1);
            model.Notes = " { \"a b\" : [ 1.50 , \"c \\\" d\\u00e9\" ] }\n";
            ModelDefinition read = ModelFile.Read(ModelFile.Write(model), out _);
            Assert.That(read.Notes, Is.EqualTo("{\"a b\":[1.50,\"c \\\" d\\u00e9\"]}"));
        }

        private static NameModelException? Refusal(string text)
        {
            try
            {
                Tokens(text);
                return null;
            }
            catch (NameModelException refusal)
            {
                return refusal;
            }
        }

        private static string Tokens(string text)
        {
            var reader = new JsonReader(HeaderText.Of(Encoding.UTF8.GetBytes(text), 100));
            var tokens = new List<string>();
            while (reader.Read() != JsonToken.End)
                tokens.Add(reader.Value.Length > 0 ? reader.Token + "=" + reader.Value : reader.Token.ToString());
            return string.Join(" ", tokens);
        }
    }
}
