#nullable enable

using System;
using System.Collections.Generic;

namespace Cognomen.Format
{
    /// <summary>The checked content of a model file.</summary>
    internal sealed class ModelDefinition
    {
        /// <summary>The default of the least weight that is considered: 0.02 in Q24.</summary>
        public const uint UsualMinWeight = 335_544;

        /// <summary>The weight of the likeliest symbol: the largest least weight.</summary>
        public const uint LargestMinWeight = 1 << 24;

        public ModelShape Shape { get; set; } = new ModelShape();

        /// <summary>One Unicode scalar value each; entry 0 is the boundary and empty.</summary>
        public string[] Alphabet { get; set; } = Array.Empty<string>();

        /// <summary>In the order of their conditions; empty in an unconditioned model.</summary>
        public IReadOnlyList<NationalityEntry> Nationalities { get; set; } = Array.Empty<NationalityEntry>();

        /// <summary>The most symbols in a name, 1 to 255: a draw that has not ended by then is rejected.</summary>
        public int MaxSymbols { get; set; }

        /// <summary>The default of the least weight that is considered, unless a nationality has its own, in Q24, 0 to 2^24.</summary>
        public uint MinWeight { get; set; } = UsualMinWeight;

        /// <summary>A JSON object for people and tools (training options, measured quality, licences). It does not affect names.</summary>
        public string Notes { get; set; } = "{}";

        public ModelParameters Parameters { get; set; } = new ModelParameters();

        /// <summary>The least weight considered for names of a nationality, in Q24.</summary>
        public uint MinWeightOf(int nationality) => Nationalities[nationality].MinWeight ?? MinWeight;

        /// <summary>The least weight of a share of the likeliest symbol's probability (min-p), 0 to 1.</summary>
        public static uint MinWeightFrom(double minP) => (uint)Math.Round(LargestMinWeight * minP, MidpointRounding.AwayFromZero);

        /// <summary>The share that a least weight stands for, 0 to 1.</summary>
        public static double MinPFrom(uint minWeight) => minWeight / (double)LargestMinWeight;
    }

    /// <summary>The entry of one nationality in a model file.</summary>
    internal sealed class NationalityEntry
    {
        public NationalityEntry(string name, uint prior, IReadOnlyList<Gender> genders, IReadOnlyList<int> symbols, uint? minWeight = null)
        {
            Name = name;
            Prior = prior;
            Genders = genders;
            Symbols = symbols;
            MinWeight = minWeight;
        }

        public string Name { get; }

        /// <summary>The weight of the nationality when a name of any nationality is drawn.</summary>
        public uint Prior { get; }

        /// <summary>One entry a condition. The default form of a nationality is first.</summary>
        public IReadOnlyList<Gender> Genders { get; }

        /// <summary>The symbols, ascending, of the nationality's names, without the boundary (0), which is always one of them.</summary>
        public IReadOnlyList<int> Symbols { get; }

        /// <summary>The default of the least weight for its names, in Q24; null for the model's.</summary>
        public uint? MinWeight { get; }
    }
}
