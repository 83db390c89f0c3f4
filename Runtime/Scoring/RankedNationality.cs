#nullable enable

using System.Globalization;

namespace Cognomen
{
    /// <summary>A nationality and its probability given a name.</summary>
    public readonly struct RankedNationality
    {
        internal RankedNationality(string nationality, double probability)
        {
            Nationality = nationality;
            Probability = probability;
        }

        /// <summary>The nationality.</summary>
        public string Nationality { get; }

        /// <summary>P(nationality | name), 0 to 1. The sum over all nationalities is 1.</summary>
        public double Probability { get; }

        /// <inheritdoc/>
        public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1:P1}", Nationality, Probability);
    }
}
