#nullable enable

using Cognomen.Caching;
using Cognomen.Inference;

namespace Cognomen.Sampling
{
    /// <summary>One nationality of a plan, or one blend.</summary>
    internal sealed class PlannedNationality
    {
        public PlannedNationality(string name, (int Condition, int Share)[] parts, SymbolSet symbols, NameAutomaton? automaton, uint minWeight, int inverseTemperature)
        {
            IsBlend = parts.Length > 1;
            FirstNamed = parts[0].Condition;

            // A share that rounds to 0 adds nothing to the logits, so its network is not computed.
            (int Condition, int Share)[] blend = IsBlend ? System.Array.FindAll(parts, part => part.Share > 0) : parts;
            Name = name;
            Blend = blend;
            Set = symbols;
            Automaton = automaton;
            MinWeight = minWeight;
            Reach = Categorical.Reach(inverseTemperature, minWeight);
        }

        /// <summary>The name of the nationality.</summary>
        public string Name { get; }

        /// <summary>Whether the request combines several nationalities in one name.</summary>
        public bool IsBlend { get; }

        /// <summary>The condition, or the first condition of a blend in the order of the request.</summary>
        public int FirstNamed { get; }

        /// <summary>The condition, or the first condition of a blend in the order of computation.</summary>
        public int Condition => Blend[0].Condition;

        /// <summary>The conditions and their shares in Q16, above 0, whose sum is one, in the order of the conditions.</summary>
        public (int Condition, int Share)[] Blend { get; }

        /// <summary>The symbols that may be written, ascending, with the boundary (0) first.</summary>
        public SymbolSet Set { get; }

        /// <summary>The same as numbers.</summary>
        public int[] Symbols => Set.Symbols;

        /// <summary>The least weight considered, in Q24.</summary>
        public uint MinWeight { get; }

        /// <summary>The distance below the largest logit at which a logit has the least weight, in Q16.</summary>
        public uint Reach { get; }

        /// <summary>The beginnings of names that are remembered for the plan's draws; null for blends.</summary>
        public PrefixTree? Remembered { get; set; }

        /// <summary>The characters of symbols that have one; null if no beginnings are remembered.</summary>
        public SymbolChars? Chars { get; set; }

        /// <summary>The constraints on letters, over <see cref="Symbols"/>; null if there are none.</summary>
        public NameAutomaton? Automaton { get; }
    }
}
