#nullable enable

namespace Cognomen.Sampling
{
    /// <summary>
    /// How often each symbol follows each other in a nationality's names, as a few free draws of the plan show: at every place of every draw
    /// all symbols count with their probability, not only the one that was drawn.
    /// </summary>
    internal sealed class SymbolPairs
    {
        /// <summary>Probabilities are in Q24.</summary>
        public const int Bits = 24;

        /// <summary>The most draws of networks: draws times the networks of a blend.</summary>
        public const int MostNetworkDraws = 96;

        private const int MostDraws = 24;

        // Frequencies of symbols alone need fewer.
        private const int MostDrawsWithoutContext = 12;

        // The weight of the general frequencies, beside those after one symbol.
        private const ulong Smoothing = 2;

        private readonly int symbols;
        private readonly ulong[] counts;
        private readonly ulong[] visits;

        private SymbolPairs(int symbols, int contexts)
        {
            this.symbols = symbols;
            Contexts = contexts;
            counts = new ulong[contexts * symbols];
            visits = new ulong[contexts];
        }

        /// <summary>The number of previous symbols that are distinguished: all, or 1 if none are.</summary>
        public int Contexts { get; }

        /// <param name="plan">Its temperature and narrowing are used, its constraints are not.</param>
        /// <param name="nationality">The nationality.</param>
        /// <param name="walk">A walk of the plan.</param>
        /// <param name="hasContext">Whether the previous symbol counts.</param>
        public static SymbolPairs Observe(NamePlan plan, PlannedNationality nationality, BlendedWalk walk, bool hasContext)
        {
            int symbols = nationality.Symbols.Length;
            var pairs = new SymbolPairs(symbols, hasContext && symbols <= 128 ? symbols : 1);
            int draws = System.Math.Min(hasContext ? MostDraws : MostDrawsWithoutContext, System.Math.Max(1, MostNetworkDraws / nationality.Blend.Length));
            for (int draw = 0; draw < draws; draw++)
            {
                // The draws are the same for every seed, because the guess belongs to the request.
                var words = new RandomWords(NameAddress.ForLookahead(nationality.FirstNamed), draw);
                words.Next();
                walk.Begin(nationality);
                int last = 0;
                for (int length = 0; length < plan.Model.MaxSymbols; length++)
                {
                    ulong total = plan.Symbols.Weigh(walk, nationality, length, out System.Span<uint> weights);
                    int offset = symbols - weights.Length;
                    pairs.Count(last, offset, weights, total);
                    last = offset + Categorical.Choose(weights, total, words.Next());
                    if (last == 0)
                        break;
                    walk.Append(nationality.Symbols[last]);
                }
            }

            return pairs.Smooth();
        }

        /// <summary>The probability of a symbol after another, in Q24; never 0.</summary>
        public uint this[int before, int symbol] => (uint)counts[(Contexts == 1 ? 0 : before) * symbols + symbol];

        private void Count(int before, int offset, System.ReadOnlySpan<uint> weights, ulong total)
        {
            int context = Contexts == 1 ? 0 : before;
            visits[context]++;
            for (int i = 0; i < weights.Length; i++)
                counts[context * symbols + offset + i] += ((ulong)weights[i] << Bits) / total;
        }

        private SymbolPairs Smooth()
        {
            var general = new ulong[symbols];
            ulong places = 0;
            for (int context = 0; context < Contexts; context++)
            {
                places += visits[context];
                for (int symbol = 0; symbol < symbols; symbol++)
                    general[symbol] += counts[context * symbols + symbol];
            }

            for (int context = 0; context < Contexts; context++)
            {
                for (int symbol = 0; symbol < symbols; symbol++)
                {
                    ulong sum = counts[context * symbols + symbol] + Smoothing * general[symbol] / places;
                    counts[context * symbols + symbol] = 1 + sum / (visits[context] + Smoothing);
                }
            }

            return this;
        }
    }
}
