#nullable enable

using System;
using System.Linq;
using System.Text;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Format
{
    /// <summary>What a file of version 2 may not hold is refused by name, value, rule and place.</summary>
    public sealed class GatedLinearRefusalTests
    {
        private const string Header =
            "{\"cell\":\"gated-linear\",\"hidden\":3,\"window\":2,\"symbolEmbedding\":2,\"projection\":2,\"inputSets\":1,\"hiddenSets\":1,\"contextLength\":1,"
            + "\"maxLength\":5,\"alphabet\":\"ab\",\"nationalities\":[],\"notes\":{}}";

        // Multiplier, Rice parameter, then the weights: 0 takes one bit.
        [TestCase("block.multiplier", 0, 0, 0, 0)]
        [TestCase("block.parameter", 1, 0, 8, 0)]
        [TestCase("block.padding", 1, 0, 0, 0x80)]
        [TestCase("block.weights", 1, 0, 0, 0xFF, 0xFF)]
        [TestCase("block.weights", 1, 0, 0, 0x1F)]
        [TestCase("block.weights", 1, 0, 7, 0)]
        [TestCase("block", 1, 0)]
        public void A_block_that_breaks_a_rule(string field, params int[] bytes)
        {
            NameModelException refusal = Refusal(() => Block(bytes, bits: 4));
            Assert.That(refusal.Field, Is.EqualTo(field));
            Assert.That(refusal.Offset, Is.InRange(0, bytes.Length));
        }

        [Test]
        public void A_weight_that_is_out_of_range_is_refused_though_its_bits_are_there()
        {
            // 15 ones: 7 is the largest weight of 4 bits, which is written as 14.
            NameModelException refusal = Refusal(() => Block(new[] { 1, 0, 0, 0xFF, 0x7F, 0x00 }, bits: 4));
            Assert.That(refusal.Rule, Does.Contain("at most 14"));
        }

        [Test]
        public void More_weights_than_bytes_are_refused_before_there_is_room_for_them()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            NameModelException refusal = Refusal(() => Block(new[] { 1, 0, 0, 0, 0 }, bits: 4, count: 100_000_000));
            Assert.That(refusal.Field, Is.EqualTo("block.weights"));
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
        }

        // After the length: multiplier, five Rice parameters, then bits, the lowest first: the root's children, their places; a count, a feature's place and
        // weight for each child (and its children, where contexts are longer).
        [TestCase("features", 5, 0, 0, 0)]
        [TestCase("features.byteLength", 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0)]
        [TestCase("features.multiplier", 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)]
        [TestCase("features.parameter", 8, 0, 0, 0, 1, 0, 0, 0, 0, 16, 0, 0)]
        [TestCase("features.node", 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)]
        [TestCase("features.children", 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xFF)]
        [TestCase("features.childSymbol", 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b11101)]
        [TestCase("features.node", 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b00001)]
        [TestCase("features.count", 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b1111001)]
        [TestCase("features.weight", 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b0001001)]
        [TestCase("features.padding", 9, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b11001001, 0x80)]
        [TestCase("features.byteLength", 9, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b01001001, 0)]
        public void A_group_of_features_that_breaks_a_rule(string field, params int[] bytes)
        {
            NameModelException refusal = Refusal(() => Features(bytes));
            Assert.That(refusal.Field, Is.EqualTo(field));
            Assert.That(refusal.Offset, Is.InRange(0, bytes.Length));
        }

        [Test]
        public void The_smallest_group_of_features_is_taken()
        {
            // One context, the boundary; one feature, of the boundary, of weight -1.
            FeatureTrie trie = Features(new[] { 8, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0b01001001 });
            Assert.That(trie.Places, Is.EqualTo(new[] { 0, 0 }));
            Assert.That(trie.FeatureWeights, Is.EqualTo(new[] { -1 }));
        }

        [TestCase("header.window", "\"window\":2", "\"window\":0")]
        [TestCase("header.window", "\"window\":2", "\"window\":6")]
        [TestCase("header.projection", "\"projection\":2", "\"projection\":257")]
        [TestCase("header.inputSets", "\"inputSets\":1", "\"inputSets\":17")]
        [TestCase("header.hiddenSets", "\"hiddenSets\":1", "\"hiddenSets\":0")]
        [TestCase("header.contextLength", "\"contextLength\":1", "\"contextLength\":6")]
        [TestCase("header.contextLength", "\"contextLength\":1,", "")]
        [TestCase("header.cell", "gated-linear", "lstm")]
        [TestCase("header", "\"window\":2", "\"conditionEmbedding\":0")]
        [TestCase("header", "\"window\":2", "\"initialState\":false")]
        [TestCase("header", "\"window\":2", "\"outputCondition\":false")]
        public void A_header_that_breaks_a_rule(string field, string old, string changed) =>
            Assert.That(Refusal(() => Read(Header.Replace(old, changed), 2)).Field, Is.EqualTo(field));

        [Test]
        public void A_header_of_version_2_is_taken() => Assert.That(Read(Header, 2).Shape.Window, Is.EqualTo(2));

        [Test]
        public void A_header_of_version_1_has_no_gated_linear_recurrence() =>
            Assert.That(Refusal(() => Read("{\"cell\":\"gated-linear\"}", 1)).Field, Is.EqualTo("header.cell"));

        [Test]
        public void The_smallest_numbers_of_two_s_complement_are_refused()
        {
            ModelDefinition model = RandomGatedLinear.Any(1);
            model.Parameters.GatedLinear!.Coefficients[1] = short.MinValue;
            Assert.That(Refusal(() => ModelFile.Read(ModelFile.Write(model), out _)).Field, Is.EqualTo("coefficients"));
            model = RandomGatedLinear.Any(1);
            model.Parameters.GatedLinear!.SymbolEmbedding[1] = sbyte.MinValue;
            Assert.That(Refusal(() => ModelFile.Read(ModelFile.Write(model), out _)).Field, Is.EqualTo("symbolEmbedding"));
        }

        private static NameModelException Refusal(Func<object> read)
        {
            try
            {
                read();
            }
            catch (NameModelException refusal)
            {
                return refusal;
            }

            throw new AssertionException("nothing was refused");
        }

        private static ModelDefinition Read(string header, uint version) => ModelHeader.Read(Encoding.UTF8.GetBytes(header), 0, version);

        private static WeightBlock Block(int[] bytes, int bits, int count = 5)
        {
            var reader = new ByteReader(bytes.Select(value => (byte)value).ToArray());
            return WeightBlockFile.Read(ref reader, "block", count, bits);
        }

        private static FeatureTrie Features(int[] bytes)
        {
            var reader = new ByteReader(bytes.Select(value => (byte)value).ToArray());
            return FeatureTrieReader.Read(ref reader, "features", symbols: 3, contextLength: 1, new FeatureTrieReader.Room());
        }
    }
}
