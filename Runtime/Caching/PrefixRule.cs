#nullable enable

using System;
using Cognomen.Inference;

namespace Cognomen.Caching
{
    /// <summary>Everything that determines the weights of the next symbol, except the symbols before it.</summary>
    internal readonly struct PrefixRule : IEquatable<PrefixRule>
    {
        /// <param name="condition">The condition's number.</param>
        /// <param name="symbols">The symbols that may be written.</param>
        /// <param name="inverseTemperature">In Q16.</param>
        /// <param name="minWeight">The least weight considered, in Q24.</param>
        /// <param name="topK">How many symbols are considered.</param>
        /// <param name="topP">The share of probability that is considered, in Q16.</param>
        public PrefixRule(int condition, SymbolSet symbols, int inverseTemperature, uint minWeight, int topK, int topP)
        {
            Condition = condition;
            Symbols = symbols;
            InverseTemperature = inverseTemperature;
            MinWeight = minWeight;
            TopK = Math.Min(topK, symbols.Count);
            TopP = topP;
        }

        public int Condition { get; }

        public SymbolSet Symbols { get; }

        public int InverseTemperature { get; }

        public uint MinWeight { get; }

        public int TopK { get; }

        public int TopP { get; }

        public bool Equals(PrefixRule other) =>
            Condition == other.Condition && Symbols == other.Symbols && InverseTemperature == other.InverseTemperature
            && MinWeight == other.MinWeight && TopK == other.TopK && TopP == other.TopP;

        public override bool Equals(object? obj) => obj is PrefixRule other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(Condition, InverseTemperature, MinWeight, TopK, TopP);
    }
}
