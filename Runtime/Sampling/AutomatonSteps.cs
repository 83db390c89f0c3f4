#nullable enable

using System.Collections.Generic;
using Cognomen.Writing;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Finds the states of an automaton: how much of the beginning is written, how much of the wanted part is matched (all, once it stood
    /// anywhere), and how much of the ending.
    /// </summary>
    internal sealed class AutomatonSteps
    {
        private readonly LetterConditions conditions;
        private readonly PatternMatcher within;
        private readonly PatternMatcher end;

        public AutomatonSteps(LetterConditions conditions)
        {
            this.conditions = conditions;
            within = new PatternMatcher(conditions.Contains);
            end = new PatternMatcher(conditions.EndsWith);
        }

        /// <summary>All states that names can reach, the start first, and where each symbol leads from each.</summary>
        public (int[] Next, (int Begun, int Within, int End)[] States) Explore(int[] symbols, Spelling spelling)
        {
            var numbers = new Dictionary<(int, int, int), int>();
            var states = new List<(int Begun, int Within, int End)> { (0, 0, 0) };
            var next = new List<int>();
            for (int state = 0; state < states.Count; state++)
            {
                // The boundary is no step.
                next.Add(-1);
                for (int symbol = 1; symbol < symbols.Length; symbol++)
                {
                    NameConstraint broken = Step(states[state], spelling[symbols[symbol], state == 0], out (int, int, int) reached);
                    if (broken == NameConstraint.None && !numbers.ContainsKey(reached))
                    {
                        numbers.Add(reached, states.Count);
                        states.Add(reached);
                    }

                    next.Add(broken == NameConstraint.None ? numbers[reached] : -(int)broken);
                }
            }

            return (next.ToArray(), states.ToArray());
        }

        private NameConstraint Step((int Begun, int Within, int End) from, string text, out (int, int, int) reached)
        {
            reached = from;
            for (int i = 0; i < text.Length; i++)
            {
                bool secondHalf = i > 0 && char.IsSurrogatePair(text, i - 1);
                if (conditions.Allowed != null && !secondHalf && !conditions.Allowed.Contains(LetterConditions.CodePoint(text, i)))
                    return NameConstraint.AllowedCharacters;
                char letter = Characters.Lower(text[i]);
                if (from.Begun < conditions.StartsWith.Length && conditions.StartsWith[from.Begun++] != letter)
                    return NameConstraint.StartsWith;
                if (from.Within < within.Complete)
                    from.Within = within.Next(from.Within, letter);
                from.End = end.Next(from.End, letter);
            }

            reached = from;
            return NameConstraint.None;
        }
    }
}
