#nullable enable

using System;

namespace Cognomen.Sampling
{
    /// <summary>One nationality of a plan, or one blend.</summary>
    internal sealed class PlannedNationality
    {
        public PlannedNationality(string name, (int Condition, int Share)[] blend, int[] symbols, NameAutomaton? automaton)
        {
            Name = name;
            Blend = blend;
            Symbols = symbols;
            Automaton = automaton;
        }

        /// <summary>As people call it.</summary>
        public string Name { get; }

        /// <summary>The condition, or the first of a blend's.</summary>
        public int Condition => Blend[0].Condition;

        /// <summary>The conditions and their shares in Q16, which add up to one, in the order of the conditions.</summary>
        public (int Condition, int Share)[] Blend { get; }

        /// <summary>The symbols that may be written, ascending; the boundary (0) first.</summary>
        public int[] Symbols { get; }

        /// <summary>What is asked of the letters, over <see cref="Symbols"/>; null where nothing is.</summary>
        public NameAutomaton? Automaton { get; }

        /// <summary>The places of symbols from which one may come first: not that of the boundary.</summary>
        public ReadOnlySpan<int> SymbolsAt(int length) => length == 0 ? Symbols.AsSpan(1) : Symbols;
    }
}
