#nullable enable

using System;
using System.Linq;
using Cognomen.Format;
using Cognomen.Inference;
using NUnit.Framework;

namespace Cognomen.Tests.Inference
{
    /// <summary>The gated linear recurrence gives what its definition says.</summary>
    public sealed class GatedLinearTests
    {
        private const int Steps = 7;

        [Test]
        public void Logits_are_those_of_the_definition([Range(0, 24)] int seed)
        {
            ModelDefinition model = RandomGatedLinear.Any(seed);
            var random = new Random(seed);
            Network network = Network.For(model);
            var all = new SymbolSet(Enumerable.Range(0, model.Shape.Symbols).ToArray());
            var some = new SymbolSet(all.Symbols.Where(symbol => symbol % 3 != 2).ToArray());
            for (int condition = 0; condition < model.Shape.Conditions; condition++)
            {
                var plain = new PlainGatedLinear(model, condition);
                NetworkState state = network.NewState();
                network.Begin(state, condition);
                for (int length = 0; length < Steps; length++)
                {
                    int symbol = length == 0 ? 0 : random.Next(model.Shape.Symbols);
                    plain.Step(symbol);
                    network.Step(state, condition, symbol);
                    int[] logits = plain.Logits(length);
                    Assert.That(network.Logits(state, condition, all, length).ToArray(), Is.EqualTo(logits));
                    Assert.That(network.Logits(state, condition, some, length).ToArray(), Is.EqualTo(some.Symbols.Select(own => logits[own])));
                }
            }
        }

        [Test]
        public void A_saved_state_goes_on_as_if_it_had_never_stopped([Range(0, 9)] int seed)
        {
            ModelDefinition model = RandomGatedLinear.Any(seed);
            Network network = Network.For(model);
            var set = new SymbolSet(Enumerable.Range(0, model.Shape.Symbols).ToArray());
            NetworkState state = network.NewState();
            NetworkState other = network.NewState();
            network.Begin(state, 0);
            for (int length = 0; length < Steps; length++)
            {
                network.Step(state, 0, length % model.Shape.Symbols);
                int[] logits = network.Logits(state, 0, set, length).ToArray();
                var saved = new short[state.Length];
                state.Save(saved);
                network.Begin(other, 0);
                network.Step(other, 0, 1);
                other.Load(saved);
                Assert.That(network.Logits(other, 0, set, length).ToArray(), Is.EqualTo(logits));
                (state, other) = (other, state);
            }
        }

        [Test]
        public void The_tanh_of_16_bits_is_odd_and_off_by_0_0008_at_most()
        {
            for (int x = 0; x <= short.MaxValue; x++)
            {
                Assert.That(ShortMath.Tanh(x) / 32768.0, Is.EqualTo(Math.Tanh(x / 1024.0)).Within(0.0008));
                Assert.That(ShortMath.Tanh(-x), Is.EqualTo(-ShortMath.Tanh(x)));
            }

            Assert.That(ShortMath.Tanh(0), Is.Zero);
        }

        [Test]
        public void Conditions_that_were_dropped_are_composed_again_to_the_same_integers()
        {
            var shape = new ModelShape { Hidden = 512, SymbolEmbedding = 256, Projection = 256, Window = 5, InputSets = 1, HiddenSets = 1, Symbols = 26 };
            ModelDefinition model = RandomGatedLinear.Make(1, shape, scale: 0.1);
            var network = new GatedLinearNetwork(model);
            var set = new SymbolSet(new[] { 0, 1, 2 });
            int[][] first = Enumerable.Range(0, 3).Select(condition => Logits(network, condition, set)).ToArray();
            Assert.That(network.KeptBytes, Is.InRange(1, GatedLinearNetwork.LargestBytes));
            Assert.That(Enumerable.Range(0, 3).Select(condition => Logits(network, condition, set)), Is.EqualTo(first));
            Assert.That(network.KeptBytes, Is.InRange(1, GatedLinearNetwork.LargestBytes));
        }

        private static int[] Logits(Network network, int condition, SymbolSet set)
        {
            NetworkState state = network.NewState();
            network.Begin(state, condition);
            network.Step(state, condition, 0);
            network.Step(state, condition, 1);
            return network.Logits(state, condition, set, 1).ToArray();
        }
    }
}
