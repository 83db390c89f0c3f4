#nullable enable

using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using Cognomen.Inference;
using Cognomen.Models;
using NUnit.Framework;

namespace Cognomen.Tests.Inference
{
    /// <summary>A model of the largest weights a file can hold still gives names, or says that it finds none; nothing overflows.</summary>
    public sealed class SaturationTests
    {
        // Two saturated parts, and the largest ending bias.
        private const int LargestLogit = 2 * FixedPoint.Largest + (-short.MinValue << 6);

        private static IEnumerable<string> Kinds { get; } = new[] { "all largest", "all smallest", "signs in turn", "signs by row", "no scale" };

        [Test]
        public void Extreme_weights_never_throw_and_never_leave_the_range(
            [ValueSource(typeof(TestModels), nameof(TestModels.Recurrent))] string name, [ValueSource(nameof(Kinds))] string kind)
        {
            NameModel model = Extreme(name, kind);
            var names = new NameGenerator(model, 1);
            var buffer = new char[model.MaxChars];
            var request = new NameRequest { Temperature = 20, Accept = text => text.Length > 0 };
            for (int i = 0; i < 5; i++)
            {
                if (names.TryNext(request, buffer, out int written))
                    Assert.That(written, Is.InRange(1, model.MaxChars));
            }

            foreach (int condition in Enumerable.Range(0, model.Loaded.Definition.Shape.Conditions))
            {
                var walk = new NameWalk(model.Loaded.Network);
                walk.Begin(condition);
                for (int length = 0; length < 30; length++)
                {
                    foreach (int logit in walk.Logits(model.Loaded.AllSymbols))
                        Assert.That(logit, Is.InRange(-LargestLogit, LargestLogit));
                    walk.Append(1 + length % (model.Alphabet.Count - 1));
                }
            }
        }

        [Test]
        public void An_extreme_model_gives_the_same_names_twice([ValueSource(typeof(TestModels), nameof(TestModels.Recurrent))] string name)
        {
            string[] first = Ask(Extreme(name, "signs in turn"));
            Assert.That(Ask(Extreme(name, "signs in turn")), Is.EqualTo(first));
        }

        [Test]
        public void The_sum_of_512_largest_products_wraps_as_32_bits_do()
        {
            // 512 times -128 times -32,768 is 2^31: the only sum that a model can make overflow. The row beside it is not touched.
            IEnumerable<sbyte> weights = Enumerable.Repeat(sbyte.MinValue, 512).Concat(Enumerable.Repeat((sbyte)1, 512));
            var matrix = new QuantisedMatrix(2, 512, weights.ToArray(), new ushort[] { 65535, 65535 }, 31);
            short[] vector = Enumerable.Repeat(short.MinValue, 512).ToArray();
            foreach (PackedMatrix packed in new[] { new PackedMatrix(matrix, 1), PackedMatrix.Plain(matrix, 1) })
            {
                var results = new int[PackedMatrix.Padded(2)];
                packed.Multiply(vector, results);
                Assert.That(results.Take(2), Is.EqualTo(new[] { -65535, -512 }));
            }
        }

        private static string[] Ask(NameModel model)
        {
            var names = new NameGenerator(model, 1);
            var buffer = new char[model.MaxChars];
            return Enumerable.Range(0, 20).Select(_ => names.TryNext(buffer, out int written) ? new string(buffer, 0, written) : "-").ToArray();
        }

        private static NameModel Extreme(string name, string kind)
        {
            ModelDefinition model = ModelFile.Read(TestModels.Bytes(name), out _);
            ModelParameters parameters = model.Parameters;
            var signs = new Signs(kind);
            signs.Fill(parameters.SymbolEmbedding);
            signs.Fill(parameters.ConditionEmbedding);
            parameters.InputSymbol = signs.Matrix(parameters.InputSymbol!);
            parameters.InputCondition = parameters.InputCondition == null ? null : signs.Matrix(parameters.InputCondition);
            parameters.Recurrent = signs.Matrix(parameters.Recurrent!);
            parameters.Output = signs.Matrix(parameters.Output!);
            parameters.OutputCondition = parameters.OutputCondition == null ? null : signs.Matrix(parameters.OutputCondition);
            foreach (int[] biases in new[] { parameters.Bias, parameters.CandidateBias, parameters.OutputBias })
            {
                for (int i = 0; i < biases.Length; i++)
                    biases[i] = signs.At(i, 1) > 0 ? int.MaxValue : int.MinValue;
            }

            for (int i = 0; i < parameters.InitialState.Length; i++)
                parameters.InitialState[i] = signs.At(i, 1) > 0 ? short.MaxValue : short.MinValue;
            for (int i = 0; i < parameters.EndingBias.Length; i++)
                parameters.EndingBias[i] = signs.At(i, 1) > 0 ? short.MaxValue : short.MinValue;
            return NameModel.Load(ModelFile.Write(model));
        }

        private sealed class Signs
        {
            private readonly string kind;

            public Signs(string kind) => this.kind = kind;

            public int At(int i, int columns) => kind switch
            {
                "all largest" => 1,
                "all smallest" => -1,
                "signs by row" => i / columns % 2 == 0 ? 1 : -1,
                _ => i % 2 == 0 ? 1 : -1,
            };

            public void Fill(sbyte[] weights, int columns = 1)
            {
                for (int i = 0; i < weights.Length; i++)
                    weights[i] = At(i, columns) > 0 ? sbyte.MaxValue : sbyte.MinValue;
            }

            public QuantisedMatrix Matrix(QuantisedMatrix old)
            {
                var weights = new sbyte[old.Weights.Length];
                Fill(weights, old.Columns);
                bool none = kind == "no scale";
                return new QuantisedMatrix(
                    old.Rows,
                    old.Columns,
                    weights,
                    Enumerable.Repeat(none ? (ushort)0 : ushort.MaxValue, old.Rows).ToArray(),
                    none ? QuantisedMatrix.LargestShift : 1);
            }
        }
    }
}
