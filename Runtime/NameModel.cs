#nullable enable

using System;
using System.Collections.Generic;
using System.IO;
using Cognomen.Bundled;
using Cognomen.Format;
using Cognomen.Models;
using Cognomen.Sampling;
using Cognomen.Scoring;

namespace Cognomen
{
    /// <summary>A trained model of surnames: an immutable network of integers, with its nationalities. Thread-safe.</summary>
    public sealed class NameModel
    {
        /// <summary>The default size of a model's cache of beginnings of names, in bytes (approximate).</summary>
        public const int DefaultCacheBytes = 6 << 20;

        private NameModel(LoadedModel loaded, NameFormRules? forms = null)
        {
            Loaded = loaded;
            Forms = forms;
            Plans = new PlanCache(loaded);
        }

        /// <summary>The model in the package: 50 nationalities, at most 384 KB. It is loaded at the first access.</summary>
        public static NameModel Bundled => BundledHolder.Model;

        /// <summary>
        /// The bundled model of given names. It has the nationalities of <see cref="Bundled"/>, each with names of men and of women. For whole names
        /// use <see cref="PersonGenerator"/>.
        /// </summary>
        /// <remarks>It is loaded at the first access and needs at most 200 KB. A build that does not use it does not contain it.</remarks>
        public static NameModel BundledGivenNames => GivenNamesHolder.Model;

        /// <summary>The model's nationalities, in ordinal order; empty for a model without nationalities.</summary>
        public IReadOnlyList<string> Nationalities => Loaded.Nationalities;

        /// <summary>A hash of everything that determines names. Two models with the same fingerprint give the same names.</summary>
        public ulong Fingerprint => Loaded.Fingerprint;

        /// <summary>The default of <see cref="NameRequest.MinP"/>, 0 to 1. A nationality can have its own (<see cref="GetMinP"/>).</summary>
        public double MinP => ModelDefinition.MinPFrom(Loaded.Definition.MinWeight);

        /// <summary>The recurrent cell.</summary>
        public RecurrentCell Cell => Loaded.Definition.Shape.Cell;

        /// <summary>Units of the hidden state.</summary>
        public int HiddenSize => Loaded.Definition.Shape.Hidden;

        /// <summary>The number of parameters of the network.</summary>
        public int ParameterCount => Loaded.Definition.Parameters.Count;

        /// <summary>The symbols of the model, without the boundary.</summary>
        public IReadOnlyList<string> Alphabet => new ArraySegment<string>(Loaded.Definition.Alphabet, 1, Loaded.Definition.Alphabet.Length - 1);

        /// <summary>The most symbols that a name can have.</summary>
        public int MaxSymbols => Loaded.MaxSymbols;

        /// <summary>The buffer size in UTF-16 characters that is enough for every name of the model, even if folding or capitals turn one letter into two.</summary>
        public int MaxChars => Loaded.MaxChars;

        /// <summary>The training options, measured quality and data licences of the model, as a JSON object.</summary>
        public string Notes => Loaded.Definition.Notes;

        /// <summary>The set of the model's training names; null if the model has none.</summary>
        public RealNames? RealNames => Loaded.RealNames;

        /// <summary>The rules of forms of your own cultures; null if the model has none.</summary>
        public NameFormRules? Forms { get; }

        internal LoadedModel Loaded { get; }

        /// <summary>The same model with a network that computes the same by other instructions.</summary>
        internal NameModel With(Inference.Network network) => new NameModel(Loaded.With(network));

        /// <summary>The plans of requests that have only a nationality.</summary>
        internal PlanCache Plans { get; }

        /// <summary>Loads a model from the bytes of a <c>.cognomen</c> file.</summary>
        /// <exception cref="NameModelException">The bytes are not a model file, are damaged, or have a newer version.</exception>
        public static NameModel Load(ReadOnlySpan<byte> bytes) => new NameModel(LoadedModel.Read(bytes, DefaultCacheBytes));

        /// <inheritdoc cref="Load(ReadOnlySpan{byte})"/>
        public static NameModel Load(byte[] bytes)
        {
            if (bytes == null)
                throw new ArgumentNullException(nameof(bytes));
            return Load(bytes.AsSpan());
        }

        /// <summary>Loads a model from a stream, which is read to its end (256 MB at most) and left open.</summary>
        /// <exception cref="NameModelException">The stream has no model file, or a damaged one, or one of a newer version.</exception>
        public static NameModel Load(Stream stream)
        {
            if (stream == null)
                throw new ArgumentNullException(nameof(stream));
            return Load(ModelBytes.Read(stream).AsSpan());
        }

        /// <summary>The same model with a set of real names, for <see cref="NameRequest.RealNames"/> and <see cref="NameScore.Percentile"/>.</summary>
        public NameModel WithRealNames(RealNames realNames) =>
            new NameModel(Loaded.With(realNames ?? throw new ArgumentNullException(nameof(realNames)), Loaded.CacheBytes), Forms);

        /// <summary>
        /// The same model with rules of forms beside it: a <see cref="PersonGenerator"/> gives each family of their nationalities both forms of its name. They
        /// take precedence over those of <see cref="NameForms"/>.
        /// </summary>
        public NameModel WithForms(NameFormRules forms) => new NameModel(Loaded, forms ?? throw new ArgumentNullException(nameof(forms)));

        /// <summary>Makes a set of real names, and measures how the model scores them for each nationality.</summary>
        /// <param name="names">Names with their nationalities. Names of nationalities that the model does not know are in the set, but are not measured.</param>
        public RealNames MeasureRealNames(IEnumerable<(string Nationality, string Name)> names)
        {
            var rows = new List<(string Nationality, string Name)>(names ?? throw new ArgumentNullException(nameof(names)));
            return RealNames.From(rows.ConvertAll(row => row.Name)).With(ScoreMeasurement.Measure(Loaded, rows));
        }

        /// <summary>Returns the same model with another cache size. Names stay the same; only speed and memory change.</summary>
        /// <param name="bytes">The size of the cache in bytes (approximate), 0 or more; 0 switches it off.</param>
        /// <exception cref="ArgumentOutOfRangeException">The budget is negative.</exception>
        public NameModel WithCache(long bytes) => bytes >= 0
            ? new NameModel(Loaded.With(RealNames, bytes), Forms)
            : throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "a cache has 0 bytes or more");

        /// <summary>The default of <see cref="NameRequest.MinP"/> for a nationality's names, 0 to 1.</summary>
        /// <remarks>The training chooses it as high as possible without loss of variety, so that few names are odd.</remarks>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public double GetMinP(string nationality) => ModelDefinition.MinPFrom(Loaded.Definition.MinWeightOf(Loaded.NationalityIndex(nationality)));

        /// <summary>Measures how plausible a name is for a nationality.</summary>
        /// <param name="name">The name, as it is written. The cost of a character outside the alphabet is 16 nats.</param>
        /// <param name="nationality">A nationality of the model; null for a model without nationalities.</param>
        /// <param name="gender">The form of the name.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public NameScore Score(string name, string? nationality = null, Gender gender = Gender.Unmarked)
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("name is empty: a name has at least 1 symbol", nameof(name));
            if (nationality == null && Nationalities.Count > 0)
                throw new ArgumentNullException(nameof(nationality), "this model has nationalities: name one");
            return NameScorer.Score(Loaded, name, nationality, gender);
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
            return NationalityRanker.Rank(Loaded, name, prior ?? NationalityPrior.Model);
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
