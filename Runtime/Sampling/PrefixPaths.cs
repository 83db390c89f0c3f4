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

        /// <summary>The most steps of the network in the search. With many nationalities, networks and letters, fewer paths are kept.</summary>
        public const int MostFollowed = 30_000;

        // The least number of paths. The size of the model then bounds the search.
        private const int Narrowest = 8;

        /// <summary>The likeliest paths of all nationalities, in the order of the nationalities.</summary>
        /// <param name="plan">The plan.</param>
        /// <param name="choices">The nationalities and their priors.</param>
        /// <param name="most">The number of paths to keep.</param>
        /// <param name="walk">A walk of the plan.</param>
        /// <param name="followed">The number of beginnings that were continued by a symbol: the cost, in steps of the network.</param>
        public static List<NameStart> FindAll(
            NamePlan plan, List<(PlannedNationality Nationality, uint Prior)> choices, int most, BlendedWalk walk, out int followed)
        {
            followed = 0;
            var order = new List<int>();
            for (int i = 0; i < choices.Count; i++)
                order.Add(i);
            order.Sort((a, b) => choices[a].Prior != choices[b].Prior ? choices[b].Prior.CompareTo(choices[a].Prior) : a.CompareTo(b));

            // A path only gets less likely with each symbol, so a path that is less likely than enough complete ones is not followed.
            SoftFloat least = SoftFloat.Zero;
            int width = WidthFor(choices.Count * choices[0].Nationality.Blend.Length * plan.Constraints.StartsWith.Length);
            var found = new List<NameStart>[choices.Count];
            var best = new List<NameStart>();
            foreach (int i in order)
            {
                found[i] = Find(plan, choices[i].Nationality, SoftFloat.Of(choices[i].Prior), least, width, walk, ref followed);
                best.AddRange(found[i]);
                if (best.Count < most)
                    continue;
                best = Likeliest(best, most);
                least = best[0].Weight;
                foreach (NameStart start in best)
                    least = start.Weight.IsLessThan(least) ? start.Weight : least;
            }

            var all = new List<NameStart>();
            foreach (List<NameStart> ways in found)
                all.AddRange(ways);
            return Likeliest(all, most);
        }

        /// <summary>The number of ways kept after each symbol.</summary>
        /// <param name="steps">The steps of the network for one path of each nationality.</param>
        public static int WidthFor(int steps) => Math.Max(Narrowest, Math.Min(Widest, MostFollowed / steps));

        private static List<NameStart> Find(
            NamePlan plan, PlannedNationality nationality, SoftFloat prior, SoftFloat least, int width, BlendedWalk walk, ref int followed)
        {
            NameAutomaton automaton = nationality.Automaton!;
            var found = new List<NameStart>();
            var open = new List<NameStart> { new NameStart(nationality, prior) };

            // For each path, the networks' states before its last symbol. Walking it from its beginning would cost the square of its length.
            var states = new Dictionary<NameStart, short[][]>();
            while (open.Count > 0)
            {
                var longer = new List<NameStart>();
                var next = new Dictionary<NameStart, short[][]>();
                foreach (NameStart start in open)
                {
                    if (automaton.HasBeginning(start.State))
                    {
                        found.Add(start);
                    }
                    else if (!start.Weight.IsLessThan(least))
                    {
                        followed += nationality.Blend.Length;
                        Extend(plan, start, states.TryGetValue(start, out short[][]? before) ? before : null, walk, longer, next);
                    }
                }

                open = Likeliest(longer, width);
                states = next;
            }

            return found;
        }

        /// <summary>The likeliest starts, in their present order; of equally likely ones the first.</summary>
        public static List<NameStart> Likeliest(List<NameStart> starts, int most)
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
