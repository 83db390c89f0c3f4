#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>How plausible a model finds a name. Found in integers: the same on every machine.</summary>
    public readonly struct NameScore
    {
        private const double One = 65536;

        internal NameScore(long cost, int symbols, int leastLikely, int? percentile)
        {
            Nats = cost / One;
            Symbols = symbols;
            LeastLikely = leastLikely;
            Percentile = percentile;
        }

        /// <summary>-ln P(name | nationality): the lower, the more plausible.</summary>
        public double Nats { get; }

        /// <summary>The symbols of the name, with its end counted as one.</summary>
        public int Symbols { get; }

        /// <summary><see cref="Nats"/> for each symbol: comparable between names of different lengths.</summary>
        public double NatsPerSymbol => Nats / Symbols;

        /// <summary>The place, from 0, of the symbol that the model found least likely; the name's length in symbols for its end.</summary>
        public int LeastLikely { get; }

        /// <summary>
        /// The percentage, 0 to 100, of real names of the nationality that the model finds less plausible for their length than this one.
        /// Null where that was not measured: a model without <see cref="NameModel.RealNames"/>, or a nationality with few names.
        /// </summary>
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
