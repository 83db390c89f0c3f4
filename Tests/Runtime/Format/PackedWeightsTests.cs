#nullable enable

using System;
using System.Linq;
using Cognomen.Format;
using NUnit.Framework;

namespace Cognomen.Tests.Format
{
    /// <summary>Weights of fewer than eight bits take less room in a file and are the same numbers in memory.</summary>
    public sealed class PackedWeightsTests
    {
        [Test]
        public void Weights_come_back_as_they_were([Values(4, 5, 6, 7, 8)] int bits, [ValueSource(typeof(TestModels), nameof(TestModels.Recurrent))] string name)
        {
            ModelDefinition written = Model(name, bits);
            ModelDefinition read = ModelFile.Read(ModelFile.Write(written), out _);
            Assert.That(read.Shape.WeightBits, Is.EqualTo(bits));
            Assert.That(Matrices(read.Parameters).Select(matrix => matrix.Weights), Is.EqualTo(Matrices(written.Parameters).Select(matrix => matrix.Weights)));
            Assert.That(read.Parameters.OutputBias, Is.EqualTo(written.Parameters.OutputBias));
            Assert.That(read.Parameters.EndingBias, Is.EqualTo(written.Parameters.EndingBias));
        }

        [Test]
        public void Both_ends_of_the_range_come_back([Values(4, 5, 6, 7)] int bits)
        {
            ModelDefinition model = Model("gru", bits);
            sbyte[] weights = model.Parameters.Recurrent!.Weights;
            for (int i = 0; i < weights.Length; i++)
                weights[i] = (sbyte)(i % 3 == 0 ? -(1 << (bits - 1)) : i % 3 == 1 ? (1 << (bits - 1)) - 1 : 0);
            Assert.That(ModelFile.Read(ModelFile.Write(model), out _).Parameters.Recurrent!.Weights, Is.EqualTo(weights));
        }

        [Test]
        public void Fewer_bits_make_a_smaller_file_with_another_fingerprint()
        {
            byte[][] files = new[] { 4, 5, 6, 7, 8 }.Select(bits => ModelFile.Write(Model("lstm", Math.Min(bits, 8), ofBits: 4))).ToArray();
            Assert.That(files.Select(file => file.Length), Is.Ordered);
            Assert.That(files[0].Length, Is.LessThan(files[4].Length * 0.75));
            Assert.That(files.Select(file => NameModel.Load(file).Fingerprint), Is.Unique);
            string[] names = files.Select(file => new NameGenerator(NameModel.Load(file), 1).NameAt(5)).Distinct().ToArray();
            Assert.That(names, Has.Length.EqualTo(1), "the numbers are the same, so the names are");
        }

        [Test]
        public void A_file_that_ends_within_packed_weights_is_refused_by_name()
        {
            ModelDefinition model = Model("lstm", 5);
            model.Parameters.Recurrent = new QuantisedMatrix(1, 1, new sbyte[] { 1 }, new ushort[] { 1 }, 1);
            Assert.That(() => NameModel.Load(ModelFile.Write(model)), Throws.TypeOf<NameModelException>());
        }

        private static ModelDefinition Model(string name, int bits, int? ofBits = null)
        {
            ModelDefinition model = ModelFile.Read(TestModels.Bytes(name), out _);
            int dropped = Math.Max(0, 8 - (ofBits ?? bits) - (8 - model.Shape.WeightBits));
            model.Shape.WeightBits = bits;
            foreach (QuantisedMatrix matrix in Matrices(model.Parameters))
            {
                for (int i = 0; i < matrix.Weights.Length; i++)
                    matrix.Weights[i] >>= dropped;
            }

            return model;
        }

        private static QuantisedMatrix[] Matrices(ModelParameters all) =>
            new[] { all.InputSymbol, all.InputCondition, all.Recurrent, all.Output, all.OutputCondition }.OfType<QuantisedMatrix>().ToArray();
    }
}
