#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Cognomen.Bundled;
using Cognomen.Format;
using Cognomen.Inference;
using Cognomen.Sampling;
using Cognomen.Scoring;
using Cognomen.Writing;

namespace Cognomen
{
    /// <summary>
    /// A trained model of surnames: an immutable network in integers, with the nationalities it knows. Use one from any number of threads
    /// and generators.
    /// </summary>
    public sealed class NameModel
    {
        /// <summary>The default size of a model's cache of beginnings of names, in bytes (approximate).</summary>
        public const int DefaultCacheBytes = 6 << 20;

        // So many threads draw names together without making a walk for each name.
        private const int SpareWalks = 16;

        private readonly Dictionary<string, int> nationalityIndex;
        private readonly Dictionary<string, int> symbolIndex = new Dictionary<string, int>(StringComparer.Ordinal);
        private readonly int[] firstCondition;
        private readonly SymbolSet[] symbols;
        private readonly NamePlan?[] plans;
        private readonly RecentPlans recent = new RecentPlans();
        private readonly NameWalk?[] spares = new NameWalk?[SpareWalks];

        private NameModel(ModelDefinition definition, ulong fingerprint, Network network, RealNames? realNames, long cacheBytes)
        {
            Definition = definition;
            Fingerprint = fingerprint;
            Network = network;
            RealNames = realNames;
            CacheBytes = cacheBytes;
            Prefixes = new PrefixCache(cacheBytes, definition.Alphabet.Length);
            int count = definition.Nationalities.Count;
            var names = new string[count];
            nationalityIndex = new Dictionary<string, int>(count, StringComparer.OrdinalIgnoreCase);
            firstCondition = new int[count];
            symbols = new SymbolSet[count];
            plans = new NamePlan?[count + 1];
            int condition = 0;
            for (int i = 0; i < count; i++)
            {
                NationalityEntry entry = definition.Nationalities[i];
                names[i] = entry.Name;
                nationalityIndex.Add(entry.Name, i);
                firstCondition[i] = condition;
                condition += entry.Genders.Count;
                var own = new int[entry.Symbols.Count + 1];
                for (int j = 0; j < entry.Symbols.Count; j++)
                    own[j + 1] = entry.Symbols[j];
                symbols[i] = new SymbolSet(own);
            }

            Nationalities = Array.AsReadOnly(names);
            var all = new int[definition.Alphabet.Length];
            for (int i = 1; i < all.Length; i++)
            {
                all[i] = i;
                symbolIndex.Add(definition.Alphabet[i], i);
                LongestSymbol = Math.Max(LongestSymbol, Spelling.Longest(definition.Alphabet[i]));
            }

            AllSymbols = new SymbolSet(all);
        }

        /// <summary>The model in the package: 50 nationalities, at most 384 KB. It is loaded at the first access.</summary>
        public static NameModel Bundled => BundledHolder.Model;

        /// <summary>
        /// The model of given names in the package: the nationalities of <see cref="Bundled"/>, each with names of men and of women, at most 200 KB. It is
        /// loaded at the first access, and a build that does not use it does not carry it. For whole names use <see cref="PersonGenerator"/>.
        /// </summary>
        public static NameModel BundledGivenNames => GivenNamesHolder.Model;

        /// <summary>The nationalities that the model knows, in ordinal order; empty for a model trained without them.</summary>
        public IReadOnlyList<string> Nationalities { get; }

        /// <summary>A hash of everything that determines names. Two models with the same fingerprint give the same names.</summary>
        public ulong Fingerprint { get; }

        /// <summary>
        /// The share of <see cref="NameRequest.MinP"/> where a request says nothing, 0 to 1: the recipe of its training has it so that
        /// names are recognised as those of their nationality about as often as real ones.
        /// </summary>
        public double MinP => Definition.MinWeight / (double)(1 << 24);

        /// <summary>The recurrent cell.</summary>
        public RecurrentCell Cell => Definition.Shape.Cell;

        /// <summary>Units of the hidden state.</summary>
        public int HiddenSize => Definition.Shape.Hidden;

        /// <summary>The number of parameters of the network.</summary>
        public int ParameterCount => Definition.Parameters.Count;

