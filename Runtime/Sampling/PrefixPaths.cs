#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Sampling
{
    /// <summary>
    /// All ways in which a nationality's symbols write an asked beginning (k or K, and with marks folded o, ó or ø), each with its exact
    /// probability under the model.
    /// </summary>
    internal static class PrefixPaths
    {
        /// <summary>So many ways are kept, the likeliest, after each symbol.</summary>
        public const int Widest = 64;

        public static List<NameStart> Find(NamePlan plan, PlannedNationality nationality, Mass prior, BlendedWalk walk)
        {
            NameAutomaton automaton = nationality.Automaton!;
            var found = new List<NameStart>();
            var open = new List<NameStart> { new NameStart(nationality, prior) };
            while (open.Count > 0)
            {
                var longer = new List<NameStart>();
                foreach (NameStart start in open)
                {
                    if (automaton.HasBegun(start.State))
                        found.Add(start);
                    else
                        Extend(plan, start, walk, longer);
                }

                open = Likeliest(longer);
            }

            return found;
        }

        /// <summary>The likeliest starts, in the order in which they stand; of equally likely ones the first.</summary>
        public static List<NameStart> Likeliest(List<NameStart> starts, int most = Widest)
        {
            if (starts.Count <= most)
                return starts;
            var order = new List<int>();
            for (int i = 0; i < starts.Count; i++)
                order.Add(i);
            order.Sort((a, b) => starts[a].Mass.IsLessThan(starts[b].Mass) ? 1 : starts[b].Mass.IsLessThan(starts[a].Mass) ? -1 : a.CompareTo(b));
            order.RemoveRange(most, order.Count - most);
            order.Sort();
            return order.ConvertAll(i => starts[i]);
        }

        private static void Extend(NamePlan plan, NameStart start, BlendedWalk walk, List<NameStart> longer)
        {
            PlannedNationality nationality = start.Nationality;
            NameAutomaton automaton = nationality.Automaton!;
            walk.Begin(nationality);
            foreach (int place in start.Path)
                walk.Append(nationality.Symbols[place]);
            int length = start.Path.Length;
            ulong total = plan.Weigh(walk, nationality, length, out Span<uint> weights);
            int offset = nationality.Symbols.Length - weights.Length;
            for (int i = 0; i < weights.Length; i++)
            {
                int place = i + offset;
                if (place == 0 || weights[i] == 0)
                    continue;
                int state = automaton.Next(start.State, place);
                int chars = start.Chars + automaton.Width(start.State, place);
                if (state < 0 || !automaton.CanSucceed(state, chars, length + 1))
                    continue;
                var path = new int[length + 1];
                start.Path.CopyTo(path, 0);
                path[length] = place;
                longer.Add(new NameStart(nationality, path, state, chars, start.Mass.Times(weights[i], total)));
            }
        }
    }
}
