#nullable enable

using System;

namespace Cognomen.Sampling
{
    /// <summary>The start of a drawn name: a nationality, and the symbols that write the asked beginning (none if there is no such constraint).</summary>
    internal sealed class NameStart
    {
        private readonly bool isBeginning;

        public NameStart(PlannedNationality nationality, SoftFloat weight)
            : this(nationality, Array.Empty<int>(), NameAutomaton.Start, 0, weight)
        {
        }

        public NameStart(PlannedNationality nationality, int[] path, int state, int chars, SoftFloat weight)
        {
            Nationality = nationality;
            Path = path;
            isBeginning = path.Length == 0;
            State = state;
            Chars = chars;
            Weight = weight;
        }

        public PlannedNationality Nationality { get; }

        /// <summary>Places in the nationality's <see cref="PlannedNationality.Symbols"/>.</summary>
        public int[] Path { get; }

        /// <summary>Whether there are no constraints on letters, and names of the nationality are remembered.</summary>
        public bool IsFree => isBeginning && Nationality.Chars != null && Nationality.Automaton == null;

        /// <summary>The automaton's state after the path.</summary>
        public int State { get; }

        /// <summary>The number of displayed characters of the path.</summary>
        public int Chars { get; }

        /// <summary>The nationality's prior times the probability that its name begins with the path.</summary>
        public SoftFloat Weight { get; }
    }
}
