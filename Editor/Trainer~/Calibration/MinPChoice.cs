using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Cognomen.Format;
using Cognomen.Trainer.Data;
using Cognomen.Trainer.Evaluation;
using Cognomen.Training;

namespace Cognomen.Trainer.Calibration;

/// <summary>
/// Chooses min-p for each nationality: the largest one with which its names are various and mostly new. Unlikely symbols make a name odd, and a nationality
/// with many names needs fewer of them than one with few names.
/// </summary>
internal static class MinPChoice
{
    // Shares are tried in steps of this.
    private const double Step = 0.02;

    /// <summary>Sets the least weights of a definition: the model's to the recipe's, and each nationality's to its own.</summary>
    public static void Choose(ModelDefinition definition, TrainingData data, CalibrationRecipe recipe, long seed, CancellationToken cancellation)
    {
        definition.MinWeight = ModelDefinition.MinWeightFrom(recipe.MinP);
        definition.Nationalities = [.. definition.Nationalities.Select(entry => With(entry, null))];
        NameModel model = NameModel.Load(ModelFile.Write(definition));
        if (definition.Nationalities.Count == 0)
        {
            definition.MinWeight = ModelDefinition.MinWeightFrom(Highest(model, null, Known(data.In(Split.Train)), recipe, seed, cancellation));
            return;
        }

        ILookup<string, CorpusRow> rows = data.In(Split.Train).ToLookup(row => row.Nationality);
        NationalityEntry[] chosen = [.. definition.Nationalities];
        Parallel.For(0, chosen.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            chosen[i] = With(chosen[i], ModelDefinition.MinWeightFrom(Highest(model, chosen[i].Name, Known(rows[chosen[i].Name]), recipe, seed, cancellation))));
        definition.Nationalities = chosen;
    }

    private static double Highest(NameModel model, string? nationality, HashSet<string> known, CalibrationRecipe recipe, long seed, CancellationToken cancellation)
    {
        double highest = recipe.MinP;
        for (int step = 1; recipe.MinP + (step * Step) <= recipe.HighestMinP + (Step / 2); step++)
        {
            cancellation.ThrowIfCancellationRequested();
            double share = Math.Round(recipe.MinP + (step * Step), 4);
            if (!IsVarious(model, new NameRequest { Nationality = nationality, MinP = share }, known, recipe, seed))
                break;
            highest = share;
        }
        return highest;
    }

    private static bool IsVarious(NameModel model, NameRequest request, HashSet<string> known, CalibrationRecipe recipe, long seed)
    {
        List<string> names = DrawnNames.Next(new NameGenerator(model, seed), request, recipe.Names);
        return Variety.InHundred(names) >= recipe.DistinctInHundred
            && (double)names.Count(known.Contains) / names.Count <= recipe.MostCopied;
    }

    private static HashSet<string> Known(IEnumerable<CorpusRow> rows) => [.. rows.Select(row => row.Surname)];

    private static NationalityEntry With(NationalityEntry entry, uint? minWeight) => new(entry.Name, entry.Prior, entry.Genders, entry.Symbols, minWeight);
}
