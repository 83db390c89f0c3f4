#nullable enable

using System.Linq;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Format
{
    /// <summary>A file of version 2 gives back what was written.</summary>
    public sealed class GatedLinearFileTests
    {
        [Test]
        public void All_integers_come_back([Range(0, 39)] int seed)
        {
            ModelDefinition written = RandomGatedLinear.Any(seed);
            byte[] file = ModelFile.Write(written);
            ModelDefinition read = ModelFile.Read(file, out ulong fingerprint);
            GatedLinearParameters before = written.Parameters.GatedLinear!;
            GatedLinearParameters after = read.Parameters.GatedLinear!;
            Assert.That(after.Coefficients, Is.EqualTo(before.Coefficients));
            Assert.That(after.SymbolEmbedding, Is.EqualTo(before.SymbolEmbedding));
            Assert.That(read.Parameters.EndingBias, Is.EqualTo(written.Parameters.EndingBias));
            WeightBlock[] blocks = Blocks(after);
            Assert.That(blocks.Select(block => block.Weights), Is.EqualTo(Blocks(before).Select(block => block.Weights)));
            Assert.That(blocks.Select(block => block.Multiplier), Is.EqualTo(Blocks(before).Select(block => block.Multiplier)));
            Assert.That(after.Features, Has.Length.EqualTo(before.Features.Length));
            foreach ((FeatureTrie trie, FeatureTrie old) in after.Features.Zip(before.Features, (trie, old) => (trie, old)))
            {
                Assert.That(trie.Multiplier, Is.EqualTo(old.Multiplier));
                Assert.That(trie.Places, Is.EqualTo(old.Places));
                Assert.That(trie.FirstChild, Is.EqualTo(old.FirstChild));
                Assert.That(trie.FirstFeature, Is.EqualTo(old.FirstFeature));
                Assert.That(trie.FeaturePlaces, Is.EqualTo(old.FeaturePlaces));
                Assert.That(trie.FeatureWeights, Is.EqualTo(old.FeatureWeights));
            }

            Assert.That(read.Parameters.Count, Is.EqualTo(written.Parameters.Count).And.GreaterThan(0));
            Assert.That(ModelFile.Write(read), Is.EqualTo(file));
            ModelFile.Read(ModelFile.Write(read), out ulong again);
            Assert.That(again, Is.EqualTo(fingerprint));
        }

        private static WeightBlock[] Blocks(GatedLinearParameters all) =>
            new[] { all.Input, all.Bias, all.Feedback, all.Projection, all.Output, all.OutputBias }.SelectMany(blocks => blocks).ToArray();
    }
}