        /// <summary>The symbols of the model, without the boundary.</summary>
        public IReadOnlyList<string> Alphabet => new ArraySegment<string>(Definition.Alphabet, 1, Definition.Alphabet.Length - 1);

        /// <summary>The most symbols that a name can have.</summary>
        public int MaxSymbols => Definition.MaxSymbols;

        /// <summary>The buffer size in UTF-16 characters that is enough for every name of the model, even if folding or capitals turn one letter into two.</summary>
        public int MaxChars => MaxSymbols * LongestSymbol;

        /// <summary>The training options, measured quality and data licences of the model, as a JSON object.</summary>
        public string Notes => Definition.Notes;

        /// <summary>The set of the model's training names; null if the model has none.</summary>
        public RealNames? RealNames { get; }

        internal ModelDefinition Definition { get; }

        internal Network Network { get; }

        /// <summary>The budget for remembered beginnings of names, in bytes.</summary>
        internal long CacheBytes { get; }

        internal PrefixCache Prefixes { get; }

        internal SymbolSet AllSymbols { get; }

        private int LongestSymbol { get; }

        /// <summary>Loads a model from the bytes of a <c>.cognomen</c> file.</summary>
        /// <exception cref="NameModelException">The bytes are not a model file, are damaged, or have a newer version.</exception>
        public static NameModel Load(ReadOnlySpan<byte> bytes)
        {
            ModelDefinition definition = ModelFile.Read(bytes, out ulong fingerprint);
            return new NameModel(definition, fingerprint, Network.For(definition), null, DefaultCacheBytes);
        }

        /// <inheritdoc cref="Load(ReadOnlySpan{byte})"/>
        public static NameModel Load(byte[] bytes)
        {
            if (bytes == null)
                throw new ArgumentNullException(nameof(bytes));
            return Load(bytes.AsSpan());
        }

        /// <summary>Loads a model from a stream, which is read to its end (256 MB at most) and left open.</summary>
        /// <exception cref="NameModelException">What the stream holds is no model file, is damaged, or is of a newer version.</exception>
        public static NameModel Load(Stream stream)
        {
            if (stream == null)
                throw new ArgumentNullException(nameof(stream));
            return Load(ModelBytes.Read(stream).AsSpan());
        }

        /// <summary>The same model with a set of real names beside it, for <see cref="NameRequest.RealNames"/> and <see cref="NameScore.Percentile"/>.</summary>
        public NameModel WithRealNames(RealNames realNames) =>
            new NameModel(Definition, Fingerprint, Network, realNames ?? throw new ArgumentNullException(nameof(realNames)), CacheBytes);

        /// <summary>Returns the same model with another cache size. Names stay the same; only speed and memory change.</summary>
        /// <param name="bytes">The size of the cache in bytes (approximate), 0 or more; 0 switches it off.</param>
        /// <exception cref="ArgumentOutOfRangeException">The budget is negative.</exception>
        public NameModel WithCache(long bytes) => bytes >= 0
            ? new NameModel(Definition, Fingerprint, Network, RealNames, bytes)
            : throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "a budget is 0 bytes or more");

        /// <summary>Measures how plausible a name is for a nationality.</summary>
        /// <param name="name">The name, as it is written; a character outside the alphabet costs 16 nats.</param>
        /// <param name="nationality">A nationality of the model; null for a model that knows none.</param>
        /// <param name="gender">The form of the name.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public NameScore Score(string name, string? nationality = null, Gender gender = Gender.Unmarked)
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("name is empty: a name has at least 1 symbol", nameof(name));
            if (nationality == null && Nationalities.Count > 0)
                throw new ArgumentNullException(nameof(nationality), "this model is conditioned: say for which nationality");
            int condition = nationality == null ? 0 : ConditionOf(NationalityIndex(nationality), gender);
            int[] symbols = NameScorer.Symbols(this, name);
            var costs = new int[symbols.Length];
            NameScorer.Costs(this, symbols, condition, costs);
            long sum = 0;
            int worst = 0;
            for (int i = 0; i < costs.Length; i++)
            {
                sum += costs[i];
                if (costs[i] > costs[worst])
                    worst = i;
            }

