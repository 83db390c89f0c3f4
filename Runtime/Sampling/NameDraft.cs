#nullable enable

using System;

namespace Cognomen.Sampling
{
    /// <summary>A name that is being written: its text so far, and its state in its nationality's automaton.</summary>
    internal ref struct NameDraft
    {
        private readonly NamePlan plan;
        private readonly PlannedNationality nationality;
        private readonly NameAutomaton? automaton;
        private readonly Span<char> buffer;
        private int state;
        private int chars;

        public NameDraft(NamePlan plan, NameStart start, Span<char> buffer)
        {
            this.plan = plan;
            this.buffer = buffer;
            nationality = start.Nationality;
            automaton = nationality.Automaton;
            state = NameAutomaton.Start;
            chars = 0;
            Length = 0;
            Written = 0;
        }

        /// <summary>The number of written symbols.</summary>
        public int Length { get; private set; }

        /// <summary>The number of written UTF-16 characters.</summary>
        public int Written { get; private set; }

        /// <summary>The automaton's state.</summary>
        public int State => state;

        /// <summary>The number of displayed characters.</summary>
        public int Chars => chars;

        /// <summary>The constraint that every name breaks if it continues with a symbol, or none.</summary>
        /// <param name="place">The symbol's place among the nationality's symbols.</param>
        /// <param name="longest">The most symbols of a name.</param>
        public NameConstraint Breaks(int place, int longest)
        {
            if (automaton == null)
                return Length == longest ? NameConstraint.Length : NameConstraint.None;
            int next = automaton.Next(state, place);
            if (next < 0)
                return (NameConstraint)(-next);
            int after = chars + automaton.Width(state, place);
            if (automaton.CanSucceed(next, after, Length + 1))
                return NameConstraint.None;
            NameConstraint breaks = automaton.EndingBreaks(next, after);
            return breaks == NameConstraint.None ? NameConstraint.Length : breaks;
        }

        /// <summary>The constraint that the name breaks if it ends here, or none.</summary>
        public NameConstraint EndingBreaks() =>
            automaton == null ? NameConstraint.None : automaton.EndingBreaks(state, chars);

        /// <summary>Takes a written beginning, of one character a symbol, if there is no constraint on letters.</summary>
        public void Resume(int length)
        {
            Length = length;
            Written = length;
        }

        /// <summary>Writes a symbol that breaks no constraint.</summary>
        /// <returns>The symbol at that place.</returns>
        public int Write(int place)
        {
            int symbol = nationality.Symbols[place];
            string text = plan.Spelling[symbol, Length == 0];
            text.AsSpan().CopyTo(buffer.Slice(Written));
            Written += text.Length;
            if (automaton != null)
            {
                chars += automaton.Width(state, place);
                state = automaton.Next(state, place);
            }

            Length++;
            return symbol;
        }
    }
}
