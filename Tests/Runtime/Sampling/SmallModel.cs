#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using Cognomen.Inference;
using Cognomen.Sampling;

namespace Cognomen.Tests.Sampling
{
    /// <summary>A test model cut to short names, so that all of its names can be listed with their exact probabilities.</summary>
    internal sealed class SmallModel
    {
        private readonly Dictionary<(string, double), Dictionary<string, double>> listed = new Dictionary<(string, double), Dictionary<string, double>>();

        public SmallModel(string name, int maxLength)
        {
            ModelDefinition definition = ModelFile.Read(TestModels.Bytes(name), out _);
            definition.MaxSymbols = maxLength;
            Model = NameModel.Load(ModelFile.Write(definition));
        }

        public NameModel Model { get; }

        /// <summary>Every name of a nationality and its probability at a temperature; those too long to end are left out.</summary>
        public IReadOnlyDictionary<string, double> Names(string nationality, double temperature = 1)
        {
            if (listed.TryGetValue((nationality, temperature), out Dictionary<string, double>? names))
                return names;
            names = new Dictionary<string, double>();
            int index = Model.NationalityIndex(nationality);
            int inverse = (int)Math.Round(65536 / temperature, MidpointRounding.AwayFromZero);
            var walk = new NameWalk(Model.Network);
            Spell(walk, Model.ConditionOf(index, Gender.Unmarked), Model.SymbolsOf(index), inverse, new List<int>(), 1, names);
            return listed[(nationality, temperature)] = names;
        }

        /// <summary>The distribution of the names of a nationality that meet a condition and that the default blocklist lets pass.</summary>
        public Dictionary<string, double> Where(string nationality, Func<string, bool> keeps, double temperature = 1) =>
            Normal(Names(nationality, temperature).Where(name => !NameBlocklist.Default.Blocks(name.Key.AsSpan()) && keeps(name.Key)));

        /// <summary>The distribution of the names of all nationalities, by the model's prior, that meet a condition.</summary>
        public Dictionary<string, double> WhereAny(Func<string, bool> keeps)
        {
            IEnumerable<KeyValuePair<string, double>> all = Model.Nationalities.SelectMany((nationality, i) =>
                Names(nationality).Select(name => new KeyValuePair<string, double>(name.Key, name.Value * Model.Definition.Nationalities[i].Prior)));
            return Normal(all.Where(name => name.Value > 0 && !NameBlocklist.Default.Blocks(name.Key.AsSpan()) && keeps(name.Key)));
        }

        private static Dictionary<string, double> Normal(IEnumerable<KeyValuePair<string, double>> names)
        {
            Dictionary<string, double> sums = names.GroupBy(name => name.Key).ToDictionary(name => name.Key, name => name.Sum(each => each.Value));
            double total = sums.Values.Sum();
            return sums.ToDictionary(name => name.Key, name => name.Value / total);
        }

        private void Spell(NameWalk walk, int condition, SymbolSet set, int inverse, List<int> written, double probability, Dictionary<string, double> names)
        {
            walk.Begin(condition);
            foreach (int symbol in written)
                walk.Append(symbol);
            int from = written.Count == 0 ? 1 : 0;
            var weights = new uint[set.Count - from];
            double total = Categorical.Weights(walk.Logits(set).Slice(from), inverse, weights);
            for (int i = 0; i < weights.Length; i++)
            {
                int symbol = set.Symbols[i + from];
                double reached = probability * weights[i] / total;
                if (symbol == 0)
                {
                    names.Add(string.Concat(written.Select(place => Model.Definition.Alphabet[place])), reached);
                }
                else if (weights[i] > 0 && written.Count < Model.MaxSymbols)
                {
                    written.Add(symbol);
                    Spell(walk, condition, set, inverse, written, reached, names);
                    written.RemoveAt(written.Count - 1);
                }
            }
        }
    }
}
