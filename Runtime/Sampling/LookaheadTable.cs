#nullable enable

using System;

namespace Cognomen.Sampling
{
    /// <summary>
    /// The probability that a beginning ends well if each symbol depended on the one before only: found backwards from the longest names,
    /// over the states of the automaton.
    /// </summary>
    internal sealed class LookaheadTable
    {
        /// <summary>Guesses are in Q60.</summary>
        public const int Bits = 60;

        private readonly int states;
        private readonly ulong[] table;

        /// <summary>The largest number of products of a table that depends on the previous symbol.</summary>
        public static long WorkWithContext(PlannedNationality nationality) =>
            (nationality.Automaton!.MaxChars + 1L) * nationality.Automaton.States * nationality.Symbols.Length * nationality.Symbols.Length;

        public LookaheadTable(PlannedNationality nationality, SymbolPairs pairs)
        {
            NameAutomaton automaton = nationality.Automaton!;
            states = automaton.States;
            Contexts = pairs.Contexts;
            table = new ulong[(automaton.MaxChars + 1) * states * Contexts];
            var symbols = new int[nationality.Symbols.Length];
            var guesses = new ulong[nationality.Symbols.Length];
            for (int chars = automaton.MaxChars; chars >= 0; chars--)
            {
                for (int state = 0; state < states; state++)
                {
                    // The next states do not depend on the previous symbol.
                    int ways = Ways(automaton, chars, state, symbols, guesses);
                    bool mayEnd = state != NameAutomaton.Start && automaton.EndingBreaks(state, chars) == NameConstraint.None;
                    for (int before = 0; before < Contexts; before++)
                    {
                        ulong sum = mayEnd ? Product(1UL << Bits, pairs[before, 0]) : 0;
                        for (int i = 0; i < ways; i++)
                            sum += Product(guesses[i], pairs[before, symbols[i]]);
                        table[Entry(chars, state, before)] = sum;
                    }
                }
            }
        }

        /// <summary>The number of previous symbols that are distinguished; 1 if none are.</summary>
        public int Contexts { get; }

        /// <summary>The guess in Q60 after a symbol, in a state, after a number of characters; at least 1.</summary>
        public ulong Guess(int state, int chars, int before)
        {
            ulong guess = table[Entry(chars, state, Contexts == 1 ? 0 : before)];
            return guess == 0 ? 1 : guess;
        }

        private static ulong Product(ulong guess, uint probability) =>
            (((guess >> 32) * probability) << (32 - SymbolPairs.Bits)) + (((guess & 0xFFFFFFFF) * probability) >> SymbolPairs.Bits);

        private int Entry(int chars, int state, int before) => (chars * states + state) * Contexts + before;

        // The symbols that can lead to an end, and the guesses of their next states.
        private int Ways(NameAutomaton automaton, int chars, int state, int[] symbols, ulong[] guesses)
        {
            int ways = 0;
            ReadOnlySpan<int> targets = automaton.Targets(state);
            ReadOnlySpan<byte> widths = automaton.Widths(state);
            for (int symbol = 1; symbol < symbols.Length; symbol++)
            {
                int next = targets[symbol];

                // A combining mark counts as a character here, since this is only a guess.
                int after = chars + Math.Max(1, (int)widths[symbol]);
                ulong guess = next >= 0 && after <= automaton.MaxChars ? table[Entry(after, next, Contexts == 1 ? 0 : symbol)] : 0;
                if (guess == 0)
                    continue;
                symbols[ways] = symbol;
                guesses[ways++] = guess;
            }

            return ways;
        }
    }
}
