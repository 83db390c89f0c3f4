#nullable enable


namespace Cognomen.Filtering
{
    /// <summary>How a model scores the real names of each nationality: the percentiles 0 to 100 of the cost of a symbol, in Q16 nats.</summary>
    internal sealed class ScoreQuantiles
    {
        /// <summary>Quantiles of one nationality.</summary>
        public const int Points = 101;

        /// <summary>A nationality with fewer names has no quantiles.</summary>
        public const int FewestNames = 20;

        /// <summary>The mark of a nationality without quantiles.</summary>
        public const int None = -1;

        public ScoreQuantiles(ulong fingerprint, int[][] table)
        {
            Fingerprint = fingerprint;
            Table = table;
        }

        /// <summary>The fingerprint of the model.</summary>
        public ulong Fingerprint { get; }

        /// <summary>A row for each nationality of the model.</summary>
        public int[][] Table { get; }

        /// <summary>The cost for each symbol, rounded down.</summary>
        public static int PerSymbol(long cost, int symbols) => (int)(cost / symbols);

        /// <summary>The percentage, 0 to 100, of the real names that cost more for each symbol; null if not measured.</summary>
        public int? PercentAbove(int nationality, int costPerSymbol)
        {
            // A file may have quantiles for only some of the model's nationalities.
            if (nationality >= Table.Length || Table[nationality][0] == None)
                return null;
            int[] row = Table[nationality];
            int percent = 0;
            while (percent < Points - 1 && row[Points - 2 - percent] > costPerSymbol)
                percent++;
            return percent;
        }
    }
}
