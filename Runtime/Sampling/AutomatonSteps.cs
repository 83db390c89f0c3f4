#nullable enable

using System;
using System.Collections.Generic;
using System.Text;
using Cognomen.Text;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Finds the states of an automaton: how much of the beginning is written, how much of the wanted part is matched (all, once it stood
    /// anywhere), and how much of the ending.
    /// </summary>
    internal sealed class AutomatonSteps
    {
        private const int Unknown = int.MinValue;

        private readonly LetterConstraints constraints;
        private readonly Dictionary<char, char> letters = new Dictionary<char, char>();
        private readonly Dictionary<(int, int, int), int> numbers = new Dictionary<(int, int, int), int>();
        private readonly List<(int Start, int Part, int End)> states = new List<(int Start, int Part, int End)> { (0, 0, 0) };
        private readonly PatternMatcher part;
        private readonly PatternMatcher end;

        public AutomatonSteps(LetterConstraints constraints)
        {
            this.constraints = constraints;
            part = new PatternMatcher(constraints.Contains);
            end = new PatternMatcher(constraints.EndsWith);
            foreach (char letter in constraints.StartsWith + constraints.Contains + constraints.EndsWith)
                letters.TryAdd(letter, (char)(letters.Count + 2));
        }

        /// <summary>The number of times that a symbol's text was followed from a state: the cost of the exploration.</summary>
        public int Steps { get; private set; }

        /// <summary>All states that names can reach, the start first, and the next state for each state and symbol.</summary>
        public (int[] Next, (int Start, int Part, int End)[] States) Explore(int[] symbols, Spelling spelling)
        {
            int[] groups = Group(symbols, spelling, out List<string> texts);
            var next = new List<int>();
            var targets = new int[texts.Count];
            for (int state = 0; state < states.Count; state++)
            {
                Array.Fill(targets, Unknown);

                // The boundary is no step.
                next.Add(-1);
                for (int symbol = 1; symbol < symbols.Length; symbol++)
                {
                    if (state == 0)
                    {
                        next.Add(Reach(states[state], spelling[symbols[symbol], true]));
                        continue;
                    }

                    int group = groups[symbol];
                    if (targets[group] == Unknown)
                        targets[group] = Reach(states[state], texts[group]);
                    next.Add(targets[group]);
                }
            }

            return (next.ToArray(), states.ToArray());
        }

        // Most letters are in no pattern. Symbols that differ only in such letters lead from any state to the same one.
        private int[] Group(int[] symbols, Spelling spelling, out List<string> texts)
        {
            var groups = new int[symbols.Length];
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            texts = new List<string>();
            for (int symbol = 1; symbol < symbols.Length; symbol++)
            {
                string text = spelling[symbols[symbol], false];
                string kind = KindOf(text);
                if (!known.TryGetValue(kind, out groups[symbol]))
                {
                    known.Add(kind, groups[symbol] = texts.Count);
                    texts.Add(text);
                }
            }

            return groups;
        }

        // The classes of a text's letters: not allowed, in no pattern, or the number of the pattern's letter.
        private string KindOf(string text)
        {
            var kind = new StringBuilder(text.Length);
            for (int i = 0; i < text.Length; i++)
                kind.Append(!IsAllowed(text, i) ? '\0' : letters.TryGetValue(Characters.Lower(text[i]), out char letter) ? letter : '\u0001');
            return kind.ToString();
        }

        private int Reach((int Start, int Part, int End) from, string text)
        {
            Steps++;
            NameConstraint broken = Step(from, text, out (int, int, int) reached);
            if (broken != NameConstraint.None)
                return -(int)broken;
            if (!numbers.TryGetValue(reached, out int number))
            {
                number = states.Count;
                numbers.Add(reached, number);
                states.Add(reached);
            }

            return number;
        }

        // The second half of a pair is allowed with the first.
        private bool IsAllowed(string text, int at) =>
            constraints.Allowed == null || (at > 0 && char.IsSurrogatePair(text, at - 1)) || constraints.Allowed.Contains(LetterConstraints.CodePoint(text, at));

        private NameConstraint Step((int Start, int Part, int End) from, string text, out (int, int, int) reached)
        {
            reached = from;
            for (int i = 0; i < text.Length; i++)
            {
                if (!IsAllowed(text, i))
                    return NameConstraint.AllowedCharacters;
                char letter = Characters.Lower(text[i]);
                if (from.Start < constraints.StartsWith.Length && constraints.StartsWith[from.Start++] != letter)
                    return NameConstraint.StartsWith;
                if (from.Part < part.Complete)
                    from.Part = part.Next(from.Part, letter);
                from.End = end.Next(from.End, letter);
            }

            reached = from;
            return NameConstraint.None;
        }
    }
}
