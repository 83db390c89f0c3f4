using System;
using System.Collections.Generic;
using System.Linq;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Features;
using Cognomen.Trainer.Networks;
using Cognomen.Trainer.Quantisation;
using Cognomen.Training;

namespace Cognomen.Trainer.Export;

/// <summary>Converts a fitted network and its data into a model.</summary>
internal static class ModelExporter
{
    private const int LongestName = 255;
    private const int LengthToSpare = 2;
    private const double PriorTotal = 1_000_000;

    /// <param name="network">A network of one layer.</param>
    /// <param name="data">The data that it was fitted to.</param>
    /// <param name="priorPower">The prior of a nationality of n training names is proportional to n to this power.</param>
    /// <param name="weightBits">Bits of a matrix's weight in the file, 4 to 8.</param>
    public static ModelDefinition Define(CharacterNetwork network, TrainingData data, double priorPower, int weightBits = ModelShape.LargestWeightBits)
    {
        CorpusRow[] learned = [.. data.In(Split.Train)];
        return new ModelDefinition
        {
            Shape = NetworkQuantiser.Shape(network, weightBits),
            Alphabet = [.. data.Symbols.Texts],
            Nationalities = data.Conditions.IsConditioned ? Nationalities(data, learned, priorPower) : [],
            MaxSymbols = Math.Min(LongestName, learned.Max(row => data.Symbols.Encode(row.Surname).Length) + LengthToSpare),
            Parameters = NetworkQuantiser.Quantise(network, weightBits, TripledLetters.Absent(data)),
        };
    }

    private static List<NationalityEntry> Nationalities(TrainingData data, CorpusRow[] learned, double priorPower)
    {
        ILookup<int, CorpusRow> byNationality = learned.ToLookup(data.NationalityOf);
        double whole = byNationality.Sum(rows => Math.Pow(rows.Count(), priorPower));
        return
        [
            .. data.Nationalities.Select((name, index) => new NationalityEntry(
                name,
                (uint)Math.Max(1, Math.Round(PriorTotal * Math.Pow(byNationality[index].Count(), priorPower) / whole)),
                data.FormsOf[index],
                data.OwnSymbols[data.Conditions.Of(index)])),
        ];
    }
}
