#nullable enable

using System;
using System.Collections.Generic;
using System.Threading;
using Cognomen.Caching;
using Cognomen.Format;
using Cognomen.Inference;
using Cognomen.Text;

namespace Cognomen.Models
{
    /// <summary>A model as draws and scores use it: definition, network, symbol sets, remembered beginnings and spare walks. Thread-safe.</summary>
    internal sealed class LoadedModel
    {
        /// <summary>The number of a character outside the alphabet.</summary>
        public const int UnknownSymbol = -1;

        // The number of threads that can draw names at once without a new walk for each name.
        private const int SpareWalks = 16;

        private readonly Dictionary<string, int> nationalityIndex;
        private readonly Dictionary<string, int> symbolIndex = new Dictionary<string, int>(StringComparer.Ordinal);
        private readonly int[] firstCondition;
        private readonly SymbolSet[] symbols;
        private readonly NameWalk?[] spares = new NameWalk?[SpareWalks];
        private readonly NameBeginning?[] beginnings;

        private LoadedModel(ModelDefinition definition, ulong fingerprint, Network network, RealNames? realNames, long cacheBytes)
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
            int longestSymbol = 0;
            for (int i = 1; i < all.Length; i++)
            {
                all[i] = i;
                symbolIndex.Add(definition.Alphabet[i], i);
                longestSymbol = Math.Max(longestSymbol, Spelling.Longest(definition.Alphabet[i]));
            }

            AllSymbols = new SymbolSet(all);
            beginnings = new NameBeginning?[definition.Shape.Conditions];
            MaxChars = definition.MaxSymbols * longestSymbol;
        }

        public ModelDefinition Definition { get; }

        public ulong Fingerprint { get; }

        public Network Network { get; }

        public RealNames? RealNames { get; }

        /// <summary>The limit of the remembered beginnings, in bytes.</summary>
        public long CacheBytes { get; }

        public PrefixCache Prefixes { get; }

        /// <summary>The nationalities by their numbers, in ordinal order.</summary>
        public IReadOnlyList<string> Nationalities { get; }

        /// <summary>The whole alphabet, the boundary (0) first.</summary>
        public SymbolSet AllSymbols { get; }

        /// <summary>The most symbols that a name can have.</summary>
        public int MaxSymbols => Definition.MaxSymbols;

        /// <summary>The most UTF-16 characters that a name can have, in any casing and folding.</summary>
        public int MaxChars { get; }

        /// <summary>Reads a model file.</summary>
        /// <exception cref="NameModelException">The bytes are not a model file, are damaged, or have a newer version.</exception>
        public static LoadedModel Read(ReadOnlySpan<byte> bytes, long cacheBytes)
        {
            ModelDefinition definition = ModelFile.Read(bytes, out ulong fingerprint);
            return new LoadedModel(definition, fingerprint, Network.For(definition), null, cacheBytes);
        }

        /// <summary>The same network with another set of real names and another cache.</summary>
        public LoadedModel With(RealNames? realNames, long cacheBytes) => new LoadedModel(Definition, Fingerprint, Network, realNames, cacheBytes);

        /// <summary>The same with a network that computes the same by other instructions, and an empty cache.</summary>
        public LoadedModel With(Network network) => new LoadedModel(Definition, Fingerprint, network, RealNames, CacheBytes);

        /// <summary>A nationality's number.</summary>
        /// <exception cref="UnknownNationalityException">The model has no such nationality.</exception>
        public int NationalityIndex(string nationality)
        {
            if (!nationalityIndex.TryGetValue(nationality, out int index))
                throw new UnknownNationalityException(nationality, Nationalities);
            return index;
        }

        /// <summary>The symbol of a Unicode scalar value, or <see cref="UnknownSymbol"/>.</summary>
        public int SymbolOf(string scalar) => symbolIndex.TryGetValue(scalar, out int symbol) ? symbol : UnknownSymbol;

        /// <summary>The condition of a nationality's form, or of its first form if it does not have that one.</summary>
        public int ConditionOf(int nationality, Gender gender)
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
        public int[] ConditionsOf(int nationality)
        {
            var conditions = new int[Definition.Nationalities[nationality].Genders.Count];
            for (int i = 0; i < conditions.Length; i++)
                conditions[i] = firstCondition[nationality] + i;
            return conditions;
        }

        /// <summary>The symbols of a nationality's names, the boundary (0) first.</summary>
        public SymbolSet SymbolsOf(int nationality) => symbols[nationality];

        /// <summary>The empty beginning of a condition's names.</summary>
        /// <param name="condition">The condition's number.</param>
        /// <param name="walk">A walk to make it with; where it stands afterwards means nothing.</param>
        public NameBeginning BeginningOf(int condition, NameWalk walk)
        {
            NameBeginning? made = Volatile.Read(ref beginnings[condition]);
            if (made == null)
                Volatile.Write(ref beginnings[condition], made = new NameBeginning(this, condition, walk));
            return made;
        }

        /// <summary>Rents a walk to draw or score with: a spare one, or a new one if others use them all.</summary>
        public NameWalk RentWalk()
        {
            for (int i = 0; i < SpareWalks; i++)
            {
                NameWalk? walk = Volatile.Read(ref spares[i]) == null ? null : Interlocked.Exchange(ref spares[i], null);
                if (walk != null)
                    return walk;
            }

            return new NameWalk(Network);
        }

        /// <summary>Returns a walk for others to rent.</summary>
        public void ReturnWalk(NameWalk walk)
        {
            for (int i = 0; i < SpareWalks; i++)
            {
                if (Interlocked.CompareExchange(ref spares[i], walk, null) == null)
                    return;
            }
        }
    }
}
