#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Writing;

namespace Cognomen.Sampling
{
    /// <summary>
    /// The conditions on letters and length as a finite automaton over a nationality's symbols: where a beginning of a name stands, and
    /// whether any ending can still make it keep the conditions. A symbol is known by its place among the nationality's symbols.
    /// </summary>
    internal sealed class NameAutomaton
    {
        /// <summary>The state before the first symbol; no symbol leads back to it.</summary>
        public const int Start = 0;

        private const int Unreachable = int.MaxValue / 2;

        private readonly LetterConditions conditions;
        private readonly int symbolCount;
        private readonly int longest;
        private readonly int[] next;
        private readonly byte[] firstWidths;
        private readonly byte[] widths;
        private readonly (int Begun, int Within, int End)[] states;
        private readonly int[] fewest;

        /// <param name="alphabet">The model's symbols.</param>
        /// <param name="symbols">The nationality's, the boundary first.</param>
        /// <param name="spelling">What symbols look like.</param>
        /// <param name="conditions">What is asked of names.</param>
        /// <param name="longest">The most symbols that a name can have.</param>
        public NameAutomaton(string[] alphabet, int[] symbols, Spelling spelling, LetterConditions conditions, int longest)
        {
            this.conditions = conditions;
            this.longest = longest;
            symbolCount = symbols.Length;
            firstWidths = new byte[symbolCount];
            widths = new byte[symbolCount];
            for (int i = 1; i < symbolCount; i++)
            {
                firstWidths[i] = (byte)Characters.DisplayedLength(spelling[symbols[i], true].AsSpan());
                widths[i] = (byte)Characters.DisplayedLength(spelling[symbols[i], false].AsSpan());
            }

            var steps = new AutomatonSteps(conditions);
            (next, states) = steps.Explore(symbols, spelling);
            int widest = 1;
            for (int i = 1; i < alphabet.Length; i++)
                widest = Math.Max(widest, Spelling.Longest(alphabet[i]));
            MaxChars = Math.Min(conditions.MaxLength, longest * widest);
            fewest = FewestSymbols();
        }

        /// <summary>The most characters, as displayed, that a name can have.</summary>
        public int MaxChars { get; }

        public int States => states.Length;

        /// <summary>Whether any name keeps the conditions.</summary>
        public bool IsPossible => CanSucceed(Start, 0, 0);

        /// <summary>The state after one more symbol, or the condition that it breaks as a negative number.</summary>
        public int Next(int state, int symbol) => next[state * symbolCount + symbol];

        /// <summary>How many characters a symbol adds to what is displayed.</summary>
        public int Width(int state, int symbol) => state == Start ? firstWidths[symbol] : widths[symbol];

        /// <summary>Whether all of the asked beginning is written.</summary>
        public bool HasBegun(int state) => states[state].Begun == conditions.StartsWith.Length;

        /// <summary>Whether some ending can still keep the conditions, from a state after so many characters and symbols.</summary>
        public bool CanSucceed(int state, int chars, int symbols) =>
            chars <= MaxChars && symbols + fewest[chars * states.Length + state] <= longest;

        /// <summary>The condition that a name breaks by ending here, or none.</summary>
        public NameConstraint EndingBreaks(int state, int chars)
        {
            (int begun, int within, int end) = states[state];
            if (begun < conditions.StartsWith.Length)
                return NameConstraint.StartsWith;
            if (within < conditions.Contains.Length)
                return NameConstraint.Contains;
            if (end < conditions.EndsWith.Length)
                return NameConstraint.EndsWith;
            return chars < conditions.MinLength || chars > conditions.MaxLength ? NameConstraint.Length : NameConstraint.None;
        }

        // For every number of characters written and every state: the fewest symbols to an ending that keeps the conditions.
        private int[] FewestSymbols()
        {
            HashSet<(int Target, int Width)>[] edges = Edges();
            int count = states.Length;
            var table = new int[(MaxChars + 1) * count];
            for (int chars = MaxChars; chars >= 0; chars--)
            {
                for (int state = 0; state < count; state++)
                    table[chars * count + state] = state != Start && EndingBreaks(state, chars) == NameConstraint.None ? 0 : Unreachable;

                // Marks that combine add no character: such steps stay in the row, which settles after a few rounds.
                for (bool changed = true; changed;)
                {
                    changed = false;
                    for (int state = 0; state < count; state++)
                    {
                        foreach ((int target, int width) in edges[state])
                        {
                            if (chars + width > MaxChars)
                                continue;
                            int through = table[(chars + width) * count + target] + 1;
                            if (through < table[chars * count + state])
                            {
                                table[chars * count + state] = through;
                                changed |= width == 0;
                            }
                        }
                    }
                }
            }

            return table;
        }

        private HashSet<(int Target, int Width)>[] Edges()
        {
            var edges = new HashSet<(int, int)>[states.Length];
            for (int state = 0; state < edges.Length; state++)
            {
                edges[state] = new HashSet<(int, int)>();
                for (int symbol = 1; symbol < symbolCount; symbol++)
                {
                    int target = Next(state, symbol);
                    if (target >= 0)
                        edges[state].Add((target, Width(state, symbol)));
                }
            }

            return edges;
        }
    }
}
