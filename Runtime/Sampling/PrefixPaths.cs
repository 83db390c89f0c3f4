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
        /// <summary>The number of ways kept after each symbol, the likeliest.</summary>
        public const int Widest = 64;

        public static List<NameStart> Find(NamePlan plan, PlannedNationality nationality, SoftFloat prior, BlendedWalk walk)
        {
            NameAutomaton automaton = nationality.Automaton!;
            var found = new List<NameStart>();
            var open = new List<NameStart> { new NameStart(nationality, prior) };

            // For each way, the networks' states before its last symbol: walking it from its beginning would cost the square of its length.
            var states = new Dictionary<NameStart, short[][]>();
            while (open.Count > 0)
            {
                var longer = new List<NameStart>();
                var next = new Dictionary<NameStart, short[][]>();
                foreach (NameStart start in open)
                {
                    if (automaton.HasBeginning(start.State))
                        found.Add(start);
                    else
                        Extend(plan, start, states.TryGetValue(start, out short[][]? before) ? before : null, walk, longer, next);
                }

                open = Likeliest(longer);
                states = next;
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
            order.Sort((a, b) => starts[a].Weight.IsLessThan(starts[b].Weight) ? 1 : starts[b].Weight.IsLessThan(starts[a].Weight) ? -1 : a.CompareTo(b));
            order.RemoveRange(most, order.Count - most);
            order.Sort();
            return order.ConvertAll(i => starts[i]);
        }

        private static void Extend(NamePlan plan, NameStart start, short[][]? before, BlendedWalk walk, List<NameStart> longer, Dictionary<NameStart, short[][]> states)
        {
            PlannedNationality nationality = start.Nationality;
            NameAutomaton automaton = nationality.Automaton!;
            int length = start.Path.Length;
            if (before == null)
                walk.Begin(nationality);
            else
            {
                walk.Take(nationality, before, length - 1);
                walk.Append(nationality.Symbols[start.Path[length - 1]]);
            }

            ulong total = plan.Symbols.Weigh(walk, nationality, length, out Span<uint> weights);
            int offset = nationality.Symbols.Length - weights.Length;
            short[][]? here = null;
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
                var way = new NameStart(nationality, path, state, chars, start.Weight.Times(weights[i], total));
                longer.Add(way);
                if (!automaton.HasBeginning(state))
                    states.Add(way, here ??= walk.Save());
            }
        }
    }
}
