#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;

namespace Cognomen.Tests.Inference
{
    /// <summary>The gated linear recurrence computed from its definition in the plainest way: nothing is kept, packed or padded.</summary>
    internal sealed class PlainGatedLinear
    {
        private readonly ModelDefinition model;
        private readonly ModelShape shape;
        private readonly GatedLinearParameters all;
        private readonly int condition;
        private readonly int[] own;
        private readonly List<int> read = new List<int>();
        private readonly int[] memory;

        public PlainGatedLinear(ModelDefinition model, int condition)
        {
            this.model = model;
            this.condition = condition;
            shape = model.Shape;
            all = model.Parameters.GatedLinear!;
            memory = new int[shape.Hidden];
            own = Enumerable.Range(0, shape.Symbols).ToArray();
            int first = 0;
            foreach (NationalityEntry nationality in model.Nationalities)
            {
                if (condition >= first)
                    own = nationality.Symbols.Prepend(0).ToArray();
                first += nationality.Genders.Count;
            }
        }

        public static int Tanh(int v)
        {
            int t = Math.Min(Math.Abs(v), 4095) << 3;
            int p = -12401;
            foreach (int next in new[] { 26999, -16464, -8123, 16384 })
                p = Times(p, t) + next;
            p = Math.Min(2 * p, 32767);
            for (int i = 0; i < 3; i++)
                p = Times(p, p);
            return v < 0 ? p - 32760 : 32760 - p;
        }

        public void Step(int symbol)
        {
            read.Insert(0, symbol);
            for (int unit = 0; unit < shape.Hidden; unit++)
            {
                int forget = Half(Clamp(Sum(0, unit) + Times(Feedback(0, unit), memory[unit])));
                int candidate = Tanh(Clamp(Sum(1, unit) + Times(Feedback(1, unit), memory[unit])));
                memory[unit] = Times(forget, memory[unit]) + Times(32767 - forget, candidate);
            }
        }

        public int[] Logits(int length)
        {
            int[] shown = Enumerable.Range(0, shape.Hidden).Select(unit => Times(Times(Half(Sum(2, unit)), memory[unit]), 4096)).ToArray();
            var projected = new int[shape.Projection];
            for (int unit = 0; unit < projected.Length; unit++)
            {
                int sum = 0;
                for (int i = 0; i < shape.Hidden; i++)
                    sum = unchecked(sum + Mixed(all.Projection, 0, 1, HiddenCoefficient(1), unit * shape.Hidden + i, 3) * shown[i]);
                projected[unit] = Times(Tanh(Clamp((unchecked(sum + 4096) >> 13) + Row(0, 3, unit))), 4096);
            }

            var logits = new int[shape.Symbols];
            WeightBlock bias = all.OutputBias[condition];
            for (int symbol = 0; symbol < logits.Length; symbol++)
            {
                int sum = 0;
                for (int i = 0; i < projected.Length; i++)
                    sum = unchecked(sum + Mixed(all.Output, 0, 1, HiddenCoefficient(2), symbol * projected.Length + i, 3) * projected[i]);
                logits[symbol] = unchecked((unchecked(sum + 64) >> 7) + bias.Weights[Array.IndexOf(own, symbol) + 1] * bias.Multiplier);
            }

            if (shape.ContextLength > 0)
            {
                AddFeatures(all.Features[0], Enumerable.Range(0, shape.Symbols).ToArray(), logits);
                AddFeatures(all.Features[condition + 1], own, logits);
            }

            if (shape.Endings > 0 && length > 0)
                logits[0] = unchecked(logits[0] + (model.Parameters.EndingBias[condition * shape.Endings + Math.Min(length, shape.Endings) - 1] << 6));
            return logits;
        }

        private static int Times(int a, int b) => (a * b + 16384) >> 15;

        private static int Clamp(int value) => Math.Max(-32767, Math.Min(32767, value));

        private static int Half(int value) => 16384 + (Tanh(value) >> 1);

        private int HiddenCoefficient(int group) => (shape.Window + 1) * shape.InputSets + group * shape.HiddenSets;

        private int Feedback(int part, int unit) => Mixed(all.Feedback, part, 2, HiddenCoefficient(0), unit, 4);

        private int Mixed(WeightBlock[] blocks, int first, int stride, int coefficients, int weight, int shift)
        {
            int sets = ReferenceEquals(blocks, all.Input) || ReferenceEquals(blocks, all.Bias) ? shape.InputSets : shape.HiddenSets;
            int sum = 0;
            for (int set = 0; set < sets; set++)
            {
                WeightBlock block = blocks[first + set * stride];
                int factor = Clamp((all.Coefficients[condition * shape.Coefficients + coefficients + set] * block.Multiplier + 8192) >> 14);
                sum += factor * block.Weights[weight];
            }

            return Clamp((sum + (1 << (shift - 1))) >> shift);
        }

        private int Sum(int part, int unit) => Enumerable.Range(0, Math.Min(shape.Window, read.Count)).Sum(position => Row(position, part, unit));

        private int Row(int position, int part, int unit)
        {
            int size = shape.SymbolEmbedding;
            int first = position == 0 ? part : shape.InputSets * (1 + 3 * position) + part;
            int sum = 0;
            for (int i = 0; i < size; i++)
                sum += all.SymbolEmbedding[read[position] * size + i] * Mixed(all.Input, first, position == 0 ? 4 : 3, position * shape.InputSets, unit * size + i, 4);
            int row = (sum + 64) >> 7;
            if (position == 0)
                row += Mixed(all.Bias, part, 4, shape.Window * shape.InputSets, unit, 4);
            return Math.Max(-6553, Math.Min(6553, row));
        }

        private void AddFeatures(FeatureTrie trie, int[] symbols, int[] logits)
        {
            int node = 0;
            foreach (int symbol in read)
            {
                int child = Enumerable.Range(trie.FirstChild[node], trie.FirstChild[node + 1] - trie.FirstChild[node])
                    .FirstOrDefault(candidate => symbols[trie.Places[candidate]] == symbol);
                if (child == 0)
                    return;
                node = child;
                for (int i = trie.FirstFeature[node]; i < trie.FirstFeature[node + 1]; i++)
                    logits[symbols[trie.FeaturePlaces[i]]] = unchecked(logits[symbols[trie.FeaturePlaces[i]]] + trie.FeatureWeights[i] * trie.Multiplier);
            }
        }
    }
}