            // Quantiles that were measured with another model say nothing of this one.
            int? percentile = nationality != null && RealNames?.Quantiles?.Fingerprint == Fingerprint
                ? RealNames.Quantiles.PercentAbove(NationalityIndex(nationality), ScoreQuantiles.PerSymbol(sum, symbols.Length))
                : null;
            return new NameScore(sum, symbols.Length, worst, percentile);
        }

        /// <summary>All nationalities of the model, the likeliest for a name first.</summary>
        /// <param name="name">The name, as it is written.</param>
        /// <param name="prior">How likely each is before the name is seen; <see cref="NationalityPrior.Model"/> by default.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        /// <exception cref="UnknownNationalityException">The prior names a nationality that the model does not have.</exception>
        public IReadOnlyList<RankedNationality> RankNationalities(string name, NationalityPrior? prior = null)
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("name is empty: a name has at least 1 symbol", nameof(name));
            return NationalityRanker.Rank(this, name, (prior ?? NationalityPrior.Model).For(this));
        }

        internal int NationalityIndex(string nationality)
        {
            if (!nationalityIndex.TryGetValue(nationality, out int index))
                throw new UnknownNationalityException(nationality, Nationalities);
            return index;
        }

        internal int SymbolOf(string scalar) => symbolIndex.TryGetValue(scalar, out int symbol) ? symbol : NameScorer.Unknown;

        /// <summary>The condition of a nationality's form, or of its first form where it has no such one.</summary>
        internal int ConditionOf(int nationality, Gender gender)
        {
            IReadOnlyList<Gender> genders = Definition.Nationalities[nationality].Genders;
            for (int i = 0; i < genders.Count; i++)
            {
                if (genders[i] == gender)
                    return firstCondition[nationality] + i;
            }

            return firstCondition[nationality];
        }

        /// <summary>The conditions of all forms of a nationality.</summary>
        internal int[] ConditionsOf(int nationality)
        {
            var conditions = new int[Definition.Nationalities[nationality].Genders.Count];
            for (int i = 0; i < conditions.Length; i++)
                conditions[i] = firstCondition[nationality] + i;
            return conditions;
        }

        /// <summary>The symbols that a nationality's names are written with, the boundary (0) first.</summary>
        internal SymbolSet SymbolsOf(int nationality) => symbols[nationality];

        /// <summary>The plan for a name of a nationality, or of any (null), with no other wish.</summary>
        internal NamePlan PlanFor(string? nationality)
        {
            if (nationality == null)
                return PlanAt(plans.Length - 1, null);
            NamePlan? plan = recent.Find(nationality);
            if (plan == null)
                recent.Add(nationality, plan = PlanAt(NationalityIndex(nationality), nationality));
            return plan;
        }

        private NamePlan PlanAt(int index, string? nationality)
        {
            NamePlan? plan = plans[index];
            if (plan == null)
                Volatile.Write(ref plans[index], plan = NamePlan.For(this, new NameRequest { Nationality = nationality }));
            return plan;
        }

        /// <summary>A walk to draw or score with: a spare one, or a new one while others use them.</summary>
        internal NameWalk RentWalk()
        {
            for (int i = 0; i < SpareWalks; i++)
            {
                NameWalk? walk = Volatile.Read(ref spares[i]) == null ? null : Interlocked.Exchange(ref spares[i], null);
                if (walk != null)
                    return walk;
            }

            return new NameWalk(Network);
        }

        internal void ReturnWalk(NameWalk walk)
        {
            for (int i = 0; i < SpareWalks; i++)
            {
                if (Interlocked.CompareExchange(ref spares[i], walk, null) == null)
                    return;
            }
        }

        private static class GivenNamesHolder
        {
            internal static readonly NameModel Model = Load(BundledGivenNamesModel.Bytes).WithRealNames(RealNames.Load(BundledGivenNamesSet.Bytes));
        }

        private static class BundledHolder
        {
            internal static readonly NameModel Model = Load(BundledModel.Bytes).WithRealNames(RealNames.Load(BundledRealNames.Bytes));
        }
    }
}
