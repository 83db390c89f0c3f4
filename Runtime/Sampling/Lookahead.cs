#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Sampling
{
    /// <summary>
    /// Guesses how likely a beginning leads to a name that meets the request, for every nationality of a plan. The weights of guided draws correct
    /// its errors.
    /// </summary>
    internal sealed class Lookahead
    {
        // With more nationalities than this, the table ignores the previous symbol.
        private const int MostWithContext = 8;

        /// <summary>The largest number of products of a table that depends on the previous symbol.</summary>
        public const long MostWork = 1 << 24;

        private readonly Dictionary<PlannedNationality, LookaheadTable> tables = new Dictionary<PlannedNationality, LookaheadTable>();

        private Lookahead(int starts)
        {
            StartWeights = new uint[starts];
        }

        /// <summary>The weight of each of the plan's starts in a guided draw.</summary>
        public uint[] StartWeights { get; }

        public ulong StartTotal { get; private set; }

        public static Lookahead Make(NamePlan plan)
        {
            var made = new Lookahead(plan.Starts.Length);
            foreach (NameStart start in plan.Starts)
                made.tables[start.Nationality] = null!;
            bool hasContext = made.tables.Count <= MostWithContext && WorkWithContext(made.tables.Keys) <= MostWork;
            BlendedWalk walk = plan.RentWalk(out BlendRoom? room);
            foreach (PlannedNationality nationality in new List<PlannedNationality>(made.tables.Keys))
            {
                SymbolPairs pairs = SymbolPairs.Observe(plan, nationality, walk, hasContext);
                made.tables[nationality] = new LookaheadTable(nationality, pairs);
            }

            plan.ReturnWalk(walk, room);
            made.WeighStarts(plan);
            return made;
        }

        public LookaheadTable For(PlannedNationality nationality) => tables[nationality];

        private static long WorkWithContext(IEnumerable<PlannedNationality> nationalities)
        {
            long work = 0;
            foreach (PlannedNationality nationality in nationalities)
                work += LookaheadTable.WorkWithContext(nationality);
            return work;
        }

        private void WeighStarts(NamePlan plan)
        {
            var masses = new SoftFloat[StartWeights.Length];
            for (int i = 0; i < masses.Length; i++)
            {
                NameStart start = plan.Starts[i];
                int last = start.Path.Length == 0 ? 0 : start.Path[start.Path.Length - 1];
                masses[i] = start.Weight.Times(SoftFloat.Of(tables[start.Nationality].Guess(start.State, start.Chars, last)));
            }

            SoftFloat.ToWeights(masses, StartWeights);
            for (int i = 0; i < masses.Length; i++)
            {
                // No possible start is left out, because the weights could not correct that.
                StartWeights[i] = Math.Max(StartWeights[i], plan.Starts[i].Weight.IsZero ? 0U : 1U);
                StartTotal += StartWeights[i];
            }
        }
    }
}
