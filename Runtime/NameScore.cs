#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>How plausible a name is under a model. It is computed with integers, so it is the same on every machine.</summary>
    public readonly struct NameScore
    {
        private const double One = 65536;

        internal NameScore(long cost, int symbols, int leastLikely, int? percentile)
        {
            Nats = cost / One;
            Symbols = symbols;
            LeastLikelyIndex = leastLikely;
            Percentile = percentile;
        }

        /// <summary>-ln P(name | nationality), in nats. Lower is more plausible.</summary>
        public double Nats { get; }

        /// <summary>The number of symbols of the name, including its end.</summary>
        public int Symbols { get; }

        /// <summary><see cref="Nats"/> for each symbol: comparable between names of different lengths.</summary>
        public double NatsPerSymbol => Nats / Symbols;

        /// <summary>The position, from 0, of the least likely symbol. If the end is the least likely, it is the name's length in symbols.</summary>
        public int LeastLikelyIndex { get; }

        /// <summary>The percentage, 0 to 100, of the nationality's real names that are less plausible than this one, for their length.</summary>
        /// <remarks>Null if it was not measured: the model has no <see cref="NameModel.RealNames"/>, or the nationality has few names.</remarks>
        public int? Percentile { get; }

        /// <summary>The score in words, such as "12.3 nats, 1.76 a symbol, more plausible than 48 % of real names".</summary>
        public override string ToString() => string.Format(
            CultureInfo.InvariantCulture,
            Percentile == null ? "{0:F1} nats, {1:F2} a symbol" : "{0:F1} nats, {1:F2} a symbol, more plausible than {2} % of real names",
            Nats,
            NatsPerSymbol,
            Percentile);
    }
}
