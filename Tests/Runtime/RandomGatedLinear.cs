#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Tests
{
    /// <summary>Gated linear models with random integers, of any shape that a test asks for.</summary>
    internal sealed class RandomGatedLinear
    {
        private readonly Random random;
        private readonly ModelDefinition model;
        private readonly ModelShape shape;
        private readonly double scale;

        private RandomGatedLinear(int seed, ModelShape shape, bool conditioned, double scale)
        {
            random = new Random(seed);
            this.shape = shape;
            this.scale = scale;
            shape.Cell = RecurrentCell.GatedLinear;
            model = new ModelDefinition { Shape = shape, MaxSymbols = 12 };
            model.Alphabet = new[] { "" }.Concat(Enumerable.Range(0, Math.Max(4, shape.Symbols - 1)).Select(i => ((char)('a' + i)).ToString())).ToArray();
            model.Nationalities = conditioned
                ? new[] { Nationality("One", Gender.Unmarked), Nationality("Two", Gender.Masculine, Gender.Feminine) }
                : Array.Empty<NationalityEntry>();
            shape.Symbols = model.Alphabet.Length;
            shape.Conditions = conditioned ? 3 : 1;
            model.Parameters = Parameters();
        }

        /// <summary>A model of a shape whose cell, symbols and conditions need not be told.</summary>
        /// <param name="seed">Whatever is random.</param>
        /// <param name="shape">The sizes; symbols at most 26.</param>
        /// <param name="conditioned">Whether it has two nationalities with three conditions.</param>
        /// <param name="scale">How large the weights are; at 1 about as training makes them.</param>
        public static ModelDefinition Make(int seed, ModelShape shape, bool conditioned = true, double scale = 1) =>
            new RandomGatedLinear(seed, shape, conditioned, scale).model;

        /// <summary>A model of a random shape.</summary>
        public static ModelDefinition Any(int seed)
        {
            var sizes = new Random(seed);
            var shape = new ModelShape
            {
                Hidden = sizes.Next(1, 70),
                SymbolEmbedding = sizes.Next(1, 9),
                Projection = sizes.Next(1, 40),
                Window = sizes.Next(1, 6),
                InputSets = sizes.Next(1, 4),
                HiddenSets = sizes.Next(1, 4),
                ContextLength = sizes.Next(0, 6),
                WeightBits = sizes.Next(4, 9),
                Endings = sizes.Next(0, 4),
                Symbols = sizes.Next(5, 26),
            };
            return Make(seed, shape, sizes.Next(4) > 0, sizes.Next(4) == 0 ? 100 : 1);
        }

        private NationalityEntry Nationality(string name, params Gender[] genders)
        {
            int[] symbols = Enumerable.Range(1, model.Alphabet.Length - 1).Where(symbol => symbol == 1 || random.Next(3) > 0).ToArray();
            return new NationalityEntry(name, 1, genders, symbols);
        }

        private ModelParameters Parameters()
        {
            int[] own = GatedLinearFile.OwnSymbols(model);
            int[] rows = { shape.Hidden, shape.Hidden, shape.Hidden, shape.Projection };
            var input = new List<WeightBlock>();
            for (int position = 0; position < shape.Window; position++)
            {
                for (int set = 0; set < shape.InputSets; set++)
                {
                    for (int part = 0; part < GatedLinearFile.PartsAt(position); part++)
                        input.Add(Block(rows[part] * shape.SymbolEmbedding, shape.WeightBits, 2));
                }
            }

            return new ModelParameters
            {
                EndingBias = Enumerable.Range(0, shape.Conditions * shape.Endings).Select(_ => (short)random.Next(-2000, 2001)).ToArray(),
                GatedLinear = new GatedLinearParameters
                {
                    Coefficients = Enumerable.Range(0, shape.Conditions * shape.Coefficients).Select(_ => (short)Size(3000)).ToArray(),
                    SymbolEmbedding = Enumerable.Range(0, shape.Symbols * shape.SymbolEmbedding).Select(_ => (sbyte)random.Next(-127, 128)).ToArray(),
                    Input = input.ToArray(),
                    Bias = Blocks(shape.InputSets, set => rows.Select(count => Block(count, 8, 1))),
                    Feedback = Blocks(shape.HiddenSets, set => rows.Take(2).Select(count => Block(count, 8, 1))),
                    Projection = Blocks(shape.HiddenSets, set => new[] { Block(shape.Projection * shape.Hidden, shape.WeightBits, 1) }),
                    Output = Blocks(shape.HiddenSets, set => new[] { Block(shape.Symbols * shape.Projection, shape.WeightBits, 2) }),
                    OutputBias = own.Select(count => Block(count + 1, 8, 2)).ToArray(),
                    Features = shape.ContextLength == 0 ? Array.Empty<FeatureTrie>() : own.Prepend(shape.Symbols).Select(Trie).ToArray(),
                },
            };
        }

        private static WeightBlock[] Blocks(int sets, Func<int, IEnumerable<WeightBlock>> make) => Enumerable.Range(0, sets).SelectMany(make).ToArray();

        private int Size(double usual) => (int)Math.Max(-32767, Math.Min(32767, usual * scale * (2 * random.NextDouble() - 1)));

        /// <param name="count">Weights.</param>
        /// <param name="bits">Bits of each.</param>
        /// <param name="largest">What the largest weight is worth, about.</param>
        private WeightBlock Block(int count, int bits, double largest)
        {
            int most = (1 << (bits - 1)) - 1;
            var weights = new sbyte[count];
            for (int i = 0; i < count; i++)
                weights[i] = (sbyte)Math.Round(most * Math.Pow(2 * random.NextDouble() - 1, 3));
            return new WeightBlock((ushort)Math.Max(1, Math.Min(65535, largest * scale * 65536 / most)), weights);
        }

        private FeatureTrie Trie(int symbols)
        {
            if (random.Next(5) == 0)
                return FeatureTrie.Empty;
            var places = new List<ushort> { 0 };
            var firstChild = new List<int>();
            var firstFeature = new List<int>();
            var featurePlaces = new List<ushort>();
            var depths = new List<int> { 0 };
            for (int node = 0; node < places.Count; node++)
            {
                firstFeature.Add(featurePlaces.Count);
                firstChild.Add(places.Count);
                int features = featurePlaces.Count;
                int[] own = Chosen(symbols, 3);
                if (node > 0)
                    featurePlaces.AddRange((own.Length == 0 ? new[] { random.Next(symbols) } : own).Select(place => (ushort)place));
                if (depths[node] == shape.ContextLength || (node > 0 && places[node] == 0) || places.Count > 60)
                    continue;
                int[] children = Chosen(symbols, node == 0 ? 2 : 6);
                if (node == 0 && children.Length == 0)
                    children = new[] { symbols - 1 };
                places.AddRange(children.Select(place => (ushort)place));
                depths.AddRange(children.Select(_ => depths[node] + 1));
            }

            firstChild.Add(places.Count);
            firstFeature.Add(featurePlaces.Count);
            sbyte[] weights = featurePlaces.Select(_ => (sbyte)(random.Next(2) == 0 ? random.Next(1, 128) : random.Next(-127, 0))).ToArray();
            return new FeatureTrie((ushort)random.Next(1, 3000), places.ToArray(), firstChild.ToArray(), firstFeature.ToArray(), featurePlaces.ToArray(), weights);
        }

        private int[] Chosen(int symbols, int oneIn) => Enumerable.Range(0, symbols).Where(_ => random.Next(oneIn) == 0).ToArray();
    }
}
