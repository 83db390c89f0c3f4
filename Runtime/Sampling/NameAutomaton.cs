#nullable enable

using System;
using System.Collections.Generic;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>
    /// A finite automaton over a nationality's symbols for the constraints on letters and length. A state says what a beginning has met, and whether
    /// an ending can meet the rest.
    /// </summary>
    /// <remarks>A symbol is its place among the nationality's symbols.</remarks>
    internal sealed class NameAutomaton
    {
        /// <summary>The state before the first symbol; no symbol leads back to it.</summary>
        public const int Start = 0;

        private const int Unreachable = int.MaxValue / 2;

        private readonly LetterConstraints constraints;
        private readonly int symbolCount;
        private readonly int longest;
        private readonly int[] next;
        private readonly byte[] firstWidths;
        private readonly byte[] widths;
        private readonly (int Start, int Part, int End)[] states;
        private readonly int[] fewest;

        /// <param name="alphabet">The model's symbols.</param>
        /// <param name="symbols">The nationality's symbols, the boundary first.</param>
        /// <param name="spelling">The spelling of symbols.</param>
        /// <param name="constraints">The constraints.</param>
        /// <param name="longest">The most symbols that a name can have.</param>
        public NameAutomaton(string[] alphabet, int[] symbols, Spelling spelling, LetterConstraints constraints, int longest)
        {
            this.constraints = constraints;
            this.longest = longest;
            symbolCount = symbols.Length;
            firstWidths = new byte[symbolCount];
            widths = new byte[symbolCount];
            for (int i = 1; i < symbolCount; i++)
            {
                firstWidths[i] = (byte)Characters.DisplayedLength(spelling[symbols[i], true].AsSpan());
                widths[i] = (byte)Characters.DisplayedLength(spelling[symbols[i], false].AsSpan());
            }

            var steps = new AutomatonSteps(constraints);
            (next, states) = steps.Explore(symbols, spelling);
            Work = steps.Steps;
            int widest = 1;
            for (int i = 1; i < alphabet.Length; i++)
                widest = Math.Max(widest, Spelling.Longest(alphabet[i]));
            MaxChars = Math.Min(constraints.MaxLength, longest * widest);
            fewest = FewestSymbols();
        }

        /// <summary>The most displayed characters of a name.</summary>
        public int MaxChars { get; }

        public int States => states.Length;

        /// <summary>The cost of making the automaton: texts followed from a state, and edges followed backwards.</summary>
        public long Work { get; private set; }

        /// <summary>Whether any name meets the constraints.</summary>
        public bool IsPossible => CanSucceed(Start, 0, 0);

        /// <summary>The state after one more symbol, or the broken constraint as a negative number.</summary>
        public int Next(int state, int symbol) => next[state * symbolCount + symbol];

        /// <summary>The result of <see cref="Next"/> for each symbol.</summary>
        public ReadOnlySpan<int> Targets(int state) => next.AsSpan(state * symbolCount, symbolCount);

        /// <summary>The result of <see cref="Width"/> for each symbol.</summary>
        public ReadOnlySpan<byte> Widths(int state) => state == Start ? firstWidths : widths;

        /// <summary>How many displayed characters a symbol adds.</summary>
        public int Width(int state, int symbol) => state == Start ? firstWidths[symbol] : widths[symbol];

        /// <summary>Whether the whole asked beginning is written.</summary>
        public bool HasBeginning(int state) => states[state].Start == constraints.StartsWith.Length;

        /// <summary>Whether an ending exists that meets the constraints, from a state after some characters and symbols.</summary>
        public bool CanSucceed(int state, int chars, int symbols) =>
            chars <= MaxChars && symbols + fewest[chars * states.Length + state] <= longest;

        /// <summary>The constraint that a name breaks if it ends here, or none.</summary>
        public NameConstraint EndingBreaks(int state, int chars)
        {
            (int start, int part, int end) = states[state];
            if (start < constraints.StartsWith.Length)
                return NameConstraint.StartsWith;
            if (part < constraints.Contains.Length)
                return NameConstraint.Contains;
            if (end < constraints.EndsWith.Length)
                return NameConstraint.EndsWith;
            return chars < constraints.MinLength || chars > constraints.MaxLength ? NameConstraint.Length : NameConstraint.None;
        }

        // For every number of characters written and every state: the fewest symbols to an ending that meets the constraints.
        private int[] FewestSymbols()
        {
            var edges = new List<(int Target, int Width)>();
            int[] firsts = Edges(edges);
            int count = states.Length;
            var table = new int[(MaxChars + 1) * count];
            for (int chars = MaxChars; chars >= 0; chars--)
            {
                for (int state = 0; state < count; state++)
                    table[chars * count + state] = state != Start && EndingBreaks(state, chars) == NameConstraint.None ? 0 : Unreachable;

                // Combining marks add no character: such steps stay in one row, which is final after a few rounds.
                for (bool changed = true; changed;)
                {
                    changed = false;
                    Work += edges.Count;
                    for (int state = 0; state < count; state++)
                    {
                        for (int edge = firsts[state]; edge < firsts[state + 1]; edge++)
                        {
                            (int target, int width) = edges[edge];
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

        // The next states of each state. Symbols that lead to the same state with as many characters count once.
        // Returns the index of each state's first edge, and of the end.
        private int[] Edges(List<(int Target, int Width)> edges)
        {
            var firsts = new int[states.Length + 1];
            for (int state = 0; state < states.Length; state++)
            {
                firsts[state] = edges.Count;
                for (int symbol = 1; symbol < symbolCount; symbol++)
                {
                    (int, int) edge = (Next(state, symbol), Width(state, symbol));
                    if (edge.Item1 >= 0 && edges.IndexOf(edge, firsts[state]) < 0)
                        edges.Add(edge);
                }
            }

            firsts[states.Length] = edges.Count;
            return firsts;
        }
    }
}
